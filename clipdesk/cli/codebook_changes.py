"""The changes that `clipdesk codebook` makes: one option each, carried out in the order in which they stand, in one step."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from clipdesk.cli.choosing import attribute_named, labels_named, link_named, one_of
from clipdesk.cli.output import counted
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.codebook import LABEL_COLORS, Codebook
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from clipdesk.domain.history import Title
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import AttributeKind, Label

if TYPE_CHECKING:
    from clipdesk.project.commands.base import Command, Plan, Situation
    from clipdesk.project.project import Project

_FROM_FILE, _STANDARD_INPUT = "@", "-"
_MOST = 1 << 20
"""Bytes of a guideline."""
_YES_NO = ("yes", "no")


class Change(NamedTuple):
    """One change as it was asked for: its option, and the words behind it."""

    option: str
    words: tuple[str, ...]


class _Among(NamedTuple):
    """What a change is made from: the words behind its option, the codebook, the counts, whether `--force` was given."""

    words: tuple[str, ...]
    codebook: Codebook
    project: Project
    is_forced: bool

    @property
    def label(self) -> Label:
        """The label that is named first. Raises WrongUseError when there is none."""
        return labels_named(self.words[:1], self.codebook)[0]


class _Option(NamedTuple):
    metavar: tuple[str, ...]
    help: str
    make: Callable[[_Among], Command]


class _Collect(argparse.Action):
    """Keeps the changes of all options in the order in which they were given."""

    def __call__(self, _parser: Any, namespace: argparse.Namespace, values: Any, _option: str | None = None) -> None:
        words = (values,) if isinstance(values, str) else tuple(values)
        namespace.changes = [*namespace.changes, Change(self.dest, words)]


def add_changes(verb: argparse.ArgumentParser) -> None:
    """Declare one option for every change."""
    group = verb.add_argument_group("changes", "any number of them: one undo step, in this order, all or none")
    for name, one in _OPTIONS.items():
        group.add_argument(
            f"--{name}", action=_Collect, dest=name, metavar=one.metavar, help=one.help, default=argparse.SUPPRESS,
            nargs=len(one.metavar),
        )  # fmt: skip
    group.add_argument("--force", action="store_true", help="with --remove, --remove-link: with all that has it")
    verb.set_defaults(changes=[])


def command_of(project: Project, changes: Sequence[Change], *, is_forced: bool) -> Command:
    """What is asked for, as one command.

    Raises WrongUseError for a name that there is not, here or (with several changes) when the command is carried out,
    and InvalidChangeError where annotations would go unasked.
    """
    from clipdesk.project.commands.base import Batch
    from clipdesk.project.commands.deferred import Deferred

    def make(change: Change, codebook: Codebook) -> Command:
        return _OPTIONS[change.option].make(_Among(change.words, codebook, project, is_forced))

    if len(changes) == 1:
        return make(changes[0], project.codebook)
    names = ", ".join(dict.fromkeys(one.words[0].strip() for one in changes))
    is_removal = all(one.option == "remove" for one in changes)
    title = Title("Remove label {0}" if is_removal else "Change label {0}", (names,))
    if is_removal:
        changes = list(dict.fromkeys(changes))
    return Batch(tuple(Deferred(partial(make, one)) for one in changes), title)


def _add(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import AddLabel

    name, codebook = " ".join(among.words[0].split()), among.codebook
    return AddLabel(Label(new_id(), name, codebook.free_color(), codebook.free_shortcut()))


def _rename(among: _Among) -> Command:
    return _changed(among.label, name=" ".join(among.words[1].split()))


def _color(among: _Among) -> Command:
    return _changed(among.label, color=_value(LABEL_COLORS, among.words[1]))


def _key(among: _Among) -> Command:
    key = among.words[1].strip()
    if len(key) > 1:
        raise WrongUseError(f"“{key}” is not one key.", 'Give one digit or letter, or "" for no key.')
    return _changed(among.label, shortcut=key)


def _words_of(field: str, among: _Among) -> Command:
    return _changed(among.label, **{field: _typed(among.words[1])})


def _whole_article(among: _Among) -> Command:
    return _changed(among.label, whole_article=_value(_YES_NO, among.words[1]) == "yes")


def _below(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import MoveLabel

    above = labels_named([among.words[1]], among.codebook)[0].id if among.words[1].strip() else ""
    return MoveLabel(among.label.id, above, len(among.codebook.labels))


def _place(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import MoveLabel

    place = among.words[1]
    if not place.isdecimal() or int(place) == 0:
        raise WrongUseError(f"“{place}” is not a place.", "Count from 1, among the labels below the same one.")
    return MoveLabel(among.label.id, among.label.parent, int(place) - 1)


def _attribute(among: _Among) -> Command:
    from clipdesk.project.attribute_words import typed_attributes

    label, (described, unknown) = among.label, typed_attributes(among.words[1])
    if unknown or not described:
        kinds = ", ".join(AttributeKind)
        raise WrongUseError(
            f"“{among.words[1]}” does not describe an attribute.",
            f"Write “tone: choice = good | bad”, or another kind: {kinds}.",
        )
    for one in described:
        if one.kind is AttributeKind.CHOICE and not one.choices:
            raise WrongUseError(f"“{one.name}” has no values to choose from.", "Write “tone: choice = good | bad”.")
    after = {one.name: one for one in label.attributes} | {
        one.name: replace(one, choices=tuple(dict.fromkeys(one.choices))) for one in described
    }
    _check_names([*after])
    return _changed(label, attributes=tuple(after.values()))


def _rename_attribute(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import ChangeLabel

    label, new = among.label, among.words[2].strip()
    old = attribute_named(among.words[1], label)
    if not new:
        raise InvalidChangeError("An attribute needs a name.")
    after = tuple(replace(one, name=new) if one == old else one for one in label.attributes)
    _check_names([one.name for one in after])
    return ChangeLabel(replace(label, attributes=after), () if new == old.name else ((old.name, new),))


def _remove_attribute(among: _Among) -> Command:
    label = among.label
    gone = attribute_named(among.words[1], label)
    return _changed(label, attributes=tuple(one for one in label.attributes if one != gone))


def _check_names(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise InvalidChangeError(f"There are two attributes named “{name}”.", "Choose another name.")
        seen.add(name.casefold())


def _merge(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import MergeLabel

    label, into = labels_named(among.words, among.codebook)
    return MergeLabel(label.id, into.id, into.name)


def _remove(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import RemoveLabel

    command = RemoveLabel(among.label.id, among.label.name)
    way = "Merge it into another label (--merge), or remove them with it (--force)."
    return command if among.is_forced else _Unused(command, command.label_name, Annotation, "annotation", way)


def _link(among: _Among) -> Command:
    from clipdesk.project.attribute_words import typed_names
    from clipdesk.project.commands.codebook import AddRelationType, ChangeRelationType

    name = among.words[0].strip()
    heads, children = (
        tuple(one.id for one in labels_named(typed_names(side), among.codebook)) for side in among.words[1:]
    )
    known = among.codebook.relation_named(name)
    if known is None:
        return AddRelationType(name, heads, children)
    return ChangeRelationType(replace(known, heads=heads, children=children))


def _remove_link(among: _Among) -> Command:
    from clipdesk.project.commands.codebook import RemoveRelationType

    kind = link_named(among.words[0], among.codebook)
    command = RemoveRelationType(kind.id, kind.name)
    way = "Remove them with it by --force."
    return command if among.is_forced else _Unused(command, kind.name, Relation, "link", way)


@dataclass(frozen=True, slots=True)
class _Unused:
    """Removes what nothing has: neither before the batch nor by what the batch has done so far.

    `records` are what must not go with it: what one is called, and the way out where there are some.
    """

    command: Command
    name: str
    records: type[Annotation | Relation]
    called: str
    way: str

    @property
    def title(self) -> Title:
        """That of the command."""
        return self.command.title

    def plan(self, situation: Situation) -> Plan:
        """That of the command. Raises InvalidChangeError where records would go unasked."""
        plan = self.command.plan(situation)
        count = sum(isinstance(one.before, self.records) for one in plan.changes if one.after is None)
        if count:
            raise InvalidChangeError(f"“{self.name}” has {counted(count, self.called)}.", self.way)
        return plan


def _changed(label: Label, **fields: Any) -> Command:
    from clipdesk.project.commands.codebook import ChangeLabel

    return ChangeLabel(replace(label, **fields))


def _value(values: Sequence[str], given: str) -> str:
    try:
        return one_of(values)(given)
    except argparse.ArgumentTypeError as error:
        raise WrongUseError(str(error)) from error


def _typed(words: str) -> str:
    """Words of a guideline: as typed, or, behind an `@`, those of a file. Raises WrongUseError for a file that cannot be read."""
    if not words.startswith(_FROM_FILE):
        return words.strip()
    name = words.removeprefix(_FROM_FILE)
    try:
        data = _read(name)
    except OSError as error:
        raise WrongUseError(f"“{name}” cannot be read: {error.strerror}.", "Name a file that holds text.") from error
    if len(data) > _MOST:
        raise WrongUseError(f"“{name}” is larger than {_MOST >> 20} MB.", "Name a file that holds a guideline.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\0", "").strip()
    except UnicodeDecodeError as error:
        raise WrongUseError(f"“{name}” is not text in UTF-8.", "Save it as UTF-8.") from error


def _read(name: str) -> bytes:
    """The content of a file or of standard input, of which there is none where whoever started the program closed it."""
    if name == _STANDARD_INPUT:
        return sys.stdin.buffer.read(_MOST + 1) if sys.stdin else b""
    with Path(name).open("rb") as file:
        return file.read(_MOST + 1)


_OPTIONS: Mapping[str, _Option] = MappingProxyType({
    "add": _Option(("NAME",), "add a label; the changes behind it may describe it", _add),
    "rename": _Option(("LABEL", "NAME"), "give a label another name", _rename),
    "color": _Option(("LABEL", "COLOR"), f"give a label another color: {', '.join(LABEL_COLORS)}", _color),
    "key": _Option(("LABEL", "KEY"), 'give a label another key; "" for none', _key),
    "definition": _Option(
        ("LABEL", "WORDS"), "say what has this label; @FILE takes the words from a file, @- from standard input",
        partial(_words_of, "definition"),
    ),
    "include": _Option(("LABEL", "WORDS"), "say what is included; as --definition", partial(_words_of, "include")),
    "exclude": _Option(("LABEL", "WORDS"), "say what is excluded; as --definition", partial(_words_of, "exclude")),
    "below": _Option(("LABEL", "PARENT"), 'put a label below another; "" for none', _below),
    "place": _Option(("LABEL", "NUMBER"), "make a label number NUMBER of those below the same one, from 1", _place),
    "whole-article": _Option(("LABEL", "YES"), "yes: meant for whole articles; no: for passages", _whole_article),
    "attribute": _Option(
        ("LABEL", "ATTRIBUTE"), "add or change attributes: “tone: choice = good | bad; value: number”", _attribute
    ),
    "rename-attribute": _Option(("LABEL", "NAME", "NEW"), "rename an attribute, with its values", _rename_attribute),
    "remove-attribute": _Option(
        ("LABEL", "NAME"), "remove an attribute; values that annotations have stay", _remove_attribute
    ),
    "merge": _Option(("LABEL", "INTO"), "give all that has one label another, and remove the first", _merge),
    "remove": _Option(("LABEL",), "remove a label that nothing has", _remove),
    "link": _Option(
        ("NAME", "FROM", "TO"), 'add or change a kind of link; FROM and TO as “quote | statistic”, "" for all', _link
    ),
    "remove-link": _Option(("NAME",), "remove a kind of link", _remove_link),
})  # fmt: skip
