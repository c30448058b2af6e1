"""`CodebookController`: the codebook panel and the session; labels added, changed, moved, merged, removed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import Label
from clipdesk.project.changes import Changes
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import (
    AddLabel,
    AddRelationType,
    ChangeLabel,
    ChangeRelationType,
    MergeLabel,
    MoveLabel,
    RemoveLabel,
    RemoveRelationType,
    check_label,
)
from clipdesk.project.jobs import Progress
from clipdesk.project.queries import attribute_values
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.core_words import error_words
from clipdesk.ui.panels.codebook_tree import CodebookPanel

if TYPE_CHECKING:
    from clipdesk.ui.dialogs.label_dialog import LabelDialog


class CodebookController(Controller):
    """Shows the labels of the project in the panel, and turns what is asked of them into commands."""

    def __init__(self, desk: Desk, panel: CodebookPanel) -> None:
        super().__init__(desk)
        session = desk.session
        self._panel = panel
        session.armed_changed.connect(self._show_armed)
        session.changed.connect(self._follow)
        panel.add_requested.connect(self.add_label_below, Qt.ConnectionType.QueuedConnection)
        panel.edit_requested.connect(self.edit_label, Qt.ConnectionType.QueuedConnection)
        panel.key_requested.connect(self._give_key)
        panel.merge_requested.connect(self._merge)
        panel.move_requested.connect(self._move)
        panel.remove_requested.connect(self._remove)
        desk.actions.connect_to({"label.add": partial(self.add_label_below, ""), "link.kinds": self.edit_links})

    # ------------------------------------------------------------ following

    def _show_armed(self) -> None:
        armed = self._session.armed_id
        self._panel.set_armed(armed)
        label = self._session.project.codebook.label(armed) if armed else None
        words = self.tr("Drag over words to tag them as {0}; Esc ends it").format(label.name) if label else ""
        self._window.status.show_words("armed", words)

    def _follow(self, changes: Changes) -> None:
        """The armed label may have another name now."""
        if self._session.armed_id and changes.is_codebook_changed:
            self._show_armed()

    # ------------------------------------------------------------ changing

    def _execute(self, command: Command) -> bool:
        return self._desk.execute(command, origin=self)

    @Slot(str)
    def add_label_below(self, parent_id: str) -> None:
        """Ask for a new label and add it below another (empty: at the root)."""
        codebook = self._session.project.codebook
        label = Label(new_id(), "", codebook.free_color(), codebook.free_shortcut(), parent=parent_id)
        dialog = self._dialog(label)
        if dialog is not None:
            self._execute(AddLabel(dialog.label()))

    def edit_links(self) -> None:
        """Let the user add, change or remove a kind of link; passages of its labels have a field for it."""
        from clipdesk.ui.dialogs.link_dialog import LinkDialog

        dialog = LinkDialog(self._theme, self._session.project.codebook, self._window)
        if not dialog.exec():
            return
        kind = dialog.kind
        if kind is None:
            self._execute(AddRelationType(dialog.name(), dialog.heads(), dialog.ends()))
        elif dialog.is_removing:
            self._session.expect_bulk_change()
            if not self._execute(RemoveRelationType(kind.id, kind.name)):
                return
            self._desk.offer_undo(self.tr("The kind of link {0} was removed with its links.").format(kind.name))
        else:
            changed = replace(kind, name=dialog.name(), heads=dialog.heads(), children=dialog.ends())
            self._execute(ChangeRelationType(changed))

    @Slot(str)
    def edit_label(self, label_id: str) -> None:
        """Ask for changes of a label."""
        label = self._session.project.codebook.label(label_id)
        dialog = self._dialog(label) if label is not None else None
        if dialog is not None:
            renamed = dialog.attributes.renamed()
            if renamed:
                self._session.expect_bulk_change()
            self._execute(ChangeLabel(dialog.label(), renamed))

    def ask_label(self, begun: Label, over: QWidget) -> Label | None:
        """Ask over a window for a label that begins as another; None if the user cancels."""
        dialog = self._dialog(begun, over)
        return dialog.label() if dialog is not None else None

    def _dialog(self, label: Label, over: QWidget | None = None) -> LabelDialog | None:
        """The dialog about a label once it was accepted; None if it was cancelled, or nothing can be changed."""
        if not self._session.is_writable:
            self._messages.refuse(self.tr("This project is open for reading only: its labels cannot be changed."))
            return None
        from clipdesk.ui.dialogs.label_dialog import LabelDialog

        codebook = self._session.project.codebook
        dialog = LabelDialog(self._theme, label, codebook, self.clash, over or self._window)
        if codebook.label(label.id) is not None:
            self._count_values(dialog, label.id)
        return dialog if dialog.exec() else None

    def _count_values(self, dialog: LabelDialog, label_id: str) -> None:
        """Look up in another thread which values the annotations of a label have, and tell the dialog."""
        reader = self._session.project.reader

        def work(_progress: Progress) -> dict[tuple[str, str], int]:
            with reader.open() as store:
                return attribute_values(store, label_id)

        handle = self._desk.jobs.start(
            self.tr("Counting values"), work, dialog.set_values, self._messages.show_error, is_quiet=True
        )
        dialog.finished.connect(handle.cancel)

    def clash(self, label: Label) -> str:
        """Why the codebook cannot hold this label; empty when it can."""
        try:
            check_label(self._session.project.codebook, replace(label, name=label.name.strip()))
        except InvalidChangeError as error:
            return error_words(error)
        holder = self._window.actions_table.holder(label.shortcut)
        return (
            self.tr("The key {0} belongs to “{1}”. Choose another key.").format(label.shortcut, holder)
            if holder
            else ""
        )

    def _give_key(self, label_id: str, key: str) -> None:
        label = self._session.project.codebook.label(label_id)
        if label is not None and label.shortcut != key:
            self._execute(ChangeLabel(replace(label, shortcut=key)))

    def _merge(self, label_id: str, into_id: str) -> None:
        into = self._session.project.codebook.label(into_id)
        if into is not None:
            self._session.expect_bulk_change()
            if not self._execute(MergeLabel(label_id, into_id, into.name)):
                return
            self._panel.go_to(into_id)
            self._desk.offer_undo(self.tr("Merged into {0}. Undo separates them again.").format(into.name))

    def _move(self, label_id: str, parent_id: str, place: int) -> None:
        self._execute(MoveLabel(label_id, parent_id, place))

    def _remove(self, label_id: str) -> None:
        label = self._session.project.codebook.label(label_id)
        if label is not None:
            count = self._session.project.queries.counts().labels.get(label_id, 0)
            self._session.expect_bulk_change()
            if not self._execute(RemoveLabel(label_id, label.name)):
                return
            sentence = (
                self.tr("The label {0} was removed with %Ln annotation(s).", "", count)
                if count
                else self.tr("The label {0} was removed.")
            ).format(label.name)
            self._desk.offer_undo(sentence)
