"""`SalvageController`: what can be read of a damaged project becomes a new one, which is opened with a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.runtime.whereabouts import is_same_file
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.dialogs.new_file import ask_for_new_project
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    from clipdesk.project.salvaging import SalvageResult


class SalvageController(Controller):
    """Asks for the damaged file and the new one, salvages in the background, and shows what came of it."""

    def __init__(self, desk: Desk, projects: ProjectController) -> None:
        super().__init__(desk)
        self._projects = projects
        desk.actions.connect_to({"project.salvage": self.salvage_project})

    def salvage_project(self) -> None:
        """Ask which file, and where to; then do it."""
        kinds = self.tr("Clipdesk projects (*.clipdesk)") + ";;" + self.tr("All files (*)")
        title = self.tr("Recover what can be read of…")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(self._projects.last_tried), kinds)
        if not chosen:
            return
        damaged = Path(chosen)
        suggestion = damaged.with_name(self.tr("{0} recovered").format(damaged.stem) + PROJECT_SUFFIX)
        wanted = ask_for_new_project(self._window, self.tr("Make the recovered project"), suggestion)
        if wanted is not None and self._projects.may_leave():
            self.start(damaged, wanted)

    def start(self, damaged: Path, target: Path) -> JobHandle:
        """Salvage in the background.

        If the damaged project is open, it is closed first, and opened again if salvaging fails.
        """
        from clipdesk.project.salvaging import salvage_apart

        is_open = self._session.has_project and is_same_file(self._session.project.path, damaged)
        if is_open:
            self._session.close()

        def open_again() -> None:
            if is_open and not self._session.has_project:
                self._projects.open_path(damaged)

        def failed(error: BaseException) -> None:
            open_again()
            self._messages.show_error(error)

        handle = self._jobs.start(
            self.tr("Recovering"),
            lambda progress: salvage_apart(damaged, target, progress),
            self._done,
            failed,
            if_stopped=self.tr("If you stop it, nothing is recovered."),
        )
        handle.ended.connect(open_again)
        return handle

    def _done(self, result: SalvageResult) -> None:
        if not self._projects.open_path(result.target):
            return
        articles = self.tr("%Ln article(s) recovered.", "", result.articles)
        annotations = self.tr("%Ln annotation(s) recovered.", "", result.annotations)
        lost = result.report.skipped
        losses = self.tr("%Ln loss(es) are listed in the report.", "", lost) if lost else ""
        sentence = " ".join(one for one in (articles, annotations, losses) if one)
        self._messages.offer(sentence, self.tr("Report"), lambda: self._show_report(result))

    def _show_report(self, result: SalvageResult) -> None:
        from clipdesk.ui.dialogs.report_dialog import ReportDialog

        dialog = ReportDialog(self._theme, result.report, self._window)
        dialog.article_requested.connect(self._desk.show_article_if_there)
        dialog.exec()
