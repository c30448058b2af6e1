"""`clipdesk codebook`: list the labels of a project, show one, change them. The window can undo every change."""

from __future__ import annotations

import argparse
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.choosing import labels_named
from clipdesk.cli.codebook_changes import add_changes, command_of
from clipdesk.cli.opening import execute_as_user, open_existing, open_for_change
from clipdesk.cli.output import DONE, counted, print_json, print_rows
from clipdesk.domain.history import Title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.codebook import Codebook
    from clipdesk.domain.label import Label, RelationType
    from clipdesk.project.commands.base import Plan, Situation

_NONE = "–"


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser(
        "codebook",
        help="list the labels; add, describe, order, merge or remove them, their attributes and kinds of link",
    )
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--show", metavar="LABEL", help="print all that is said of one label")
    add_changes(verb)
    verb.add_argument("--json", action="store_true", help="print the labels as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the changes that are asked for, and list the labels or show one."""
    from clipdesk.project.commands.base import Batch

    path = Path(arguments.project)
    with closing(open_for_change(path) if arguments.changes else open_existing(path)) as project:
        before = project.codebook
        if arguments.changes:
            command = command_of(project, arguments.changes, is_forced=arguments.force)
            shown = None if arguments.show is None else _Shown(arguments.show, before)
            whole = command if shown is None else Batch((command, shown), command.title)
            execute_as_user(project, whole, arguments)
        codebook, counts = project.codebook, project.queries.counts().labels
        labels = list(codebook) if arguments.show is None else [_label_shown(arguments.show, before, codebook)]
    if arguments.json:
        print_json(
            {
                "labels": [_json(one, codebook, counts) for one in labels],
                "links": [_link_json(one, codebook) for one in codebook.relation_types],
            }
        )
    elif arguments.show is not None:
        _show(labels[0], codebook, counts)
    else:
        _list(codebook, counts)
    return DONE


@dataclass(frozen=True, slots=True)
class _Shown:
    """The last command of a batch: it refuses the whole batch where there is no label to show afterwards."""

    name: str
    before: Codebook

    title = Title("Change label {0}", ("",))

    def plan(self, situation: Situation) -> Plan:
        """Nothing. Raises WrongUseError."""
        from clipdesk.project.commands.base import Plan

        _label_shown(self.name, self.before, situation.store.codebooks.codebook())
        return Plan([])


def _label_shown(name: str, before: Codebook, codebook: Codebook) -> Label:
    """The label of this name, or that which had it before the changes. Raises WrongUseError when there is none."""
    had = before.named(name)
    kept = codebook.label(had.id) if had is not None and codebook.named(name) is None else None
    return kept or labels_named([name], codebook)[0]


def _list(codebook: Codebook, counts: Mapping[str, int]) -> None:
    depths = {"": -1}
    rows = []
    for one in codebook:
        depths[one.id] = depths[one.parent] + 1
        name = "  " * depths[one.id] + " ".join(one.name.split())
        rows.append((name, one.color, one.shortcut or _NONE, counts.get(one.id, 0)))
    print_rows(rows)
    print(f"{counted(len(rows), 'label')}.")


def _show(one: Label, codebook: Codebook, counts: Mapping[str, int]) -> None:
    from clipdesk.project.attribute_words import attribute_words

    told = {
        "label": one.name, "color": one.color, "key": one.shortcut, "below": _name(one.parent, codebook),
        "for": "whole articles" if one.whole_article else "passages", "attributes": attribute_words(one.attributes),
        "definition": one.definition, "include": one.include, "exclude": one.exclude,
        "annotations": str(counts.get(one.id, 0)),
    }  # fmt: skip
    for name, words in told.items():
        print(f"{name}: {words}" if "\n" not in words else f"{name}:\n{words}") if words else None


def _json(one: Label, codebook: Codebook, counts: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": one.id, "name": one.name, "color": one.color, "key": one.shortcut,
        "parent": _name(one.parent, codebook) or None, "whole_article": one.whole_article,
        "definition": one.definition, "include": one.include, "exclude": one.exclude,
        "attributes": [
            {"name": each.name, "kind": each.kind.value, "choices": list(each.choices)} for each in one.attributes
        ],
        "annotations": counts.get(one.id, 0),
    }  # fmt: skip


def _link_json(one: RelationType, codebook: Codebook) -> dict[str, Any]:
    heads, children = ([_name(each, codebook) for each in side] for side in (one.heads, one.children))
    return {"id": one.id, "name": one.name, "from": heads, "to": children}


def _name(label_id: str, codebook: Codebook) -> str:
    found = codebook.label(label_id)
    return "" if found is None else found.name
