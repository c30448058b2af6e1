"""`AgreementController`: the window about how annotators agree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from clipdesk.domain.agreement import Comparison, Disagreement
from clipdesk.domain.change import Kind
from clipdesk.project.changes import Changes
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.controllers.review_controller import ReviewController
from clipdesk.ui.core_words import core_words

if TYPE_CHECKING:
    from clipdesk.project.comparing import NothingInCommonError
    from clipdesk.ui.dialogs.agreement_window import AgreementWindow

_SUFFIX = ".csv"


class AgreementController(QObject):
    """Opens the window, computes the figures in another thread, goes to differences and saves the table.

    `ruling_requested` carries the difference that is chosen, or None: the differences are to be ruled on.
    """

    ruling_requested = Signal(object)

    def __init__(self, desk: Desk, review: ReviewController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = desk.session
        self._review = review
        self.window: AgreementWindow | None = None
        desk.actions.connect_to({"agreement.show": self.show_agreement})
        desk.window.close_requested.connect(self._close)
        desk.session.project_closing.connect(self._close)
        desk.session.changed.connect(self._follow)

    def _close(self) -> None:
        """Close the window: it is about one project."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window = None

    def _follow(self, changes: Changes) -> None:
        if self.window is not None and changes.touches(*Kind):
            self.window.mark_stale()

    def show_agreement(self) -> None:
        """Show how the annotators of the project agree."""
        from clipdesk.ui.controllers.gathering import Gathering
        from clipdesk.ui.dialogs.agreement_window import AgreementWindow

        if self.window is None:
            desk = self._desk
            self.window = window = AgreementWindow(desk.theme, desk.undo_actions)
            desk.window.add_beside("agreement", window)
            window.passage_requested.connect(self.go_to)
            window.save_requested.connect(self._save)
            window.ruling_requested.connect(self.ruling_requested)
            window.import_requested.connect(desk.actions["files.import"].trigger)
            Gathering(window, desk.jobs, self.tr("Comparing annotators"), self._work, self._show, desk.messages)
        self.window.show_now()

    def _work(self) -> Callable[[Progress], Comparison | NothingInCommonError | None]:
        """The job: the comparison, or the reason why there is none; None where fewer than two people annotated."""
        from clipdesk.project.comparing import Asked, NothingInCommonError, annotators_at_work, compare

        assert self.window is not None
        project = self._session.project
        people, reader = annotators_at_work(project.queries.counts()), project.reader
        self.window.chooser.set_people(people)
        a, b, among = self.window.chooser.chosen

        def work(progress: Progress) -> Comparison | NothingInCommonError | None:
            if len(people) < 2:
                return None
            try:
                with reader.open() as store:
                    return compare(store, Asked(a, b, among=among), progress)
            except NothingInCommonError as error:
                return error

        return work

    def _show(self, found: Comparison | NothingInCommonError | None) -> None:
        from clipdesk.project.agreement_table import how_to_cite

        window = self.window
        if window is None:
            return
        if found is None:
            from clipdesk.ui.controllers.gathering import what_one_person_can_do

            window.show_nothing(
                self.tr("Agreement needs two annotators"),
                what_one_person_can_do(),
                offers_import=self._desk.actions["files.import"].isEnabled(),
            )
        elif isinstance(found, Comparison):
            codebook = self._session.project.codebook
            window.label_colors.set_colors({one.id: one.color for one in codebook})
            names = {one.id: one.name for one in codebook}
            window.show_comparison(found, names, core_words(how_to_cite(found)))
        else:
            window.show_nothing(core_words(found.sentence), core_words(found.remedy))

    def go_to(self, one: Disagreement) -> None:
        """Show a difference in the main window, which comes to the front."""
        annotation = one.a or one.b
        assert annotation is not None
        self._review.go_to(one.article_id, annotation.id, next(iter(annotation.spans), None))

    def _save(self) -> None:
        """Write the figures of all labels as a table."""
        from clipdesk.project.agreement_table import write_csv

        window = self.window
        if window is None or window.shown is None:
            return
        project = self._session.project
        suggestion = project.path.with_name(self.tr("{0} agreement").format(project.name) + _SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(
            window, self.tr("Save figures"), str(suggestion), self.tr("CSV tables (*.csv)")
        )
        if not chosen:
            return
        target = Path(chosen) if Path(chosen).suffix else Path(chosen + _SUFFIX)
        with self._desk.messages.shown():
            write_csv(window.shown, {one.id: one.name for one in project.codebook}, target)
            saved = self.tr("The figures were saved as {0}.").format(target.name)
            self._desk.messages.say(saved)
            # The window lies over the notice.
            window.count.setText(saved)
