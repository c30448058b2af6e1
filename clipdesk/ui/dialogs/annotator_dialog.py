"""`AnnotatorDialog`: who annotates. The initials stand in every export; asked once, and when it is somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QListWidget, QListWidgetItem, QWidget

from clipdesk.domain.annotator import Annotator
from clipdesk.ui.dialogs.plain_dialog import GAP, PlainDialog, problem_label
from clipdesk.ui.record_words import person_name
from clipdesk.ui.widgets.name_field import NameField
from clipdesk.ui.widgets.section_header import SectionHeader

MOST = 32
"""Code points that initials may have."""
_KEY = re.compile(r"[\w.@-]+")
_ROW = 32


class AnnotatorDialog(PlainDialog):
    """Results are `key()`, the initials, and `name()`.

    Choosing somebody the project knows fills both. If a person of the project was renamed, `renamed` is that person
    with the new name; else None.
    """

    def __init__(self, key: str, name: str, known: Sequence[Annotator], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Annotator"), QSize(460, 420), parent)
        self._known = [one for one in known if not one.is_assistant]
        self._keys = {one.key: one.id for one in known}
        self._names = {key: name} | {one.key: one.name for one in known}
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
        self.people = self._make_people()
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
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
        self.people.setCurrentRow(next((row for row, one in enumerate(self._known) if one.key == key), -1))
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
        """The initials: the short name written into exports."""
        return self.key_field.text().strip()

    def name(self) -> str:
        """The name; may be empty."""
        return " ".join(self.name_field.text().split())

    def _make_people(self) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(self.tr("In this project"))
        for one in self._known:
            words = one.key if not one.name else self.tr("{0} ({1})").format(person_name(one), one.key)
            item = QListWidgetItem(words, made)
            item.setSizeHint(QSize(0, _ROW))
        return made

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
            self.renamed = replace(chosen, key=self.key(), name=self.name())
            self.accept()

    def _key_typed(self) -> None:
        self._is_key_typed = bool(self.key_field.text())

    def _suggest(self) -> None:
        """Make initials of the name as long as the user has not chosen any, and when it is no longer the name of whose they are."""
        if self._is_key_typed and self._is_of_other(self.key()):
            self._is_key_typed = False
        if not self._is_key_typed:
            letters = "".join(part[0] for part in self.name().split() if part[0].isalnum()).lower()
            free = (f"{letters}{number}" for number in count(2) if not self._is_of_other(f"{letters}{number}"))
            self.key_field.setText(next(free) if self._is_of_other(letters) else letters)

    def _is_of_other(self, key: str) -> bool:
        """Whether these are the initials of somebody whose name has nothing in common with the one that is typed."""
        name, theirs = self.name().casefold(), self._names.get(key, "").casefold()
        return bool(theirs) and not theirs.startswith(name) and not set(name.split()) & set(theirs.split())

    def _check(self) -> None:
        key, sentence = self.key(), ""
        if key and _KEY.fullmatch(key) is None:
            sentence = self.tr("Initials may contain letters, digits and . - _ @, but no spaces.")
        is_well_formed = bool(key) and not sentence
        if is_well_formed and self._is_of_other(key):
            sentence = self.tr("“{0}” are the initials of {1}: choose others.").format(key, self._names[key])
        self.problem.setText(sentence)
        self.ok_button.setEnabled(is_well_formed and not sentence)
        chosen = self._chosen()
        is_other = chosen is not None and (key, self.name()) != (chosen.key, chosen.name)
        is_free = chosen is not None and self._keys.get(key, chosen.id) == chosen.id
        self.rename_button.setEnabled(is_well_formed and is_other and is_free)
        who = chosen.key if chosen is not None else ""
        self.rename_button.setText(self.tr("Rename {0}").format(who) if who else self.tr("Rename"))
