"""`clipdesk codebook`: list the labels of a project; rename, color, merge or remove one. The window can undo it."""

from __future__ import annotations

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.choosing import labels_named, one_of
from clipdesk.cli.opening import annotator_key, annotator_name, open_existing
from clipdesk.cli.output import DONE, counted, print_json, print_rows
from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from clipdesk.domain.history import Title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.label import Label
    from clipdesk.project.commands.base import Command
    from clipdesk.project.project import Project


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser(
        "codebook",
        help="list the labels; rename, color, merge or remove one (labels are added by importing a codebook)",
    )
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    what = verb.add_mutually_exclusive_group()
    what.add_argument("--rename", nargs=2, metavar=("LABEL", "NAME"), help="give a label another name")
    what.add_argument(
        "--color", nargs=2, metavar=("LABEL", "COLOR"), help=f"give a label another color: {', '.join(LABEL_COLORS)}"
    )
    what.add_argument(
        "--merge", nargs=2, metavar=("LABEL", "INTO"), help="give all that has one label another, and remove the first"
    )
    what.add_argument(
        "--remove", action="append", default=[], metavar="LABEL", help="remove a label that nothing has (repeatable)"
    )
    verb.add_argument("--force", action="store_true", help="with --remove: remove its annotations, too")
    verb.add_argument("--json", action="store_true", help="print the labels as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Change one thing, if that is asked for, and list the labels."""
    from clipdesk.project.project import Project

    path = Path(arguments.project)
    is_change = bool(arguments.rename or arguments.color or arguments.merge or arguments.remove)
    with closing(Project(path) if is_change else open_existing(path)) as project:
        if is_change:
            key = annotator_key(arguments)
            project.use_annotator(key, annotator_name(arguments, key))
            project.execute(_command(project, arguments))
        labels, counts = list(project.codebook), project.queries.counts().labels
    if arguments.json:
        print_json({"labels": [_json(one, labels, counts) for one in labels]})
        return DONE
    print_rows([(one.name, one.color, one.shortcut or "–", counts.get(one.id, 0)) for one in labels])
    print(f"{counted(len(labels), 'label')}.")
    return DONE


def _command(project: Project, arguments: argparse.Namespace) -> Command:
    """What is asked for. Raises WrongUseError for a label or color that there is not."""
    from clipdesk.project.commands.codebook import ChangeLabel, MergeLabel

    codebook = project.codebook
    if arguments.rename:
        (label,) = labels_named(arguments.rename[:1], codebook)
        return ChangeLabel(replace(label, name=arguments.rename[1]))
    if arguments.color:
        (label,) = labels_named(arguments.color[:1], codebook)
        try:
            color = one_of(LABEL_COLORS)(arguments.color[1])
        except argparse.ArgumentTypeError as error:
            raise WrongUseError(str(error)) from error
        return ChangeLabel(replace(label, color=color))
    if arguments.merge:
        label, into = labels_named(arguments.merge, codebook)
        return MergeLabel(label.id, into.id, into.name)
    return _removal(project, labels_named(arguments.remove, codebook), is_forced=arguments.force)


def _removal(project: Project, labels: list[Label], *, is_forced: bool) -> Command:
    """The removal of each, in one step. Raises InvalidChangeError where annotations would go unasked."""
    from clipdesk.project.commands.base import Batch
    from clipdesk.project.commands.codebook import RemoveLabel

    counts = project.queries.counts().labels
    used = next((one for one in labels if counts.get(one.id)), None)
    if used is not None and not is_forced:
        raise InvalidChangeError(
            f"“{used.name}” has {counted(counts[used.id], 'annotation')}.",
            "Merge it into another label (--merge), or remove them with it (--force).",
        )
    chosen = tuple(dict.fromkeys(labels))
    title = Title("Remove label {0}", (", ".join(one.name for one in chosen),))
    return Batch(tuple(RemoveLabel(one.id, one.name) for one in chosen), title)


def _json(one: Label, labels: list[Label], counts: Mapping[str, int]) -> dict[str, object]:
    names = {label.id: label.name for label in labels}
    return {
        "id": one.id, "name": one.name, "color": one.color, "key": one.shortcut, "parent": names.get(one.parent),
        "attributes": [attribute.name for attribute in one.attributes], "annotations": counts.get(one.id, 0),
    }  # fmt: skip
