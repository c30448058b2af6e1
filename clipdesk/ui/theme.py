"""`Theme`: light or dark, as the system or the user wants it, for palette, style sheet, icons and label colors."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from clipdesk.runtime.settings import THEMES
from clipdesk.ui.icons import IconCache, ThemedIconEngine
from clipdesk.ui.label_colors import FILL, label_color, label_fill
from clipdesk.ui.palette import DARK, LIGHT, Palette
from clipdesk.ui.style_sheet import style_sheet

_MODES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


_ICONS: WeakKeyDictionary[Theme, dict[tuple[str, str], QIcon]] = WeakKeyDictionary()
"""The icons of each theme, by name and color; freed with it, and never by the collector.

An icon that the collector finds in one circle with its engine, as it is in that of a theme, reaches for an engine
already gone, and the process ends with a fault.
"""


class _InForce:
    """The palette in force, none before the first is chosen.

    Icons ask this and not the theme, which they would otherwise keep.
    """

    palette: Palette | None = None


class Theme(QObject):
    """Dresses the application in one of two palettes and says which.

    The palette is set at once, the style sheet by `set_style_sheet`, to be called when the first window
    is built and before it is shown: built under a style sheet, the same window takes 15 ms more.
    `theme_changed` is emitted after the application has its new colors; whoever paints by hand
    repaints then. Icons from `icon` follow by themselves.
    """

    theme_changed = Signal()

    def __init__(self, application: QApplication, scheme: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._scheme = "system"
        self._in_force = _InForce()
        self._has_style_sheet = False
        self._icons = IconCache()
        _ICONS[self] = {}
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.set_scheme(scheme)

    @property
    def palette(self) -> Palette:
        """The colors in force."""
        return self._in_force.palette or LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether the window is dark now."""
        return self.palette.is_dark

    def set_scheme(self, scheme: str) -> None:
        """Follow the system, or stay light or dark whatever it does."""
        if scheme not in THEMES:
            raise ValueError(f"no theme is called {scheme!r}")
        self._scheme = scheme
        hints = self._application.styleHints()
        if scheme in _MODES:
            hints.setColorScheme(_MODES[scheme])  # title bars and the dialogs of the platform follow
        elif self._in_force.palette is not None:
            hints.unsetColorScheme()
        self._choose_palette()

    def set_style_sheet(self) -> None:
        """Give every window the style sheet, now and at every change to come."""
        self._has_style_sheet = True
        self._application.setStyleSheet(style_sheet(self.palette))

    def color(self, name: str) -> QColor:
        """The color of the palette called `name`, for painting."""
        return QColor(getattr(self.palette, name))

    def label_color(self, name: str) -> QColor:
        """The prepared label color `name`: text, underline, margin."""
        return label_color(name, self.is_dark)

    def label_fill(self, name: str, share: float = FILL) -> QColor:
        """The pale, opaque fill of the prepared label color `name`."""
        return label_fill(name, self.is_dark, share)

    def icon(self, name: str, color: str = "text") -> QIcon:
        """The icon resources/icons/`name`.svg in the color of the palette called `color`, in any theme."""
        icon = _ICONS[self].get((name, color))
        if icon is None:
            in_force = self._in_force

            def code(mode: QIcon.Mode) -> str:
                asked: str = getattr(in_force.palette, "disabled" if mode == QIcon.Mode.Disabled else color)
                return asked

            icon = _ICONS[self][name, color] = QIcon(ThemedIconEngine(name, code, self._icons))
        return icon

    def _follow_system(self) -> None:
        if self._scheme == "system":
            self._choose_palette()

    def _choose_palette(self) -> None:
        is_dark = self._scheme == "dark"
        if self._scheme == "system":
            is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        wanted = DARK if is_dark else LIGHT
        if wanted is self._in_force.palette:
            return
        self._in_force.palette = wanted
        self._application.setPalette(qt_palette(wanted))
        if self._has_style_sheet:
            self.set_style_sheet()
        self.theme_changed.emit()


def qt_palette(colors: Palette) -> QPalette:
    """What the style sheet does not reach: Qt's own palette in the same colors."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for target, code in (
        (role.Window, colors.window),
        (role.WindowText, colors.text),
        (role.Base, colors.pane),
        (role.AlternateBase, colors.window),
        (role.Text, colors.text),
        (role.PlaceholderText, colors.quiet),
        (role.Button, colors.pane),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.danger),
        (role.Highlight, colors.selection),
        (role.HighlightedText, colors.text),
        (role.Accent, colors.accent),
        (role.Link, colors.accent),
        (role.LinkVisited, colors.accent),
        (role.ToolTipBase, colors.text),
        (role.ToolTipText, colors.window),
        (role.Light, colors.pane),
        (role.Midlight, colors.hover),
        (role.Mid, colors.line),
        (role.Dark, colors.handle),
        (role.Shadow, colors.handle),
    ):
        made.setColor(target, QColor(code))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, target, QColor(colors.disabled))
    return made
