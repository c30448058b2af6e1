"""`EdgeKeys`: the four keys that move an edge of what is selected, an annotation or a suggestion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from clipdesk.domain.span import Span
from clipdesk.ui.actions import Actions
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.word_borders import moved_edge, stepped_edge


class EdgeKeys:
    """Moves the start of the first piece or the end of the last: by a word, or by a character if words are not snapped to.

    Right means right on the screen, which is backward in a paragraph written from right to left.
    """

    def __init__(
        self,
        view: ArticleView,
        actions: Actions,
        spans: Callable[[], Sequence[Span]],
        move: Callable[[tuple[Span, ...]], None],
    ) -> None:
        """`spans` returns the pieces of what is selected, none if nothing is; `move` takes them with one edge moved."""
        self._view = view
        self._spans = spans
        self._move = move
        actions.connect_to(
            {
                "end.extend": partial(self._press, is_start=False, forward=True),
                "end.shrink": partial(self._press, is_start=False, forward=False),
                "start.extend": partial(self._press, is_start=True, forward=False),
                "start.shrink": partial(self._press, is_start=True, forward=True),
            }
        )

    def _press(self, *, is_start: bool, forward: bool) -> None:
        spans, view = self._spans(), self._view
        if not spans:
            return
        place = 0 if is_start else len(spans) - 1
        if self._is_rtl(spans[place]):
            forward = not forward
        edge = moved_edge if view.snapping else stepped_edge
        moved = edge(view.text, spans[place], is_start=is_start, forward=forward)
        if moved is not None:
            self._move(tuple(moved if number == place else one for number, one in enumerate(spans)))

    def _is_rtl(self, span: Span) -> bool:
        start, _ = self._view.positions.display_range(span)
        return self._view.document().findBlock(start).textDirection() == Qt.LayoutDirection.RightToLeft
