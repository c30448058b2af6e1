"""`clipdesk formats`: what can be read and written, and what of a project each format carries."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from clipdesk.cli.output import DONE, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.format_catalog import FormatEntry


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("formats", help="what can be read and written, and what each format carries")
    shape = verb.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print the list as JSON")
    shape.add_argument("--markdown", action="store_true", help="print the list as tables in Markdown")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list."""
    from clipdesk.project.format_catalog import as_markdown, formats_in, formats_out

    if arguments.markdown:
        print(as_markdown(), end="")
    elif arguments.json:
        print_json({"read": [_record(one) for one in formats_in()], "write": [_record(one) for one in formats_out()]})
    else:
        print("reads")
        print_rows(_rows(formats_in()))
        print("writes")
        print_rows(_rows(formats_out()))
    return DONE


def _rows(entries: Iterable[FormatEntry]) -> list[tuple[str, ...]]:
    return [
        (one.key, one.name, " ".join(one.suffixes), " ".join(key for key, _ in one.dialects), _carried(one))
        for one in entries
    ]


def _carried(entry: FormatEntry) -> str:
    from clipdesk.domain.loss import Feature

    missing = [feature.value for feature in Feature if feature not in entry.carries]
    if len(missing) <= len(Feature) // 2:
        return "all but " + ", ".join(missing) if missing else "all"
    return ", ".join(feature.value for feature in Feature if feature in entry.carries) or "passages on words"


def _record(entry: FormatEntry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "key": entry.key, "name": entry.name, "suffixes": list(entry.suffixes),
        "carries": sorted(feature.value for feature in entry.carries),
    }  # fmt: skip
    if entry.purpose:
        found |= {
            "purpose": entry.purpose, "folder": entry.is_folder, "dialects": [key for key, _ in entry.dialects],
        }  # fmt: skip
    return found
