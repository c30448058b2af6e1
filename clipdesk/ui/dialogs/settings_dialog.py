"""`SettingsDialog`: everything the user may choose, on three pages. Changes nothing until it is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QTabWidget, QWidget

from clipdesk.runtime.settings import Settings
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, quiet_label
from clipdesk.ui.dialogs.keys_page import HeldKey, KeyRow, KeysPage
from clipdesk.ui.language import language_name, offered_languages
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.number_field import NumberField

_FIELD = 240


class SettingsDialog(BaseDialog):
    """`settings()` is the result."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        key_rows: Sequence[KeyRow],
        held_keys: Sequence[HeldKey],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Settings"), QSize(720, 560), parent)
        self._settings = settings
        self.theme_box = _choice(
            self.tr("Theme"),
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            settings.theme,
        )
        self.language_box = _choice(self.tr("Language"), self._languages(), settings.language)
        self.guide_box = QCheckBox(self.tr("Explain the first steps"))
        self.font_box = _choice(
            self.tr("Font of the article"),
            (("serif", self.tr("Serif")), ("sans", self.tr("As the window"))),
            settings.article_font,
        )
        self.zoom_field = _number(self.tr("Size of the text"), "zoom", settings.zoom)
        self.zoom_field.setSuffix(" %")
        self.zoom_field.setSingleStep(10)
        self.width_field = _number(self.tr("Characters in a line"), "line_width", settings.line_width)
        self.snap_box = QCheckBox(self.tr("Snap selections to whole words"))
        self.margin_box = QCheckBox(self.tr("Name the labels in the margin"))
        self.guide_box.setChecked(settings.show_guide)
        self.snap_box.setChecked(settings.snap_to_words)
        self.margin_box.setChecked(settings.show_margin)
        self.keys = KeysPage(theme, key_rows, held_keys, self)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Pages of the settings"))
        self.tabs.addTab(self._window_page(), self.tr("Window"))
        self.tabs.addTab(self._reading_page(), self.tr("Reading"))
        self.tabs.addTab(self.keys, self.tr("Keys"))
        self.body.setContentsMargins(24, 8, 24, 8)
        self.body.addWidget(self.tabs, 1)
        self.add_cancel()
        self.ok_button = self.add_button(self.tr("Keep changes"), self.accept, is_main=True)
        self.theme_box.setFocus()

    def settings(self) -> Settings:
        """The settings as they are chosen; what is not shown here stays as it was."""
        return replace(
            self._settings,
            theme=self.theme_box.currentData(),
            language=self.language_box.currentData(),
            show_guide=self.guide_box.isChecked(),
            article_font=self.font_box.currentData(),
            zoom=self.zoom_field.value(),
            line_width=self.width_field.value(),
            snap_to_words=self.snap_box.isChecked(),
            show_margin=self.margin_box.isChecked(),
            keys=dict(self.keys.overrides),
        )

    def _languages(self) -> list[tuple[str, str]]:
        """The languages of the window, each in its own words, including the chosen one even if it is not translated."""
        codes = set(offered_languages())
        if self._settings.language:
            codes.add(self._settings.language)
        names = sorted((language_name(code), code) for code in codes)
        return [("", self.tr("As the system")), *((code, name) for name, code in names)]

    def _window_page(self) -> QWidget:
        page, form = _page(self)
        form.addRow(self.tr("Theme"), self.theme_box)
        form.addRow(self.tr("Language"), self.language_box)
        hint = quiet_label(self.tr("The language changes when Clipdesk is started again."))
        hint.setMinimumWidth(2 * _FIELD)
        form.addRow("", hint)
        form.addRow("", self.guide_box)
        return page

    def _reading_page(self) -> QWidget:
        page, form = _page(self)
        form.addRow(self.tr("Font"), self.font_box)
        form.addRow(self.tr("Size"), self.zoom_field)
        form.addRow(self.tr("Characters in a line"), self.width_field)
        form.addRow("", self.snap_box)
        form.addRow("", self.margin_box)
        return page


def _choice(name: str, choices: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    box = ElidingBox(name)
    box.setMinimumWidth(_FIELD)
    for key, words in choices:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _number(name: str, setting: str, value: int) -> NumberField:
    """A field with the bounds of the setting."""
    bounds = next(one.metadata for one in fields(Settings) if one.name == setting)
    field = NumberField(name, bounds["least"], bounds["most"])
    field.setValue(value)
    field.setMinimumWidth(_FIELD)
    return field


def _page(parent: QWidget) -> tuple[QWidget, QFormLayout]:
    page = QWidget(parent)
    form = QFormLayout(page)
    form.setContentsMargins(0, 16, 0, 0)
    form.setVerticalSpacing(GAP)
    form.setHorizontalSpacing(2 * GAP)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    return page, form
