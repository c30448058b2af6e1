"""`PlaceKeeper`: remembers for the next session how far down the article was read, what was selected, and what the list showed."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from clipdesk.domain.article import Status
from clipdesk.domain.errors import ProjectError
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.project.project import LAST_ARTICLE, LAST_PLACE
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.models.article_table_model import ArticleChoice
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.reading.article_view import ArticleView

_log = logging.getLogger(__name__)
_KEPT_MS = 2_000
"""How often the place is noted, and so how much is lost if the program is killed."""
_RARELY = 30
"""It is tried so many times more seldom while it fails, as on a full disk."""


class PlaceKeeper(QObject):
    """Notes the place in the project when it is closed, and every two seconds (`clock`) in case the program is killed.

    Must be made before whatever clears the article and the list on closing, so that it is told of the closing first.
    """

    def __init__(
        self,
        session: Session,
        articles: ArticleListPanel,
        view: ArticleView,
        when_painted: Callable[[Callable[[], object]], None],
    ) -> None:
        """`when_painted` calls what it is given once the window is on the screen, with its final size."""
        super().__init__(view)
        self._session = session
        self._articles = articles
        self._view = view
        self._when_painted = when_painted
        session.project_closing.connect(self.note)
        self.clock = QTimer(self, interval=_KEPT_MS)
        self.clock.timeout.connect(self.note)
        self._usual_ms = 0
        """How often it was noted before it failed; 0 while it does not."""
        when_painted(self.clock.start)

    def note(self) -> None:
        """Note the place; only what differs is written. A failure is only logged, once, as no work is lost.

        The window would stand still while this waited for another program that writes, or for a slow disk.
        """
        if not self._session.has_project:
            return
        try:
            note = partial(self._session.project.set_meta, waits=False, is_work=False)
            if self._session.article_id:
                note(LAST_ARTICLE, self._session.article_id)
            note(LAST_PLACE, json.dumps(self._place()))
        except ProjectError as error:
            if not self._usual_ms:
                _log.info("Where one is in the project was not noted: %s", error)
                self._usual_ms = self.clock.interval()
                self.clock.setInterval(self._usual_ms * _RARELY)
        else:
            if self._usual_ms:
                self.clock.setInterval(self._usual_ms)
                self._usual_ms = 0

    def _place(self) -> Mapping[str, object]:
        choice = self._articles.filters.choice
        chosen = choice.chosen
        return {
            "article": self._session.article_id,
            "top": self._view.top_offset(),
            "caret": self._view.caret_offset(),
            "selected": self._session.selected_id,
            "status": chosen.status or "",
            "flagged": chosen.flagged,
            "untouched": chosen.untouched,
            "label": chosen.label_id,
            "outlet": chosen.outlet,
            "annotator": chosen.annotator_id,
            "sort": str(choice.sort),
            "descending": choice.descending,
        }

    def go_back(self) -> None:
        """Restore the place noted in the open project; its article and the list are shown already."""
        place = _read(self._session.project.meta(LAST_PLACE))
        label = _word(place, "label")
        if label and self._session.project.codebook.label(label) is None:
            label = ""
        annotator = _word(place, "annotator")
        if annotator not in {one.id for one in self._session.project.annotators}:
            annotator = ""
        status, sort = _word(place, "status"), _word(place, "sort")
        chosen = ArticleFilter(
            status=Status(status) if status in set(Status) else None,
            flagged=place.get("flagged") is True,
            untouched=place.get("untouched") is True,
            label_id=label,
            outlet=_word(place, "outlet"),
            annotator_id=annotator,
        )
        order = ArticleSort(sort) if sort in set(ArticleSort) else ArticleSort.ADDED
        self._articles.filters.choose(ArticleChoice(chosen, order, place.get("descending") is True))
        self._put_caret(place)
        top = place.get("top")
        if isinstance(top, int) and top > 0:
            self._scroll(_word(place, "article"), top)
            self._when_painted(partial(self._scroll, _word(place, "article"), top))

    def _put_caret(self, place: Mapping[str, object]) -> None:
        """Put the caret where it was, so that the next arrow key goes on from there; select what was selected."""
        caret = place.get("caret")
        if self._session.article_id != _word(place, "article") or not isinstance(caret, int):
            return
        self._view.set_caret(max(0, min(caret, len(self._view.text))))
        self._session.select(_word(place, "selected"))

    def _scroll(self, article_id: str, top: int) -> None:
        """Scroll to the line with this code point, unless another article is open or somebody has scrolled by now."""
        if self._session.article_id == article_id and self._view.top_offset() == 0:
            self._view.set_top_offset(min(top, len(self._view.text) - 1))


def _read(noted: str) -> Mapping[str, object]:
    """What was noted; empty if nothing was, or if it cannot be read."""
    try:
        place = json.loads(noted or "{}")
    except (ValueError, RecursionError):
        return {}
    return place if isinstance(place, dict) else {}


def _word(place: Mapping[str, object], key: str) -> str:
    value = place.get(key)
    return value if isinstance(value, str) else ""
