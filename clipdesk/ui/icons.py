"""Icons in the colors of the theme, drawn from resources/icons when they are first painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from clipdesk.runtime.resources import read_resource

# Clones are kept for good: Qt owns them, but Python would free them on return, and Qt does not say when it needs them no more.
_CLONES: list[QIconEngine] = []


class ThemedIconEngine(QIconEngine):
    """Draws one icon at the size, the pixel ratio and in the color asked for at that moment.

    `color` is asked at every painting, so an icon follows the theme without being set again.
    Nothing is read before the first painting.
    """

    def __init__(self, name: str, color: Callable[[QIcon.Mode], str], cache: IconCache) -> None:
        super().__init__()
        self._name = name
        self._color = color
        self._cache = cache

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon at one pixel per unit."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon at `scale` pixels per unit."""
        return self._cache.pixmap(self._name, self._color(mode), size * scale, scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._cache.pixmap(self._name, self._color(mode), rect.size() * ratio, ratio))

    def clone(self) -> QIconEngine:
        """A copy for an icon that is about to be changed, which hardly ever happens."""
        copy = ThemedIconEngine(self._name, self._color, self._cache)
        _CLONES.append(copy)
        return copy

    def key(self) -> str:
        """Names the engine to Qt."""
        return "clipdesk"


class IconCache:
    """Drawn icons by name, color and size, and the drawings they are made from."""

    _MOST = 512

    def __init__(self) -> None:
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: QSize, ratio: float) -> QPixmap:
        """The icon `name` in `color`, `size` device pixels large."""
        key = (name, color, size.width(), size.height(), ratio)
        made = self._pixmaps.get(key)
        if made is None:
            if len(self._pixmaps) >= self._MOST:
                self._pixmaps.clear()
            made = self._pixmaps[key] = self._draw(name, color, size, ratio)
        return made

    def _draw(self, name: str, color: str, size: QSize, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # costs some milliseconds that a start need not pay

        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = read_resource(f"icons/{name}.svg")
        drawing = QSvgRenderer(QByteArray(source.replace(b"currentColor", color.encode("ascii"))))
        pixmap = QPixmap(size)
        if pixmap.isNull():  # a button or row that has no room yet is painted, too
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        side = min(size.width(), size.height())
        corner = QPoint((size.width() - side) // 2, (size.height() - side) // 2)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(corner.x(), corner.y(), side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
