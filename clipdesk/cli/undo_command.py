"""`clipdesk undo`: take the last step of a project back, do it again, or list the steps. The window has the same steps."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.opening import open_existing, open_for_change
from clipdesk.cli.output import DONE, print_json, print_rows
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import one_per_step

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.history import HistoryEntry
    from clipdesk.project.project import Project

_SHOWN = 20


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("undo", help="take back the last step, whoever made it, here or in the window")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    kinds = verb.add_mutually_exclusive_group()
    kinds.add_argument("--redo", action="store_true", help="do the step again that was taken back last")
    kinds.add_argument("--list", action="store_true", help=f"change nothing: list the last {_SHOWN} steps")
    verb.add_argument("--json", action="store_true", help="print it as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Take a step back, or do one again, and say which."""
    path = Path(arguments.project)
    if arguments.list:
        return _list(path, as_json=arguments.json)

    with closing(open_for_change(path)) as project:
        told = _travel(project, is_redo=arguments.redo)
    if arguments.json:
        print_json({"redone" if arguments.redo else "undone": told})
    else:
        print(f"{'Done again' if arguments.redo else 'Taken back'}: {told}.")
    return DONE


def _travel(project: Project, *, is_redo: bool) -> str:
    """The title of the step. Raises InvalidChangeError where there is none."""
    state = project.history_state
    title = state.redo if is_redo else state.undo
    if title is None or (project.redo() if is_redo else project.undo()) is None:
        raise InvalidChangeError(f"There is nothing to {'do again' if is_redo else 'take back'}.")
    return str(title)


def _list(path: Path, *, as_json: bool) -> int:
    with closing(open_existing(path)) as project:
        entries = _last_steps(project)
        people = {one.id: one.key for one in project.annotators}
    if as_json:
        print_json([_json(one, people) for one in entries])
        return DONE
    print_rows([(*_json(one, people).values(),) for one in entries])
    if not entries:
        print("Nothing was changed yet.")
    return DONE


def _last_steps(project: Project) -> list[HistoryEntry]:
    """One entry for each step, as in the window: an import of many files has many."""
    limit = _SHOWN
    while len(entries := project.queries.history(limit)) == limit and len(one_per_step(entries)) < _SHOWN:
        limit *= 4
    return one_per_step(entries)[:_SHOWN]


def _json(one: HistoryEntry, people: dict[str, str]) -> dict[str, str]:
    state = "taken back" if one.state.was_undone else ""
    former = one.former_person.key if one.former_person is not None else ""
    return {"at": one.at, "annotator": people.get(one.annotator_id, former), "change": str(one.title), "state": state}
