"""`SourceCard`: headline and source above the text, and the way to what was cut. Shows values only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontInfo, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from clipdesk.domain.article import Source
from clipdesk.domain.sought import Sought
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.reading.headline_label import HeadlineLabel
from clipdesk.ui.reading.reading_style import ReadingColors, css, faded, light_colors
from clipdesk.ui.reading.source_line import SEPARATOR, source_parts
from clipdesk.ui.reading.source_row import SourceRow
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.reading.writing_direction import isolated

_HEADLINE = 1.5
"""Size of the headline in sizes of the text."""
_LONG = 140
"""Letters of a headline; a longer one is set smaller, so that the text is in sight below it."""
_LONG_HEADLINE = 1.15
"""Size of such a headline in sizes of the text."""
_SOURCE = 0.7
"""Size of the source line relative to the text; not below the small font of the window, unless the text is."""
_MARKED = 0.14
"""Opacity of what lies behind words that are searched for."""
_ABOVE, _BETWEEN, _BELOW_SOURCE, _BELOW = 28, 8, 14, 22


class SourceCard(QWidget):
    """Stands on the page, as wide as the column, and is as high as its words need.

    Signals: `cuts_toggled(bool)` when the reader asks to see what was cut, or no more; `wheel_turned(event)`
    hands the wheel on to the page; `menu_requested(global point)`.
    """

    cuts_toggled = Signal(bool)
    menu_requested = Signal(QPoint)
    wheel_turned = Signal(QWheelEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Source"))
        self._headline = HeadlineLabel(self)
        self._headline.setObjectName("headline")
        self._headline.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the card has one
        self._row = SourceRow(SEPARATOR, self)
        self.link = self._row.link
        self.link.clicked.connect(self._toggle)
        self._rule = QFrame(self)
        self._rule.setObjectName("rule")
        self._is_showing = False
        self._number = 0
        self._title = ""
        self._font = QFont()
        self._sought = Sought()
        self._mark = light_colors().text
        self._source_scale = SMALL
        self._set_fonts()
        self.set_source(Source(), 0)

    def set_source(self, source: Source, lines_cut: int) -> None:
        """Show where the article comes from; of what is not known, nothing is shown."""
        self._title = source.headline
        self._set_headline_font()
        self._headline.set_headline(source.headline)
        self._headline.setVisible(bool(source.headline.strip()))
        self._number = lines_cut
        line = source_parts(source)
        about = [isolated(part) for part in (source.url, source.section, source.copyright) if part.strip()]
        self._row.set_parts(line, "\n".join(about))
        self.link.setVisible(bool(lines_cut))
        self._row.setVisible(bool(line or lines_cut))
        self._rule.setVisible(bool(source.headline.strip() or line or lines_cut))
        self.set_showing_cuts(False)

    @property
    def words(self) -> str:
        """What is selected of the headline, else all of it."""
        return self._headline.selected_words or self._title

    def set_sought(self, sought: Sought) -> None:
        """Mark in the headline what the list of articles is searched for."""
        self._sought = sought
        self._headline.set_sought(sought, faded(self._mark, _MARKED))

    def set_showing_cuts(self, is_showing: bool) -> None:
        """Say that what was cut is shown now, or not."""
        self._is_showing = is_showing
        number = self._number
        if is_showing:
            text = self.tr("%Ln line(s) cut, hide", "", number)
        else:
            text = self.tr("%Ln line(s) cut, show", "", number)
        self.link.setText(text)
        self._row.arrange()
        self._arrange(self.width(), moves=True)

    def set_colors(self, colors: ReadingColors) -> None:
        """Wear these colors."""
        self.setStyleSheet(
            f"#card {{ background: {css(colors.pane)}; }} QLabel {{ color: {css(colors.quiet)}; padding: 0; }}"
            f" QLabel#headline {{ color: {css(colors.text)}; selection-background-color: {css(colors.selection)};"
            f" selection-color: {css(colors.text)}; }} #rule {{ background: {css(colors.line)}; border: 0; }}"
        )
        self.link.set_color(colors.accent)
        self._mark = colors.text
        self.set_sought(self._sought)

    def set_typography(self, setting: Typography) -> None:
        """Set headline and source line to suit the text."""
        self._font = QFont(setting.font)
        self._set_headline_font()
        scale = setting.size / QFontInfo(window_font()).pixelSize()
        self._source_scale = max(SMALL * min(scale, 1.0), scale * _SOURCE)
        self._set_fonts()

    def _set_headline_font(self) -> None:
        font, scale = QFont(self._font), _LONG_HEADLINE if len(self._title) > _LONG else _HEADLINE
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * scale)
        else:
            font.setPixelSize(round(font.pixelSize() * scale))
        font.setBold(True)
        self._headline.setFont(font)

    def height_at(self, width: int) -> int:
        """Pixels it needs when it is `width` pixels wide."""
        return self._arrange(width, moves=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts anew."""
        super().resizeEvent(event)
        self._arrange(self.width(), moves=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._set_fonts()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        self.menu_requested.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls under the mouse here as well."""
        self.wheel_turned.emit(event)
        event.accept()

    def _set_fonts(self) -> None:
        for quiet in self._row.findChildren(QWidget):
            quiet.setFont(window_font(self._source_scale))
        self._row.arrange()

    def _arrange(self, width: int, *, moves: bool) -> int:
        """The height needed at `width`; `moves` the parts there.

        A layout of Qt's would keep old heights for a while.
        """
        top = _ABOVE
        for part, height, below in (
            (self._headline, self._headline.heightForWidth(width), _BETWEEN),
            (self._row, self._row.heightForWidth(width), _BELOW_SOURCE),
            (self._rule, 1, _BELOW),
        ):
            if part.isHidden():
                continue
            if moves:
                part.setGeometry(0, top, width, height)
            top += height + below
        return top

    def _toggle(self) -> None:
        self.cuts_toggled.emit(not self._is_showing)
