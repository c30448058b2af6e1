"""`clipdesk check`: integrity and anchors of a project file."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, NOT_ALL_TAKEN, ProgressBar, counted, print_json

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("check", help="check that a project file is whole and every passage stands where it should")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--verbose", action="store_true", help="print what SQLite says of a damaged file too")
    verb.add_argument("--json", action="store_true", help="print the findings as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check; exit 1 when anything is wrong."""
    from clipdesk.project.checking import check

    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        result = check(project.reader, bar)
    if arguments.json:
        problems = [{"check": one.check, "problem": one.sentence, "detail": one.detail} for one in result.problems]
        print_json({"articles": result.articles, "annotations": result.annotations, "problems": problems})
    else:
        for problem in result.problems:
            print(f"  ! {problem.check}: {problem.sentence}")
            if arguments.verbose:
                print("".join(f"      {line}\n" for line in problem.detail.splitlines()), end="")
        verdict = "nothing is wrong" if result.is_clean else counted(len(result.problems), "problem")
        removed = f", {result.removed} of them removed," if result.removed else ""
        seen = f"{counted(result.articles, 'article')}{removed} and {counted(result.annotations, 'annotation')}"
        print(f"{seen} checked: {verdict}.")
    return DONE if result.is_clean else NOT_ALL_TAKEN
