"""`clipdesk people`: who is named and quoted in a project."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.register import Entry


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("people", help="who is named and quoted, how often, in which roles")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--json", action="store_true", help="print all mentions as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the register, the most quoted first."""
    from clipdesk.project.register import register

    with closing(open_existing(Path(arguments.project))) as project, project.reader.open() as store:
        entries = register(store)
    if arguments.json:
        print_json([_json(one) for one in entries])
    elif not entries:
        print("Nobody is tagged yet.")
    else:
        rows = [(_shown(one), one.quotes, len(one.mentions), one.articles, _roles(one)) for one in entries]
        print_rows([("name", "quotes", "mentions", "articles", "roles"), *rows])
    return DONE


def _shown(one: Entry) -> str:
    return one.name if one.is_named else f"{one.name} (no name)"


def _roles(one: Entry) -> str:
    return "; ".join(f"{role} ({date})" if date else role for role, date in one.roles)


def _json(one: Entry) -> dict[str, Any]:
    return {
        "name": one.name, "is_named": one.is_named, "id": one.person.id if one.person else "", "quotes": one.quotes, "articles": one.articles,
        "roles": [{"role": role, "since": date} for role, date in one.roles],
        "mentions": [{**mention._asdict(), "quotes": list(mention.quotes)} for mention in one.mentions],
    }  # fmt: skip
