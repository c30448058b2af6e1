"""`AnnotatorDialog`: who annotates. The initials stand in every export; asked once, and when it is somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QListWidget, QListWidgetItem, QWidget

from clipdesk.domain.annotator import Annotator, folded, with_key
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, problem_label, quiet_label
from clipdesk.ui.record_words import person_name
from clipdesk.ui.widgets.name_field import NameField
from clipdesk.ui.widgets.section_header import SectionHeader

MOST = 32
"""Code points that initials may have."""
_KEY = re.compile(r"[\w.@-]+")
_ROW = 32


class AnnotatorDialog(BaseDialog):
    """Results are `key()`, the initials, and `name()`.

    Choosing somebody the project knows fills both. If a person of the project was renamed, `renamed` is that person
    with the new name; else None.
    """

    def __init__(self, key: str, name: str, known: Sequence[Annotator], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Annotator"), QSize(460, 420), parent)
        self._known = [one for one in known if not one.is_assistant]
        self._everybody = tuple(known)
        self._signs_as = Annotator("", key, name)
        self.renamed: Annotator | None = None
        self.add_heading(
            self.tr("Who annotates?"),
            self.tr(
                "Everything tagged from now on is credited to this person. Earlier annotations keep their annotator."
            ),
        )
        self.name_field = NameField(name, self)
        self.name_field.setAccessibleName(self.tr("Name"))
        self.key_field = NameField(key, self, maxLength=MOST)
        self.key_field.setAccessibleName(self.tr("Initials"))
        self.key_field.setPlaceholderText(self.tr("Short name for exports, such as mk"))
        form = QFormLayout()
        form.setSpacing(GAP)
        form.addRow(self.tr("Name"), self.name_field)
        form.addRow(self.tr("Initials"), self.key_field)
        self.problem = problem_label()
        self.hint = quiet_label()
        self.hint.setMinimumHeight(self.hint.fontMetrics().height())
        self.people = self._make_people()
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.hint)
        header = SectionHeader(self.tr("In this project"), self)
        self.body.addWidget(header)
        self.body.addWidget(self.people, 1)
        for widget in (header, self.people):
            widget.setVisible(bool(self._known))
        if not self._known:
            self.body.addStretch(1)
        self._add_buttons()
        self._is_key_typed = bool(key)
        self.key_field.textEdited.connect(self._key_typed)
        self.name_field.textEdited.connect(self._suggest)
        for field in (self.name_field, self.key_field):
            field.textChanged.connect(self._check)
        self.people.setCurrentRow(self._row_of(key))
        self.people.currentRowChanged.connect(self._take)
        self.people.currentRowChanged.connect(self._check)
        self.people.itemActivated.connect(self._take_and_accept)
        self._check()
        self.name_field.setFocus()

    def _add_buttons(self) -> None:
        self.rename_button = self.add_button(self.tr("Rename"), self._rename)
        self.rename_button.setToolTip(
            self.tr("Use this name and these initials for everything the chosen person tagged in this project")
        )
        self.rename_button.setVisible(bool(self._known))
        self.add_cancel()
        self.ok_button = self.add_button(self.tr("Annotate"), self.accept, is_main=True)

    def key(self) -> str:
        """The initials: the short name written into exports; those of somebody in the project as they are spelled there."""
        typed = self.key_field.text().strip()
        owner = self._owner(typed)
        return typed if owner is None else owner.key

    def name(self) -> str:
        """The name; may be empty."""
        return " ".join(self.name_field.text().split())

    def namesake(self) -> Annotator | None:
        """The person of the project with these initials under the name that was typed, if they had another; else None."""
        owner, name = self._owner(self.key()), self.name()
        return replace(owner, name=name) if owner is not None and name and owner.name != name else None

    def _owner(self, key: str) -> Annotator | None:
        """Who in the project has these initials, in small letters or in capitals."""
        return with_key(self._everybody, key)

    def _make_people(self) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(self.tr("In this project"))
        for one in self._known:
            words = one.key if not one.name else self.tr("{0} ({1})").format(person_name(one), one.key)
            item = QListWidgetItem(words, made)
            item.setSizeHint(QSize(0, _ROW))
        return made

    def _row_of(self, key: str) -> int:
        owner = self._owner(key)
        return self._known.index(owner) if owner in self._known else -1

    def _take(self, row: int) -> None:
        person = self._known[row]
        self.name_field.setText(person.name)
        self.key_field.setText(person.key)
        self._is_key_typed = True

    def _take_and_accept(self, item: QListWidgetItem) -> None:
        self._take(self.people.row(item))
        self.accept()

    def _chosen(self) -> Annotator | None:
        row = self.people.currentRow()
        return self._known[row] if row >= 0 else None

    def _rename(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.renamed = replace(chosen, key=self.key_field.text().strip(), name=self.name())
            self.accept()

    def _key_typed(self) -> None:
        self._is_key_typed = bool(self.key_field.text())

    def _suggest(self) -> None:
        """Make initials of the name as long as the user has not chosen any, and when it is no longer the name of whose they are."""
        if self._is_key_typed and self._is_of_other(self.key()):
            self._is_key_typed = False
        if not self._is_key_typed:
            letters = _initials_of(self.name())
            free = (f"{letters}{number}" for number in count(2) if not self._is_of_other(f"{letters}{number}"))
            self.key_field.setText(next(free) if self._is_of_other(letters) else letters)

    def _is_of_other(self, key: str) -> bool:
        """Whether these are the initials of somebody else than whose name is being typed."""
        owner = self._owner(key)
        if owner is None and key == self._signs_as.key:
            owner = self._signs_as
        return owner is not None and not (_is_begun(self.name(), owner) or _is_same(self.name(), owner))

    def _check(self) -> None:
        key, sentence = self.key(), ""
        owner = self._owner(key)
        if key and _KEY.fullmatch(key) is None:
            sentence = self.tr("Initials may contain letters, digits and . - _ @, but no spaces.")
        is_well_formed = bool(key) and not sentence
        if owner is not None and not _is_same(self.name(), owner):
            sentence = self.tr("“{0}” are the initials of somebody else: choose others.").format(key)
            if owner.name:
                sentence = self.tr("“{0}” are the initials of {1}: choose others.").format(key, owner.name)
        self.problem.setText(sentence)
        self.hint.setText("" if sentence else self._hint(owner))
        self.ok_button.setEnabled(is_well_formed and not sentence)
        chosen = self._chosen()
        typed = (self.key_field.text().strip(), self.name())
        is_other = chosen is not None and typed != (chosen.key, chosen.name)
        is_free = chosen is not None and (owner is None or owner.id == chosen.id)
        self.rename_button.setEnabled(is_well_formed and is_other and is_free)
        who = chosen.key if chosen is not None else ""
        self.rename_button.setText(self.tr("Rename {0}").format(who) if who else self.tr("Rename"))

    def _hint(self, owner: Annotator | None) -> str:
        """What comes of the name with these initials: somebody is renamed, or there are two with one name."""
        if owner is not None and self.namesake() is not None:
            words = self.tr("“{0}” is renamed “{1}”, in everything tagged before, too.")
            return words.format(person_name(owner), self.name())
        twin = next((one for one in self._known if self.name() and folded(one.name) == folded(self.name())), None)
        if owner is not None or twin is None:
            return ""
        return self.tr("“{0}” is in this project already, with the initials “{1}”.").format(twin.name, twin.key)


def _is_same(name: str, owner: Annotator) -> bool:
    """Whether a name can be that of this person: the words of one are among those of the other; an assistant is nobody.

    Where only their initials are known, these must be those of the name, or one of its words.
    """
    if owner.is_assistant or not name:
        return not owner.is_assistant
    words, theirs = set(folded(name).split()), set(folded(owner.name).split())
    if not theirs:
        return folded(owner.key) in words | {folded(_initials_of(name))}
    return words <= theirs or theirs <= words


def _is_begun(name: str, owner: Annotator) -> bool:
    """Whether these are the first letters of a person's name, which may be about to be typed."""
    return not owner.is_assistant and folded(owner.name).startswith(folded(name))


def _initials_of(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[0].isalnum()).casefold()
