"""Opens marked text in a reading view, as tests describe it: `opened("[quote:“Yes”], he said.")`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.reading.reading_style import LabelStyle, light_colors
from tests import builders

COLORS = {"quote": "#2459C4", "statistic": "#9A5B00", "policy": "#6E3FC2", "official": "#00716A"}
STYLES = {
    builders.label_id(name): LabelStyle(name, QColor(color), str(number))
    for number, (name, color) in enumerate(COLORS.items(), 1)
}
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    """A pane without an article."""
    made = ReadingPane(QLabel("No article is open."))
    qtbot.addWidget(made)
    made.set_colors(light_colors())
    made.resize(1000, 600)
    made.show()
    return made


def singular(text: str) -> str:
    """`text` with its lines counted in one way, whether the plurals of the language are loaded or not."""
    return text.replace("line(s)", "line").replace("lines", "line")


def send_mouse(
    widget: QWidget,
    kind: QEvent.Type,
    point: QPoint,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    hovers: bool = False,
) -> None:
    """One event of the left button at `point` of `widget`; `hovers` for a move without it."""
    button = _NONE if kind == QEvent.Type.MouseMove else _LEFT
    buttons = _NONE if hovers or kind == QEvent.Type.MouseButtonRelease else _LEFT
    event = QMouseEvent(kind, QPointF(point), QPointF(widget.mapToGlobal(point)), button, buttons, held)
    QApplication.sendEvent(widget, event)


@dataclass
class Opened:
    """A view with an article in it."""

    view: ArticleView
    annotations: dict[str, Annotation]
    """By the tag of their mark, "n1" for the first without one."""

    @property
    def text(self) -> str:
        return self.view.text

    def id(self, tag: str) -> str:
        return self.annotations[tag].id

    def span(self, words: str) -> Span:
        """Where `words` stand."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def boxes(self, span: Span) -> list[QRectF]:
        """The rectangles of `span` in the viewport, line by line."""
        geometry = self.view.geometry_of_lines
        return [box for line in geometry.lines_of(span) for box in geometry.rects(line, span)]

    def image(self) -> QImage:
        """What the viewport shows."""
        return self.view.viewport().grab().toImage()

    def before(self, words: str) -> QPoint:
        """A point of the viewport just inside the first letter of `words`."""
        box = self.boxes(self.span(words))[0]
        return QPoint(round(box.left()) + 1, round(box.center().y()))

    def behind(self, words: str) -> QPoint:
        """A point of the viewport just inside the last letter of `words`."""
        box = self.boxes(self.span(words))[-1]
        return QPoint(round(box.right()) - 1, round(box.center().y()))

    def amid(self, words: str) -> QPoint:
        """The middle of the first line of `words`."""
        return self.boxes(self.span(words))[0].center().toPoint()

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press at `start`, move, release at `end`."""
        self.mouse(QEvent.Type.MouseButtonPress, start, held)
        self.mouse(QEvent.Type.MouseMove, (start + end) / 2, held)
        self.mouse(QEvent.Type.MouseMove, end, held)
        self.mouse(QEvent.Type.MouseButtonRelease, end, held)

    def click(self, point: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release at `point`."""
        self.mouse(QEvent.Type.MouseButtonPress, point, held)
        self.mouse(QEvent.Type.MouseButtonRelease, point, held)

    def double_click(self, point: QPoint) -> None:
        """Click, then press and release once more."""
        self.click(point)
        self.mouse(QEvent.Type.MouseButtonDblClick, point)
        self.mouse(QEvent.Type.MouseButtonRelease, point)

    def mouse(
        self, kind: QEvent.Type, point: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One event of the left button at `point` of the viewport."""
        send_mouse(self.view.viewport(), kind, point, held)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., Opened]:
    """Opens marked text; labels called `g…` by their tag are suggestions."""

    def open_text(marked: str, *, size: tuple[int, int] = (900, 600)) -> Opened:
        made = builders.article(marked)
        tagged = {one.id.split("-", 1)[1]: one for one in made.annotations}
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        view.set_article(made.article.text, 40)
        view.set_annotations(AnnotationSet(one for tag, one in tagged.items() if tag[0] != "g"), STYLES)
        view.set_suggestions(AnnotationSet(one for tag, one in tagged.items() if tag[0] == "g"), STYLES)
        return Opened(view, tagged)

    return open_text


Open = Callable[..., Opened]
