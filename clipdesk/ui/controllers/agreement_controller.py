"""`AgreementController`: the window about how annotators agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from clipdesk.domain.agreement import Comparison, Disagreement
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.review_controller import ReviewController
from clipdesk.ui.controllers.window_beside import WindowBeside
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.new_file import ask_for_file

if TYPE_CHECKING:
    from clipdesk.project.comparing import Asked, NothingInCommonError
    from clipdesk.project.project import ProjectReader
    from clipdesk.ui.dialogs.agreement_window import AgreementWindow

_SUFFIX = ".csv"


class AgreementController(Controller):
    """Opens the window, computes the figures in another thread, goes to differences and saves the table.

    `ruling_requested` carries the difference that is chosen, or None: the differences are to be ruled on.
    """

    ruling_requested = Signal(object)

    def __init__(self, desk: Desk, review: ReviewController) -> None:
        super().__init__(desk)
        self._review = review
        what = self.tr("Comparing annotators")
        self.beside = WindowBeside(desk, "agreement", what, self._make_window, self._work, self._show)
        self.beside.follow()
        desk.actions.connect_to({"agreement.show": self.beside.show})

    def _make_window(self) -> AgreementWindow:
        from clipdesk.ui.dialogs.agreement_window import AgreementWindow

        made = AgreementWindow(self._theme, self._desk.undo_actions)
        made.passage_requested.connect(self.go_to)
        made.save_requested.connect(self._save)
        made.ruling_requested.connect(self.ruling_requested)
        made.import_requested.connect(self._desk.actions["files.import"].trigger)
        return made

    def _work(self) -> Callable[[Progress], Comparison | NothingInCommonError | None]:
        from clipdesk.project.comparing import compare
        from clipdesk.ui.controllers.pair_work import pair_work

        def compute(reader: ProjectReader, asked: Asked, progress: Progress) -> Comparison:
            with reader.open() as store:
                return compare(store, asked, progress)

        return pair_work(self._session.project, self.beside.made().chooser, compute)

    def _show(self, found: Comparison | NothingInCommonError | None) -> None:
        from clipdesk.project.agreement_table import how_to_cite
        from clipdesk.ui.controllers.pair_work import why_nothing

        window, codebook = self.beside.made(), self._session.project.codebook
        if isinstance(found, Comparison):
            window.label_colors.set_colors({one.id: one.color for one in codebook})
            names = {one.id: one.name for one in codebook}
            window.show_comparison(found, names, core_words(how_to_cite(found)))
        else:
            can_import = found is None and self._desk.actions["files.import"].isEnabled()
            reason = why_nothing(found, self.tr("Agreement needs two annotators"))
            window.show_nothing(*reason, offers_import=can_import)

    def go_to(self, one: Disagreement) -> None:
        """Show a difference in the main window, which comes to the front."""
        annotation = one.a or one.b
        assert annotation is not None
        self._review.go_to(one.article_id, annotation.id, next(iter(annotation.spans), None))

    def _save(self) -> None:
        """Write the figures of all labels as a table."""
        from clipdesk.project.agreement_table import write_csv

        window = self.beside.window
        if window is None or window.shown is None:
            return
        project = self._session.project
        suggestion = project.path.with_name(self.tr("{0} agreement").format(project.name) + _SUFFIX)
        with self._messages.shown():
            target = ask_for_file(window, self.tr("Save figures"), suggestion, self.tr("CSV tables (*.csv)"))
            if target is None:
                return
            write_csv(window.shown, {one.id: one.name for one in project.codebook}, target)
            saved = self.tr("The figures were saved as {0}.").format(target.name)
            self._messages.say(saved)
            # The window lies over the notice.
            window.tell(saved)
