"""`clipdesk missed`: what should be looked at again."""

from __future__ import annotations

import argparse
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, ProgressBar, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs

_SHOWN = 20


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser(
        "missed", help="same words not tagged or tagged twice, quotes without a speaker, untouched articles"
    )
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--set-aside", action="store_true", help="list what was set aside instead")
    verb.add_argument("--json", action="store_true", help="print every place as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the places by kind; of each kind the first ones."""
    from clipdesk.domain.missed import MissedKind
    from clipdesk.project.missed import missed

    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        names = {one.id: one.name for one in project.codebook}
        with project.reader.open() as store:
            every = missed(store, bar)
    found = [one for one in every if one.is_set_aside == arguments.set_aside]
    if arguments.json:
        print_json(
            [
                {"kind": one.kind.value, "article": one.article_id, "headline": one.headline, "words": one.words,
                 "labels": [names[key] for key in one.label_ids], "span": list(one.span) if one.span else None,
                 "annotation": one.annotation_id, "before": one.before, "after": one.after,
                 "set_aside": one.is_set_aside}
                for one in found
            ]
        )  # fmt: skip
        return DONE
    counts = Counter(one.kind for one in found)
    for kind in MissedKind:
        print(f"{kind.value}: {counts[kind]}")
        chosen = [one for one in found if one.kind is kind][:_SHOWN]
        rows = [
            (" ".join(one.words.split())[:60], ", ".join(names[key] for key in one.label_ids), one.headline)
            for one in chosen
        ]
        print_rows(rows)
        if counts[kind] > _SHOWN:
            print(f"  … and {counts[kind] - _SHOWN} more (--json lists all)")
    if len(found) < len(every) and not arguments.set_aside:
        print(f"set aside: {len(every) - len(found)} (--set-aside lists them)")
    return DONE
