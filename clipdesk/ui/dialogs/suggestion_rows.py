"""`SuggestionRows`: suggestions of many articles, one row each: how sure, which label, which words, where, why."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from clipdesk.domain.anchor import CONTEXT
from clipdesk.domain.common_ends import common_ends
from clipdesk.domain.suggestion import Suggestion
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE, Context, one_line, trimmed
from clipdesk.ui.dialogs.label_delegate import LABEL_ID_ROLE
from clipdesk.ui.locale_words import format_percent
from clipdesk.ui.models.titled_table import NO_INDEX, Index, TitledTable

SCORE, LABEL, WORDS, ARTICLE, REASON = range(5)
_LONGEST = 200
_BEFORE = 20
"""Code points shown of a passage, and at most of what stands before it."""


def nothing_words(
    label: str, *, has_others: bool, is_decided: bool, is_off: bool, has_articles: bool, is_reading: bool
) -> tuple[str, str]:
    """Why no row is listed, and what to do about it.

    `label` is the name of the one that is chosen; empty for all. `has_others`: suggestions of other labels wait;
    `is_decided`: some of what is chosen were decided on; `is_off`: those of the chosen label are switched off;
    `has_articles`: there are articles to read; `is_reading`: assistants are at it.
    """
    translate = QCoreApplication.translate
    if is_off:
        return (
            translate("SuggestionsWindow", "Suggestions of {0} are switched off").format(label),
            translate(
                "SuggestionsWindow", "They are switched on again above the list of suggestions in the main window."
            ),
        )
    if label and has_others:
        return (
            translate("SuggestionsWindow", "No suggestion of {0} is waiting").format(label),
            translate("SuggestionsWindow", "Suggestions of other labels are waiting: choose “All labels” above."),
        )
    if is_reading:
        return (
            translate("SuggestionsWindow", "No suggestions yet"),
            translate(
                "SuggestionsWindow", "The articles are being read. What assistants propose in them is listed here."
            ),
        )
    if is_decided:
        return (
            translate("SuggestionsWindow", "Every suggestion is decided"),
            translate("SuggestionsWindow", "What assistants propose in new articles will be listed here."),
        )
    way = translate(
        "SuggestionsWindow",
        "Import articles: what assistants propose in them is listed here. Nothing is tagged until you accept it.",
    )
    if has_articles:
        way = translate(
            "SuggestionsWindow",
            "What assistants propose in the articles is listed here as they read them. What you tag yourself teaches them more.",
        )
    return translate("SuggestionsWindow", "No suggestions waiting"), way


class SuggestionRows(TitledTable[Suggestion]):
    """The rows in the order in which they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Score"), self.tr("Label"), self.tr("Words"), self.tr("Article"), self.tr("Reason"))
        self._labels: Mapping[str, str] = {}
        self._headlines: Mapping[str, str] = {}

    def set_suggestions(
        self, rows: Sequence[Suggestion], labels: Mapping[str, str], headlines: Mapping[str, str]
    ) -> None:
        """Show these; names of labels and headlines by id. Rows before and behind what differs stay as they are."""
        before, after = list(self._rows), list(rows)
        head, tail = common_ends(before, after)
        gone, come = len(before) - tail, len(after) - tail
        is_renamed = (self._labels, self._headlines) != (labels, headlines)
        self._labels, self._headlines = labels, headlines
        if head < gone:
            self.beginRemoveRows(NO_INDEX, head, gone - 1)
            self._rows = before[:head] + before[gone:]
            self.endRemoveRows()
        if head < come:
            self.beginInsertRows(NO_INDEX, head, come - 1)
            self._rows = after
            self.endInsertRows()
        if is_renamed and after:
            self.dataChanged.emit(self.index(0, LABEL), self.index(len(after) - 1, ARTICLE))

    def rows_of(self, suggestion_ids: Collection[str]) -> list[int]:
        """The rows of those of these suggestions that are listed, from the first to the last."""
        chosen = set(suggestion_ids)
        return [row for row, one in enumerate(self._rows) if one.id in chosen] if chosen else []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; a passage within its line."""
        one, column = self._rows[index.row()], index.column()
        if role == CONTEXT_ROLE and column == WORDS:
            found = one.anchor
            words = found.quote[:_LONGEST] + ("…" if len(found.quote) > _LONGEST else "")
            return trimmed(Context(one_line(found.prefix), one_line(words), one_line(found.suffix)), _BEFORE, CONTEXT)
        if role == LABEL_ID_ROLE and column == LABEL:
            return one.label_id
        return super().data(index, role)

    def _text(self, one: Suggestion, column: int) -> str:
        if column == SCORE:
            return format_percent(one.score)
        if column == LABEL:
            return self._labels.get(one.label_id, "?")
        if column == WORDS:
            return one_line(one.anchor.quote)
        return self._headlines.get(one.article_id, "") if column == ARTICLE else core_words(one.reason)
