"""`FormerLabels`: finds a label by a name that it had before it was renamed or merged, as assistants know labels by name.

The former names are kept beside the history. They are not used while a label has that name: undoing a merge brings
the label back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Protocol

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.store.mapping import texts_from
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.under_cuts import UnderCuts

_NAMES, _CHANGES = "former_labels", "former_label_changes"
_PARTS: Mapping[str, tuple[str, ...]] = {
    _NAMES: ("names", "into", "parted"),
    _CHANGES: ("suggested", "values", "replaced"),
}
"""What is read at every name of a label; and, kept apart, what only undoing needs, which grows with every change."""


class _Facts(Protocol):
    """Where facts about a project are kept."""

    def meta(self, key: str, default: str = "") -> str:
        """A fact."""

    def set_meta(self, key: str, value: str) -> None:
        """Note a fact."""


class FormerLabels:
    """Names that labels had, and the labels that others were merged into, by id. Writing needs a transaction.

    All raise ProjectDamagedError where what is kept makes no sense.
    """

    def __init__(self, facts: _Facts) -> None:
        self._facts = facts

    def merged_into(self, label_id: str) -> str:
        """The id of the label that another was merged into last, or empty where that was undone."""
        return _merged(self._read()).get(label_id, "")

    def merged(self) -> dict[str, str]:
        """The labels that are merged, by id, with those that they were merged into."""
        return _merged(self._read())

    def note_renamed(self, label: Label) -> None:
        """`label` is about to get another name."""
        known = self._read()
        known["names"][label.name.casefold()] = label.id
        self._write(known)

    def note_merged(self, label: Label, into_id: str) -> None:
        """`label` is about to be merged into another."""
        known = self._read()
        known["names"][label.name.casefold()] = label.id
        known["into"][label.id] = into_id
        known["parted"].pop(label.id, "")
        self._write(known)

    def note_parted(self, label_id: str, *, is_parted: bool) -> str:
        """The last merge of a label is undone, or done again: the id of the other label, or empty if there was none."""
        known = self._read()
        into = known["into"].get(label_id, "")
        if into and is_parted != (label_id in known["parted"]):
            if is_parted:
                known["parted"][label_id] = into
            else:
                del known["parted"][label_id]
            self._write(known)
        return into

    def note_suggested(self, label_id: str, alike: Sequence[str], speaking: Sequence[str]) -> None:
        """A label was merged: keep what `UnderCuts.follow_merge` returned."""
        known = self._read(_CHANGES)
        if alike or speaking or label_id in known["suggested"]:
            known["suggested"][label_id] = ",".join((" ".join(alike), " ".join(speaking)))
            self._write(known, _CHANGES)

    def suggested(self, label_id: str) -> tuple[list[str], list[str]]:
        """What was kept when the label was merged last."""
        alike, _, speaking = self._read(_CHANGES)["suggested"].get(label_id, "").partition(",")
        return alike.split(), speaking.split()

    def note_values(self, before: Label, after: Label, names: Mapping[str, str]) -> None:
        """A label is about to be changed, and with it the names of values: the new ones by the old ones."""
        known, change = self._read(_CHANGES), _change(before, after)
        if names:
            known["values"][change] = json.dumps(dict(names), sort_keys=True)
        elif not known["values"].pop(change, ""):  # noted when attributes of these names were renamed, not replaced
            return
        self._write(known, _CHANGES)

    @sensible
    def renamed_values(self, before: Label, after: Label) -> dict[str, str]:
        """What was noted when a label was changed so, or nothing."""
        found = self._read(_CHANGES)["values"].get(_change(before, after), "")
        return texts_from(json.loads(found)) if found else {}

    def note_replaced(self, before: Label, after: Label, replaced: Mapping[str, Mapping[str, str]]) -> None:
        """A label was changed so: keep the values of suggestions that `rename_values` returned."""
        known, change = self._read(_CHANGES), _change(before, after)
        if replaced:
            known["replaced"][change] = json.dumps(replaced, sort_keys=True)
        elif not known["replaced"].pop(change, ""):
            return
        self._write(known, _CHANGES)

    @sensible
    def replaced_values(self, before: Label, after: Label) -> dict[str, dict[str, str]]:
        """What was kept when a label was changed so last."""
        found = self._read(_CHANGES)["replaced"].get(_change(before, after), "")
        return {one: texts_from(values) for one, values in json.loads(found).items()} if found else {}

    def forget(self, label_id: str) -> None:
        """The label is about to be removed: forget a merge of it, which must have been undone."""
        known = self._read()
        if known["into"].pop(label_id, ""):
            known["parted"].pop(label_id, "")
            self._write(known)
            changes = self._read(_CHANGES)
            if changes["suggested"].pop(label_id, ""):
                self._write(changes, _CHANGES)

    def label_named(self, name: str, codebook: Codebook) -> Label | None:
        """The label of this name; else the one that had this name, or into which that one was merged.

        None where there is none.
        """
        found = codebook.named(name)
        known = self._read()
        label_id = known["names"].get(name.casefold(), "")
        seen = set[str]()
        while found is None and label_id and label_id not in seen:
            seen.add(label_id)
            found = codebook.label(label_id)
            label_id = _merged(known).get(label_id, "")
        return found

    @sensible
    def _read(self, key: str = _NAMES) -> dict[str, dict[str, str]]:
        kept = json.loads(self._facts.meta(key) or self._facts.meta(_NAMES) or "{}")  # an older Clipdesk kept all there
        return {part: texts_from(kept.get(part, {})) for part in _PARTS[key]}

    def _write(self, known: dict[str, dict[str, str]], key: str = _NAMES) -> None:
        for one, parts in ({other: self._read(other) for other in _PARTS} | {key: known}).items():
            if any(parts.values()) or self._facts.meta(one):
                self._facts.set_meta(one, json.dumps(parts, sort_keys=True))


def _merged(known: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The labels that are merged, by id, with those that they were merged into."""
    return {one: into for one, into in known["into"].items() if one not in known["parted"]}


def _change(before: Label, after: Label) -> str:
    """What tells one change of the attributes of a label from another."""
    return json.dumps([before.id, *([one.name for one in label.attributes] for label in (before, after))])


def follow_values(
    suggestions: UnderCuts, former: FormerLabels, before: Label, after: Label, *, is_undoing: bool
) -> None:
    """Rename values in suggestions when they are renamed with a label, and back when that is undone."""
    if is_undoing:
        names = {new: old for old, new in former.renamed_values(after, before).items()}
        if names:
            suggestions.rename_values(after.id, names, former.replaced_values(after, before))
        return
    names = former.renamed_values(before, after)
    if names:
        former.note_replaced(before, after, suggestions.rename_values(after.id, names))


def follow_label(
    suggestions: UnderCuts, former: FormerLabels, label_id: str, *, is_gone: bool, is_undoing: bool
) -> None:
    """Move suggestions with a label that is merged into another, and back when that is undone.

    A label that goes because its coming is undone (`AddLabel`, an import) is not merged again, whatever became of it
    between.
    """
    if is_gone == is_undoing:
        return
    into = former.note_parted(label_id, is_parted=not is_gone)
    if into and is_gone:
        former.note_suggested(label_id, *suggestions.follow_merge(label_id, into))
    elif into:
        suggestions.follow_parting(label_id, into, *former.suggested(label_id))
