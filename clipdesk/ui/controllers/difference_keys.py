"""`DifferenceKeys`: from the main window to the next difference between two annotators, and to the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from clipdesk.domain.agreement import Disagreement
from clipdesk.domain.annotation import Annotation
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.reading.article_view import ArticleView

if TYPE_CHECKING:
    from clipdesk.ui.controllers.agreement_controller import AgreementController

_Place = tuple[int, int]
"""Where a difference stands: the number of its article, and its first code point."""


class DifferenceKeys(Controller):
    """Goes through what the agreement window lists, of the kind that is chosen there; without a list it opens the window.

    Differences that were settled since the list was made are passed over.
    """

    def __init__(self, desk: Desk, view: ArticleView, agreement: AgreementController) -> None:
        super().__init__(desk)
        self._view = view
        self._agreement = agreement
        self._numbers: dict[str, int] = {}
        self._last: Disagreement | None = None
        desk.actions.connect_to({"difference.next": partial(self._go, 1), "difference.previous": partial(self._go, -1)})
        desk.session.project_closing.connect(self._forget)

    def _forget(self) -> None:
        self._numbers, self._last = {}, None

    def _go(self, step: int) -> None:
        window = self._agreement.beside.window
        if window is None or window.shown is None:
            self._agreement.beside.show()
            return
        listed = window.differences.chosen()
        standing = self._standing(listed, self._first(listed, step), step)
        if standing is None:
            self._messages.say(self.tr("No difference is left in the list of the agreement window."))
            return
        one, is_around = standing
        self._last = one
        self._agreement.go_to(one)
        self._view.announce(window.differences.words(one))
        if is_around:
            end = self.tr("That was the last difference; this is the first one.")
            self._messages.say(end if step > 0 else self.tr("That was the first difference; this is the last one."))

    def _first(self, listed: Sequence[Disagreement], step: int) -> int:
        """Where to begin: beside the one where the reader is, else beside the caret."""
        last = self._last
        if last is not None and last.article_id == self._session.article_id and last in listed:
            selected = self._session.selected_id
            if selected in {each.id for each in (last.a, last.b) if each is not None}:
                return listed.index(last) + step
        places = [self._place(one) for one in listed]
        here = (self._number(self._session.article_id), self._view.caret_offset())
        return bisect_left(places, here) if step > 0 else bisect_right(places, here) - 1

    def _standing(self, listed: Sequence[Disagreement], first: int, step: int) -> tuple[Disagreement, bool] | None:
        """The first difference from `first` on that still is one, and whether the end of the list came before it."""
        count = len(listed)
        for place in range(first, first + step * count, step):
            one = listed[place % count]
            if self._stands(one):
                return one, not 0 <= place < count
        return None

    def _stands(self, one: Disagreement) -> bool:
        return all(each is None or self._is_as_it_was(each) for each in (one.a, one.b))

    def _is_as_it_was(self, one: Annotation) -> bool:
        now = self._session.project.queries.annotation(one.id)
        return now is not None and (now.label_id, now.spans) == (one.label_id, one.spans)

    def _place(self, one: Disagreement) -> _Place:
        return self._number(one.article_id), min(each.start for each in (one.a, one.b) if each is not None)

    def _number(self, article_id: str) -> int:
        if article_id not in self._numbers:
            self._numbers[article_id] = self._session.project.queries.number_of(article_id) or 0
        return self._numbers[article_id]
