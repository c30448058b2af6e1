"""`clipdesk salvage`: what can be read of a damaged project becomes a new one, and so does a text backup."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.opening import check_name
from clipdesk.cli.output import DONE, NOT_ALL_TAKEN, ProgressBar, counted, print_json, print_report, report_json

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("salvage", help="bring what can be read of a damaged project into a new one")
    verb.add_argument(
        "damaged",
        metavar="DAMAGED",
        help="a .clipdesk file that cannot be opened, or not wholly read; or a text backup, .clipdesk.zip",
    )
    verb.add_argument("new", metavar="NEW", help="the project to make; it must not exist")
    verb.add_argument("--json", action="store_true", help="print the report as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Salvage; exit 1 when anything was lost."""
    from clipdesk.project.salvaging import salvage

    target = Path(arguments.new)
    check_name(target)
    with ProgressBar() as bar:
        result = salvage(Path(arguments.damaged), target, bar)
    if arguments.json:
        counts = {"articles": result.articles, "annotations": result.annotations}
        print_json({**counts, "items": report_json(result.report)})
    else:
        print_report(result.report)
        lost = (
            f"{counted(result.report.skipped, 'loss is', 'losses are')} listed above"
            if result.report.skipped
            else "nothing is known to be lost"
        )
        saved = f"{counted(result.articles, 'article')} and {counted(result.annotations, 'annotation')}"
        print(f"Saved in “{target}”: {saved}; {lost}.")
    return NOT_ALL_TAKEN if result.report.skipped else DONE
