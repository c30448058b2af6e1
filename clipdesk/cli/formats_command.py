"""`clipdesk formats`: what can be read and written."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from clipdesk.cli.output import DONE, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("formats", help="what can be read and written")
    verb.add_argument("--json", action="store_true", help="print the list as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list."""
    from clipdesk.project.exporting import export_formats
    from clipdesk.project.importing import import_formats

    reads, writes = import_formats(), export_formats()
    if arguments.json:
        print_json(
            {
                "read": [{"key": one.key, "name": one.name, "suffixes": list(one.suffixes)} for one in reads],
                "write": [
                    {"key": one.key, "name": one.name, "suffixes": list(one.suffixes),
                     "dialects": [key for key, _ in one.dialects]}
                    for one in writes
                ],
            }
        )  # fmt: skip
        return DONE
    print("reads")
    print_rows([(one.key, one.name, " ".join(one.suffixes)) for one in reads])
    print("writes")
    print_rows(
        [(one.key, one.name, " ".join(one.suffixes), " ".join(key for key, _ in one.dialects)) for one in writes]
    )
    return DONE
