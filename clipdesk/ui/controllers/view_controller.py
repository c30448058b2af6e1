"""`ViewController`: theme, text size, panes, keys, the command palette, settings, help."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence

from clipdesk.domain.filters import ArticleFilter
from clipdesk.runtime.settings import Settings
from clipdesk.runtime.whereabouts import file_system_of
from clipdesk.ui.action_table import MENUS
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.focus import open_menu_of_focus
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.synonyms import synonyms_of
from clipdesk.ui.widgets.command_palette import CommandPalette
from clipdesk.ui.widgets.palette_rows import PaletteEntry

if TYPE_CHECKING:
    from clipdesk.ui.dialogs.keys_overlay import KeyGroup, KeyLine
    from clipdesk.ui.dialogs.keys_page import HeldKey, KeyRow

_ARTICLES_IN_PALETTE = 12


class ViewController(Controller):
    """Applies the settings to the window and the window's switches to the settings.

    `label_requested` carries the id of a label that was chosen in the palette.
    """

    label_requested = Signal(str)

    def __init__(self, desk: Desk, preferences: Preferences, palette: CommandPalette, logs: Path) -> None:
        super().__init__(desk)
        window = desk.window
        self._actions = desk.actions
        self._preferences = preferences
        self._palette = palette
        self._logs = logs
        palette.entry_chosen.connect(self._take_choice)
        preferences.changed.connect(self._apply)
        preferences.not_kept.connect(partial(self._messages.warn, of=preferences))
        preferences.kept_again.connect(partial(self._messages.settle, preferences))
        self._actions.connect_to(
            {
                "theme.follow": partial(self._choose_theme, "system"),
                "theme.lighten": partial(self._choose_theme, "light"),
                "theme.darken": partial(self._choose_theme, "dark"),
                "text.enlarge": partial(preferences.zoom, 1),
                "text.reduce": partial(preferences.zoom, -1),
                "text.reset": partial(preferences.change, zoom=Settings().zoom),
                "text.use_serif": self._choose_font,
                "words.snap": partial(self._switch, "words.snap", "snap_to_words"),
                "margin.show": partial(self._switch, "margin.show", "show_margin"),
                "panes.reset": window.reset_panes,
                "menu.open": open_menu_of_focus,
                "palette.open": self.open_palette,
                "settings.change": self.change_settings,
                "keys.show": self.show_keys,
                "logs.open": self.open_logs,
                "program.describe": self.describe_program,
            }
        )
        self._apply()

    def _apply(self) -> None:
        settings = self._preferences.settings
        self._theme.set_scheme(settings.theme)
        self._actions.set_overrides(settings.keys)
        for action_id, is_checked in (
            ("theme.follow", settings.theme == "system"),
            ("theme.lighten", settings.theme == "light"),
            ("theme.darken", settings.theme == "dark"),
            ("text.use_serif", settings.article_font == "serif"),
            ("words.snap", settings.snap_to_words),
            ("margin.show", settings.show_margin),
        ):
            self._actions[action_id].setChecked(is_checked)

    # ------------------------------------------------------------ switches

    def _choose_theme(self, scheme: str) -> None:
        self._preferences.change(theme=scheme)
        self._apply()

    def _choose_font(self) -> None:
        is_serif = self._actions["text.use_serif"].isChecked()
        self._preferences.change(article_font="serif" if is_serif else "sans")

    def _switch(self, action_id: str, setting: str) -> None:
        self._preferences.change(**{setting: self._actions[action_id].isChecked()})

    # ------------------------------------------------------------ palette

    def open_palette(self) -> None:
        """Find every action, label and article."""
        self._palette.open_palette(self.entries, self.tr("Search actions, labels and articles"))

    def entries(self, query: str) -> Sequence[PaletteEntry]:
        """What the palette offers for a query: what can be done now, the labels, and the articles with these words."""
        entries: list[PaletteEntry] = []
        actions, labels, articles = self.tr("Actions"), self.tr("Labels"), self.tr("Articles")
        for spec, action in self._actions.every():
            if action.isEnabled() and spec.id != "palette.open":
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                title = action.text().replace("&", "")
                also = synonyms_of(spec.id)
                entries.append(PaletteEntry(title, "", actions, keys, f"action:{spec.id}", spec.icon, also=also))
        if self._session.article is not None and self._session.is_writable:
            for label in self._session.project.codebook:
                title = self.tr("Tag as {0}").format(label.name)
                key = f"label:{label.id}"
                entries.append(PaletteEntry(title, "", labels, label.shortcut, key, "", label.color, name=label.name))
        if self._session.has_project:
            entries += self._articles(query, articles)
        return entries

    def _articles(self, query: str, group: str) -> list[PaletteEntry]:
        if not query.strip():
            return []
        queries = self._session.project.queries
        numbers = queries.article_numbers(ArticleFilter(words=query))[:_ARTICLES_IN_PALETTE]
        return [
            PaletteEntry(one.headline, one.outlet, group, "", f"article:{one.id}", "", "", is_found=True)
            for one in queries.listed(numbers)
        ]

    def _take_choice(self, key: str) -> None:
        kind, _, rest = key.partition(":")
        if kind == "label":
            self.label_requested.emit(rest)
        elif kind == "article":
            self._desk.show_article(rest)
        elif kind == "action":
            self._actions[rest].trigger()

    # ------------------------------------------------------------ dialogs

    def change_settings(self) -> None:
        """Show every setting."""
        from clipdesk.ui.dialogs.settings_dialog import SettingsDialog

        settings = self._preferences.settings
        dialog = SettingsDialog(self._theme, settings, self.key_rows(), self.held_keys(), self._window)
        if dialog.exec():
            self._preferences.put(dialog.settings())
            if self._preferences.settings.language != settings.language:
                self._messages.say(self.tr("The language changes when Clipdesk is started again."))

    def key_rows(self) -> list[KeyRow]:
        """Every action for the key list, then what the window for rulings does by keys of its own."""
        from clipdesk.ui.adjudication.ruling_keys import RULING_KEYS, SETTABLE_OWN_KEYS, key_of, words_of
        from clipdesk.ui.dialogs.keys_page import KeyRow

        table, chosen = self._actions, self._preferences.settings.keys
        rows = [
            KeyRow(spec.id, action.text().replace("&", ""), table.default_keys(spec.id), table.keys(spec.id))
            for spec, action in table.every()
        ]
        where = self.tr("In “Rule on differences”")
        rows += [
            KeyRow(one.id, f"{where}: {words_of(one.id)}", key_of(one.id), key_of(one.id, chosen), where)
            for one in RULING_KEYS
        ]
        where = self.tr("Where a ruling is set by hand")
        return rows + [
            KeyRow(one.id, f"{where}: {words_of(one.id)}", key_of(one.id), key_of(one.id, chosen), where, True)
            for one in SETTABLE_OWN_KEYS
        ]

    def held_keys(self) -> list[HeldKey]:
        """The other keys in use, of labels and of actions with several keys."""
        from clipdesk.ui.dialogs.keys_page import HeldKey

        labels = self._session.project.codebook if self._session.has_project else ()
        held = [HeldKey(one.shortcut, self.tr("Tag as {0}").format(one.name)) for one in labels if one.shortcut]
        for spec, action in self._actions.every():
            held += [
                HeldKey(key, action.text().replace("&", ""), spec.id) for key in self._actions.further_keys(spec.id)
            ]
        return held

    def show_keys(self) -> None:
        """List all keys."""
        from clipdesk.ui.dialogs.keys_overlay import KeysOverlay

        KeysOverlay(self._theme, self.key_groups(), self._window).exec()

    def key_groups(self) -> list[KeyGroup]:
        """Every key by menu; the labels first, since they are what the program is about."""
        from clipdesk.ui.adjudication.ruling_keys import listed_keys
        from clipdesk.ui.dialogs.keys_overlay import KeyGroup, KeyLine

        groups: list[KeyGroup] = []
        if self._session.has_project:
            labels = [
                KeyLine(self.tr("Tag as {0}").format(label.name), label.shortcut)
                for label in self._session.project.codebook
            ]
            groups.append(KeyGroup(self.tr("Labels"), labels))
        for menu, title in MENUS:
            rows = [
                KeyLine(action.text().replace("&", ""), key.toString(QKeySequence.SequenceFormat.PortableText))
                for spec, action in self._actions.every()
                if spec.menu == menu
                for key in action.shortcuts()
            ]
            groups.append(KeyGroup(QCoreApplication.translate("Actions", title).replace("&", ""), rows))
        groups.append(KeyGroup(self.tr("Del, where the keyboard is in a list"), self._removing()))
        ruling = [KeyLine(words, key) for words, key in listed_keys(self._preferences.settings.keys) if key]
        groups.append(KeyGroup(self.tr("In “Rule on differences”"), ruling))
        return groups

    def _removing(self) -> list[KeyLine]:
        """What `Del` does in each list, which has the key for itself."""
        from clipdesk.ui.dialogs.keys_overlay import KeyLine

        refuse = self._actions["suggestion.refuse"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        lines = [
            self.tr("In the list of articles: remove the selected articles"),
            self.tr("In the codebook: remove the label with all its annotations"),
            self.tr("In the annotations: remove the selected annotation"),
        ]
        if refuse:
            lines.append(self.tr("In the suggestions: nothing; {0} refuses the selected one").format(refuse))
        return [KeyLine(words, "Del") for words in lines]

    def open_logs(self) -> None:
        """Open the folder where logs and crash reports are."""
        self._logs.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))

    def describe_program(self) -> None:
        """Say what this is."""
        from clipdesk.ui.dialogs.about_dialog import AboutDialog

        disk, file = "", {}
        if self._session.has_project:
            project = self._session.project
            disk, file = file_system_of(project.path), {self.tr("File"): project.settings}
        AboutDialog(self._theme, {self.tr("Disk"): disk}, file, self._window).exec()
