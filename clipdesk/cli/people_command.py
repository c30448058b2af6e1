"""`clipdesk people`: who is named and quoted in a project."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.choosing import outlet_named
from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.register import Entry


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("people", help="who is named and quoted, how often, in which roles")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--outlet", metavar="NAME", help="count only what is in this outlet")
    verb.add_argument("--json", action="store_true", help="print all mentions as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the register, the most quoted first."""
    from clipdesk.project.register import register

    with closing(open_existing(Path(arguments.project))) as project, project.reader.open() as store:
        entries = register(store)
        outlets = [name for name, _ in project.queries.outlets()]
    if arguments.outlet is not None:
        entries = _within(entries, outlet_named(arguments.outlet, outlets))
    if arguments.json:
        print_json([_json(one) for one in entries])
    elif not entries:
        print("Nobody is tagged yet." if arguments.outlet is None else "Nobody is tagged in this outlet.")
    else:
        rows = [(_shown(one), one.quotes, one.named, one.articles, _roles(one)) for one in entries]
        print_rows([("name", "quotes", "mentions", "articles", "roles"), *rows])
    return DONE


def _within(entries: list[Entry], outlet: str) -> list[Entry]:
    """Those who are in an outlet, with their mentions there, the most quoted there first."""
    found = [within for one in entries if (within := one.within(outlet)).mentions]
    return sorted(found, key=lambda one: (not one.is_named, -one.quotes, -one.named))


def _shown(one: Entry) -> str:
    return one.name if one.is_named else f"{one.name} (no name)"


def _roles(one: Entry) -> str:
    return "; ".join(f"{role} ({date[:10]})" if date else role for role, date in one.roles)


def _json(one: Entry) -> dict[str, Any]:
    return {
        "name": one.name, "is_named": one.is_named, "id": one.person.id if one.person else "", "quotes": one.quotes, "named": one.named, "articles": one.articles,
        "roles": [{"role": role, "since": date} for role, date in one.roles],
        "mentions": [{**mention._asdict(), "quotes": list(mention.quotes), "same": list(mention.same)} for mention in one.mentions],
    }  # fmt: skip
