"""`TransferController`: import and export: dialogs → jobs → report."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from clipdesk.domain.errors import ProjectBusyError, UserError
from clipdesk.domain.filters import GoldOf
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.job_progress import JobProgress
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    # Formats cost a tenth of the start; they are loaded when something is imported or exported.
    from clipdesk.project.exporting import ExportRequest, ExportResult
    from clipdesk.project.importing import Arrival, Batch, Course, ImportOptions, ImportRequest
    from clipdesk.project.queries import Queries
    from clipdesk.ui.dialogs.report_dialog import ReportPlace

_TAKEN = (Outcome.TAKEN, Outcome.CHANGED)


class TransferController(Controller):
    """Brings files into the project and writes it out, in the background.

    `homeless` carries the paths of files that were dropped while no project is open.
    """

    homeless = Signal(list)

    def __init__(self, desk: Desk, preferences: Preferences, articles: ArticleListPanel) -> None:
        super().__init__(desk)
        self._articles = articles
        JobProgress(desk)
        self._preferences = preferences
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        # Queued: during the drop, the program that the files came from would wait until the dialog is closed.
        desk.window.files_dropped.connect(self._import_dropped, Qt.ConnectionType.QueuedConnection)
        self._exported: dict[tuple[Path, bool], ExportRequest] = {}
        """What was last exported from each project since the program was started, as usual and (True) where gold was asked for."""
        articles.export_requested.connect(self._export_selected)
        desk.actions.connect_to(
            {
                "files.import": self.import_files,
                "folder.import": self.import_folder,
                "corpus.export": self.export_corpus,
            }
        )

    # ------------------------------------------------------------ import

    def import_files(self) -> None:
        """Choose files to import."""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), self._place())
        if chosen:
            self._folder = str(Path(chosen[0]).parent)
            self.preview(Path(one) for one in chosen)

    def _place(self) -> str:
        """Where to look for files at first. Qt would take a folder that is not there for the name of a file."""
        return self._folder if Path(self._folder).is_dir() else str(Path.home())

    def import_folder(self) -> None:
        """Choose a folder to import."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import folder"), self._place())
        if chosen:
            self._folder = chosen
            self.preview([Path(chosen)])

    def _import_dropped(self, paths: list[str]) -> None:
        if self._session.is_writable:
            self.preview(Path(one) for one in paths)
        elif self._session.has_project:
            self._messages.warn(self.tr("This project is open for reading only: nothing can be imported."))
        else:
            self.homeless.emit(paths)

    def preview(self, paths: Iterable[Path]) -> None:
        """Show what would be imported, and import what the user wants."""
        from clipdesk.project.column_mappings import kept_mappings
        from clipdesk.project.importing import ImportRequest
        from clipdesk.ui.dialogs.import_dialog import ImportDialog

        request = ImportRequest(tuple(paths), self.general_options())
        dialog = ImportDialog(self._theme, request, self._jobs, self._window, self._session.project.reader)
        if dialog.exec():
            self._preferences.change(column_mappings=kept_mappings(dialog.request().options.remembered))
            self.start_import(dialog.request())

    def general_options(self) -> ImportOptions:
        """The default options for reading files: with the mappings of columns that were chosen before."""
        from clipdesk.project.column_mappings import remembered_mappings
        from clipdesk.project.importing import ImportOptions

        return ImportOptions(remembered=remembered_mappings(self._preferences.settings.column_mappings))

    def start_import(self, request: ImportRequest) -> JobHandle:
        """Import in the background."""
        from clipdesk.project.importing import Arrival, Course, batches
        from clipdesk.project.starter import starter_codebook

        self._session.expect_bulk_change()
        project = self._session.project
        arrival, course = Arrival(project, starter_codebook()), Course()

        def take(batch: Batch) -> None:
            try:
                arrival.take(batch, origin=self, waits=False)
            except ProjectBusyError:
                raise
            except UserError as error:
                handle.cancel()
                self._messages.tell(error)

        def done(_: object) -> None:
            arrival.end()
            self._report_import(arrival)

        def failed(error: Exception) -> None:
            self._messages.show_error(error)
            self._report_stopped(arrival, course)

        def ended() -> None:
            if handle.is_cancelled and self._session.has_project and self._session.project is project:
                self._report_stopped(arrival, course)

        handle = self._jobs.stream(
            self.tr("Importing"),
            lambda progress: batches(request, progress, course=course),
            take,
            done,
            failed,
            if_stopped=self.tr("If you stop it, what was imported stays and the rest is not imported."),
        )
        handle.ended.connect(ended)
        return handle

    def _report_stopped(self, arrival: Arrival, course: Course) -> None:
        arrival.stop(course)
        self._report_import(arrival)

    def _report_import(self, arrival: Arrival) -> None:
        report = arrival.report
        taken = (
            self.tr("%Ln article(s) imported.", "", report.taken) if report.taken else self.tr("No article imported.")
        )
        self.offer_report(taken, report, arrival.seq)
        for fault in arrival.faults:
            self._messages.show_error(fault)
        first = next((item.article_id for item in report.items if item.article_id), "")
        if first and (self._session.article is None or len(report.items) == 1):
            self._desk.show_article_if_there(first)

    def offer_report(self, sentence: str, report: TransferReport, seq: int) -> None:
        """Say what was imported and what was not, and offer the whole report; until the import is undone, whose last entry in the history is `seq` (0 for none).

        The notice stays if something is missing.
        """
        repeated = report.repeated if report.known else 0
        if report.known > repeated:
            sentence += " " + self.tr("%Ln already there.", "", report.known - repeated)
        if repeated:
            sentence += " " + self.tr("More than once in this import, taken once: {0}.").format(format_count(repeated))
        if joined := report.count(Outcome.JOINED):
            sentence += " " + self.tr("Annotations were added to %Ln article(s).", "", joined)
        if report.merged.added:
            sentence += " " + self.tr("%Ln annotation(s) of another project added.", "", report.merged.added)
        if report.merged.known and report.merged.added:
            sentence += " " + self.tr("%Ln of its annotations are here already.", "", report.merged.known)
        elif report.merged.known:
            sentence += " " + self.tr("%Ln annotation(s) of another project are here already.", "", report.merged.known)
        if report.conflicts:
            sentence += " " + self.tr("%Ln difference(s) to look at.", "", report.conflicts)
        if report.skipped and report.skipped == report.refused_files:
            sentence += " " + self.tr("%Ln file(s) left out.", "", report.skipped)
        elif report.skipped:
            sentence += " " + self.tr("%Ln thing(s) left out.", "", report.skipped)
        if left := report.count(Outcome.CANCELLED):
            sentence += " " + self.tr("Stopped before %Ln file(s).", "", left)
        tell = self._messages.warn_with if report.skipped or report.conflicts or left else self._messages.offer
        stands = partial(_stands, self._session.project.queries, report, seq)
        tell(sentence, self.tr("Report"), lambda: self.show_report(report), stands=stands)

    def show_report(self, report: TransferReport, place: ReportPlace | None = None) -> None:
        """Show what became of each file; when an article is opened there, a notice leads back to what else is to look at."""
        from clipdesk.ui.dialogs.report_dialog import ReportDialog

        dialog = ReportDialog(self._theme, report, self._window)
        dialog.article_requested.connect(self._desk.show_article_if_there)
        if place is not None:
            dialog.return_to(place)
        dialog.exec()
        if dialog.left_at is not None and (report.skipped or report.conflicts):
            again = partial(self.show_report, report, dialog.left_at)
            self._messages.warn_with(self.tr("The report has more to look at."), self.tr("Report"), again)

    # ------------------------------------------------------------ export

    def export_corpus(self) -> None:
        """Ask what to export, where to and how, and write it."""
        self._ask_export(self._window)

    def _export_selected(self, article_ids: tuple[str, ...]) -> None:
        """The same, with these articles chosen at first."""
        self._ask_export(self._window, selected=article_ids)

    def export_gold(self, gold: GoldOf, over: QWidget, is_blind: bool) -> JobHandle | None:
        """The same, over another window, with the gold of two annotators chosen at first; the export, if it has begun.

        `is_blind` does not name the two.
        """
        return self._ask_export(over, gold, is_blind=is_blind)

    def _ask_export(
        self, over: QWidget, gold: GoldOf | None = None, *, is_blind: bool = False, selected: tuple[str, ...] = ()
    ) -> JobHandle | None:
        from clipdesk.ui.dialogs.export_dialog import ExportDialog
        from clipdesk.ui.dialogs.export_filter_pane import ListOfArticles

        project, model = self._session.project, self._articles.model
        usual = self._exported.get((project.path, False))
        last = usual if gold is None else self._exported.get((project.path, True), usual)
        listed = ListOfArticles(model.choice.chosen, model.rowCount(), selected or self._articles.together)
        dialog = ExportDialog(self._theme, project, self._jobs, last, listed, over)
        if gold is not None:
            dialog.show_gold(gold, is_blind=is_blind)
        if dialog.exec():
            request = dialog.request()
            self._exported[project.path, gold is not None] = request
            return self.start_export(request)
        return None

    def start_export(self, request: ExportRequest) -> JobHandle:
        """Export in the background."""
        from clipdesk.project.exporting import export_apart
        from clipdesk.project.exporting_in_parts import export_in_parts_apart
        from clipdesk.ui.dialogs.split_pane import parts_words

        reader = self._session.project.reader

        def done(result: ExportResult) -> None:
            self._messages.settle(request.target)
            written = self.tr("%Ln article(s) written to {0}.", "", result.written)
            if result.is_codebook:
                written = self.tr("Codebook written to {0}.")
            sentence = written.format(result.target.name)
            if result.split:
                sentence = self.tr("Written in parts, by articles: {0}.").format(parts_words(result.split))
            if result.left_open:
                sentence += " " + self.tr("%Ln difference(s) not ruled on were left out.", "", result.left_open)
            is_lossy = bool(result.losses) and not result.is_codebook_alone_lost
            if is_lossy:
                sentence += " " + self.tr("Not everything could be exported.")
            if is_lossy or result.report.skipped or result.report.count(Outcome.CHANGED):
                self._messages.offer(sentence, self.tr("Report"), lambda: self.show_report(result.report))
            else:
                self._messages.offer(sentence, self.tr("Show folder"), lambda: _show_folder(result.target))

        return self._jobs.start(
            self.tr("Exporting"),
            partial(export_in_parts_apart if request.split else export_apart, reader, request),
            done,
            partial(self._messages.show_error, of=request.target),
            if_stopped=self.tr("If you stop it, “{0}” is not written.").format(request.target.name),
        )


def _stands(queries: Queries, report: TransferReport, seq: int) -> bool:
    """Whether an import was not taken back: any of its articles is there, or it brought none."""
    if seq and any(one.state.was_undone for one in queries.history(1, seq=seq)):
        return False
    taken = (one.article_id for one in report.items if one.outcome in _TAKEN and one.article_id)
    first = next(taken, "")
    return not first or any(queries.number_of(one) is not None for one in chain((first,), taken))


def _show_folder(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
