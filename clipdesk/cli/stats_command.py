"""`clipdesk stats`: what is in a project."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, print_json, print_rows
from clipdesk.domain.filters import ArticleFilter

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("stats", help="articles by status, annotations by label and annotator")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--json", action="store_true", help="print them as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the counts."""
    with closing(open_existing(Path(arguments.project))) as project:
        counts = project.queries.counts()
        untouched = len(project.queries.article_numbers(ArticleFilter(untouched=True)))
        labels = {one.name: counts.labels.get(one.id, 0) for one in project.codebook}
        people = {one.key: counts.annotators.get(one.id, 0) for one in project.annotators}
    statuses = {status.value: number for status, number in counts.statuses.items()}
    if arguments.json:
        print_json(
            {"project": project.name, "articles": counts.articles, "status": statuses, "flagged": counts.flagged,
             "untouched": untouched, "unannotated": counts.unannotated, "annotations": counts.annotations, "relations": counts.relations,
             "labels": labels, "annotators": people}
        )  # fmt: skip
        return DONE
    print(project.name)
    print_rows([("articles", counts.articles), *((f"  {name}", number) for name, number in statuses.items()),
                ("  flagged", counts.flagged), ("  without annotations", counts.unannotated),
                ("  untouched (without annotations, to do)", untouched)])  # fmt: skip
    print_rows([("annotations", counts.annotations), *((f"  {name}", number) for name, number in labels.items())])
    print_rows([("links", counts.relations)])
    if people:
        print_rows([("annotators", len(people)), *((f"  {key}", number) for key, number in people.items())])
    return DONE
