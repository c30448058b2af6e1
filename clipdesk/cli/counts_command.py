"""`clipdesk counts`: what was tagged, by outlet, date and the like, of each label or value; annotations, articles or stories."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.choosing import annotators_named, attribute_named, labels_named, one_of, values_shown
from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, ProgressBar, print_json, print_rows
from clipdesk.cli.targets import refuse_taken
from clipdesk.domain.article import Status
from clipdesk.domain.counts import OTHER_VALUES, CountAsked, CountBy, CountUnit, ValuesOf
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.near_names import choice_words

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.codebook import Codebook
    from clipdesk.domain.counts import CountRow, CountTable

_BY = tuple(one.value for one in CountBy)
_UNITS = tuple(one.value for one in CountUnit)
_STATUSES = tuple(one.value for one in Status)


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("counts", help="annotations, articles or stories of each label, by outlet, date, section …")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument(
        "--by", type=one_of(_BY), default=_BY[0], metavar=values_shown(_BY), help=f"the rows (default {_BY[0]})"
    )
    verb.add_argument(
        "--count", type=one_of(_UNITS), default=_UNITS[0], metavar=values_shown(_UNITS),
        help=f"what is counted: articles or stories are those with at least one (default {_UNITS[0]})",
    )  # fmt: skip
    verb.add_argument(
        "--attribute", metavar="ATTRIBUTE", help="a column for each value of this attribute, instead of each label"
    )
    verb.add_argument(
        "--label", metavar="LABEL", help="the label whose attribute it is, where several have one of this name"
    )
    verb.add_argument("--annotator", metavar="KEY", help="count only what this person tagged")
    verb.add_argument(
        "--status", action="append", default=[], type=one_of(_STATUSES), metavar=values_shown(_STATUSES),
        help="only articles with this status (repeatable)",
    )  # fmt: skip
    verb.add_argument("--csv", default="", metavar="OUT", help="save the counts as a table")
    verb.add_argument("--force", action="store_true", help="replace OUT if it exists")
    verb.add_argument("--json", action="store_true", help="print the counts as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Count, and print or save it."""
    from clipdesk.project.counting import column_names, counts_apart, table_rows, write_csv

    if arguments.csv:
        refuse_taken(arguments.csv, arguments)
    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        people = annotators_named([arguments.annotator] if arguments.annotator is not None else [], project.annotators)
        asked = CountAsked(
            CountBy(arguments.by), CountUnit(arguments.count), people[0].id if people else "",
            tuple(map(Status, arguments.status)), _values_of(arguments, project.codebook),
        )  # fmt: skip
        table = counts_apart(project.reader, asked, bar)
        names = column_names(table, project.codebook)
    if arguments.csv:
        write_csv(table, names, Path(arguments.csv))
    if arguments.json:
        print_json(_json(table, names))
        return DONE
    print_rows(list(table_rows(table, names)))
    if table.counts_alike_once:
        valued = " and gave the same value" if table.asked.values_of is not None else ""
        print(f"What several annotators tagged alike{valued} is counted once.")
    if arguments.csv:
        print(f"Counts written to {arguments.csv}.")
    return DONE


def _values_of(arguments: argparse.Namespace, codebook: Codebook) -> ValuesOf | None:
    """Whose values are the columns; None where these are the labels. Raises WrongUseError."""
    wanted = arguments.attribute
    if wanted is None:
        if arguments.label is not None:
            raise WrongUseError("--label is for --attribute.", "Name an attribute of the label.")
        return None
    if arguments.label is not None:
        (label,) = labels_named([arguments.label], codebook)
        return ValuesOf(label.id, attribute_named(wanted, label).name)
    having = [one for one in codebook if any(each.name == wanted.strip() for each in one.attributes)]
    if len(having) > 1:
        names = ", ".join(f"“{one.name}”" for one in having)
        raise WrongUseError(f"Several labels have an attribute “{wanted}”: {names}.", "Name one of them by --label.")
    if not having:
        known = dict.fromkeys(each.name for one in codebook for each in one.attributes)
        raise WrongUseError(f"No label has an attribute “{wanted}”.", choice_words(wanted, [*known]))
    return ValuesOf(having[0].id, wanted.strip())


def _json(table: CountTable, names: dict[str, str]) -> dict[str, Any]:
    units = "stories" if table.asked.unit is CountUnit.STORIES else "articles"
    of = table.asked.values_of
    kind, every = ("labels", "all_labels") if of is None else ("values", "all_values")
    beside = {OTHER_VALUES: "other_values", "": "no_value"}  # no title of theirs meets a value that is called so

    def row(one: CountRow) -> dict[str, Any]:
        columns = {name: one.columns.get(key, 0) for key, name in names.items() if key not in beside}
        more = {} if of is None else {name: one.columns.get(key, 0) for key, name in beside.items()}
        return {units: one.units, every: one.tagged, kind: columns} | more

    return {
        "by": table.asked.by.value, "count": table.asked.unit.value, "attribute": of.attribute if of is not None else None,
        "alike_counted_once": table.counts_alike_once,
        "rows": [{"value": one.value} | row(one) for one in table.rows], "all": row(table.whole),
    }  # fmt: skip
