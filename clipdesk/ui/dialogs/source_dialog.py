"""`SourceDialog`: where an article comes from, to be completed and mended."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.domain.mapping import read_only
from clipdesk.ui.dialogs.plain_dialog import GAP, PlainDialog, problem_label
from clipdesk.ui.dialogs.source_words import source_field_title
from clipdesk.ui.record_words import provenance_word

_TYPED = "typed"
_MOMENT = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


class SourceDialog(PlainDialog):
    """One field each. `source()` is the result; what was changed is noted as typed."""

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__("", QSize(620, 520), parent)
        self.setWindowTitle(self.tr("Source"))
        self._source = source
        self.fields = {name: self._make_field(name) for name in SOURCE_FIELDS}
        self.fields["byline"].setPlaceholderText(self.tr("Names with commas between them"))
        self.fields["published"].setPlaceholderText(self.tr("2025-06-12"))
        self.problem = problem_label()
        form = QFormLayout()
        form.setSpacing(GAP)
        for name, field in self.fields.items():
            form.addRow(source_field_title(name), field)
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.add_cancel()
        self.ok_button = self.add_button(self.tr("Keep changes"), is_main=True)
        self.ok_button.clicked.connect(self.accept)
        self.fields["published"].textChanged.connect(self._check)
        self._check()

    def source(self) -> Source:
        """The source as it is typed."""
        typed: dict[str, object] = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        names = (part.strip() for part in self.fields["byline"].text().split(","))
        typed["byline"] = tuple(name for name in names if name)
        if self.fields["byline"].text() == self._text("byline"):
            typed["byline"] = self._source.byline
        changed = [name for name in SOURCE_FIELDS if typed[name] != getattr(self._source, name)]
        found = dict(self._source.provenance)
        for name in changed:
            found.pop(name, None)
            if typed[name]:
                found[name] = _TYPED
        changes = {name: typed[name] for name in changed}
        return replace(self._source, **changes, provenance=read_only(found)) if changed else self._source  # type: ignore[arg-type]  # each value has the type of its field

    def _make_field(self, name: str) -> QLineEdit:
        field = QLineEdit(self._text(name), self)
        field.setCursorPosition(0)
        field.setAccessibleName(source_field_title(name))
        field.setToolTip(provenance_word(self._source.provenance.get(name, "")))
        return field

    def _text(self, name: str) -> str:
        value = getattr(self._source, name)
        return ", ".join(value) if name == "byline" else str(value)

    def _check(self) -> None:
        typed = self.fields["published"].text().strip()
        is_date = not typed or typed == self._source.published or _MOMENT.fullmatch(typed) is not None
        self.problem.setText("" if is_date else self.tr("Write the date as year-month-day, such as 2025-06-12."))
        self.ok_button.setEnabled(is_date)
