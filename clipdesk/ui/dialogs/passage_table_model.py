"""`PassageTableModel`: the passages of one label over all articles, perhaps only those with certain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from clipdesk.domain.annotation import Annotation
from clipdesk.ui.dialogs.context_delegate import one_line
from clipdesk.ui.models.titled_table import TitledTable

PASSAGE, ARTICLE, NOTE, ANNOTATOR = 0, 1, 2, 3
_LONGEST = 300
"""Code points of a passage that are shown."""


class PassageTableModel(TitledTable[Annotation]):
    """One row per passage, in the order of the articles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Passage"), self.tr("Article"), self.tr("Note"), self.tr("Annotator"))
        self._every: Sequence[Annotation] = ()
        self._headlines: Mapping[str, str] = {}
        self._people: Mapping[str, str] = {}
        self._words = ""

    def set_passages(
        self, passages: Sequence[Annotation], headlines: Mapping[str, str], people: Mapping[str, str]
    ) -> None:
        """Show these; `headlines` by article id, `people` are names by annotator id."""
        self._every, self._headlines, self._people = passages, headlines, people
        self._filter()

    def add_passages(self, passages: Sequence[Annotation], headlines: Mapping[str, str]) -> None:
        """Show these, too, below the others."""
        self._every, self._headlines = [*self._every, *passages], {**self._headlines, **headlines}
        self.add_rows(self._with_words(passages))

    @property
    def is_of_several(self) -> bool:
        """Whether more than one person tagged them."""
        return len({one.annotator_id for one in self._every}) > 1

    @property
    def has_notes(self) -> bool:
        """Whether any of them has a note."""
        return any(one.note for one in self._every)

    def set_words(self, words: str) -> None:
        """Show the passages in which, or in whose note, headline or annotator, these words stand."""
        self._words = words.strip().casefold()
        self._filter()

    def _filter(self) -> None:
        self.set_rows(self._with_words(self._every))

    def _with_words(self, passages: Sequence[Annotation]) -> list[Annotation]:
        return [one for one in passages if self._words in "\n".join(self._texts(one)).casefold()]

    def _texts(self, one: Annotation) -> tuple[str, str, str, str]:
        words = self.tr("the whole article") if one.is_whole_article else one.anchor.quote.strip()
        return words, self._headlines.get(one.article_id, ""), one.note, self._people.get(one.annotator_id, "")

    def _text(self, one: Annotation, column: int) -> str:
        return self._texts(one)[column]

    def _shown(self, one: Annotation, column: int) -> str:
        text = self._text(one, column)
        return one_line(text[:_LONGEST]) + ("…" if len(text) > _LONGEST else "")
