"""`MissedRows`: places to look at again, one row each: words, label, article, why. Values only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from clipdesk.domain.anchor import CONTEXT
from clipdesk.domain.missed import Missed, MissedKind
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE, Context, one_line, trimmed
from clipdesk.ui.dialogs.label_delegate import LABEL_ID_ROLE
from clipdesk.ui.models.titled_table import Index, TitledTable

WORDS, LABEL, ARTICLE = range(3)
"""The columns of the words and of the labels."""
_BEFORE = 20
"""At most so many code points are shown of what stands before the words."""
_LONGEST = 200
"""Code points of a passage that are shown."""
MOST = 2_000
"""Places that are listed at once: a view asks for every row before it paints the first."""


class MissedRows(TitledTable[Missed]):
    """The first `MOST` rows of one kind, or all, in which certain words stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Words"), self.tr("Label"), self.tr("Article"), self.tr("Why"))
        self._every: Sequence[Missed] = ()
        self._labels: Mapping[str, str] = {}
        self._kind: MissedKind | None = None
        self._words = ""
        self.is_of_set_aside = False
        """Whether what was set aside is shown, of every kind, in place of what is to be checked."""
        self.total = 0
        """How many there are of this kind and with these words, listed or not."""
        self.counts: Counter[MissedKind] = Counter()
        """How many there are to be checked of each kind, shown or not."""
        self.set_aside = 0
        """How many were set aside."""

    def set_missed(self, found: Sequence[Missed], labels: Mapping[str, str]) -> None:
        """Show these; names of labels by id."""
        self._labels = labels
        self._take(found)

    def set_kind(self, kind: MissedKind | None) -> None:
        """Show what is to be checked of one kind, or all of it."""
        self._kind, self.is_of_set_aside = kind, False
        self._filter()

    def show_set_aside(self) -> None:
        """Show what was set aside."""
        self._kind, self.is_of_set_aside = None, True
        self._filter()

    def set_words(self, words: str) -> None:
        """Show those in whose words or headline these stand."""
        self._words = words.strip().casefold()
        self._filter()

    def take_out(self, gone: Collection[Missed]) -> None:
        """Show these no more."""
        out = set(gone)
        self._take([one for one in self._every if one not in out])

    def move_across(self, places: Collection[Missed]) -> None:
        """These were set aside, or were brought back."""
        moved = set(places)
        every = self._every
        self._take([one._replace(is_set_aside=not one.is_set_aside) if one in moved else one for one in every])

    def _take(self, every: Sequence[Missed]) -> None:
        self._every = every
        # Compared, not hashed: Python hashes members of an enumeration slowly.
        left = [one.kind for one in every if not one.is_set_aside]
        self.counts = Counter({kind: sum(one is kind for one in left) for kind in MissedKind})
        self.set_aside = len(every) - len(left)
        self._filter()

    def _filter(self) -> None:
        kind, words = self._kind, self._words
        rows = [one for one in self._every if one.is_set_aside == self.is_of_set_aside]
        if kind is not None:
            rows = [one for one in rows if one.kind is kind]
        if words:
            rows = [one for one in rows if words in one.words.casefold() or words in one.headline.casefold()]
        self.total = len(rows)
        self.set_rows(rows[:MOST])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; a passage within its line."""
        one = self._rows[index.row()]
        if role == CONTEXT_ROLE and index.column() == WORDS and one.words:
            words = one_line(one.words[:_LONGEST]) + ("…" if len(one.words) > _LONGEST else "")
            return trimmed(Context(one_line(one.before), words, one_line(one.after)), _BEFORE, CONTEXT)
        if role == LABEL_ID_ROLE and index.column() == LABEL:
            return next(iter(one.label_ids), None)
        return super().data(index, role)

    def _text(self, one: Missed, column: int) -> str:
        return (one.words, ", ".join(self.label_names(one)), one.headline, self.kind_words(one.kind))[column]

    def _shown(self, one: Missed, column: int) -> str:
        return one_line(self._text(one, column)[:_LONGEST])

    def label_names(self, one: Missed) -> list[str]:
        """The names of the labels in question."""
        return [self._labels.get(key, "?") for key in one.label_ids]

    def kind_words(self, kind: MissedKind) -> str:
        """What a kind is called."""
        return {
            MissedKind.SAME_WORDS: self.tr("Tagged elsewhere, not here"),
            MissedKind.TWO_LABELS: self.tr("Two labels"),
            MissedKind.NO_SPEAKER: self.tr("No speaker"),
            MissedKind.UNTOUCHED: self.tr("Untouched"),
        }[kind]

    def kind_sentence(self, kind: MissedKind) -> str:
        """What a kind means, and what to do about it."""
        return {
            MissedKind.SAME_WORDS: self.tr(
                "These words are tagged in other places and not here. “Tag here” tags all that are selected; “Set aside” says that nothing is missing there."
            ),
            MissedKind.TWO_LABELS: self.tr(
                "The same words are tagged with one label here and with another elsewhere. “Set aside” says that this label is right here."
            ),
            MissedKind.NO_SPEAKER: self.tr(
                "Nobody is linked as the speaker. Go to the quote and link it to who said it, or set it aside if nobody can be named."
            ),
            MissedKind.UNTOUCHED: self.tr(
                "Nothing is tagged in these articles, and they are neither done nor skipped. “Set aside” skips them."
            ),
        }[kind]
