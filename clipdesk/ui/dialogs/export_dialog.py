"""`ExportDialog`: chooses format, articles and target of an export; shows a sample, and what the format cannot carry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale, QSize, QTimer
from PySide6.QtWidgets import QWidget

from clipdesk.domain.errors import UserError
from clipdesk.domain.filters import CorpusFilter, GoldOf
from clipdesk.project.export_sample import export_sample
from clipdesk.project.exporting import (
    Amount,
    ExportOffer,
    ExportRequest,
    amount_of,
    export_formats,
    foreseen_losses_apart,
    largest_outlets,
)
from clipdesk.project.exporting_in_parts import foreseen_split_apart
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project
from clipdesk.ui.core_words import core_words, error_words
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, plain_label, problem_label, quiet_label
from clipdesk.ui.dialogs.export_filter_pane import MOST_OUTLETS, ExportFilterPane, ListOfArticles
from clipdesk.ui.dialogs.export_target import ExportTarget
from clipdesk.ui.dialogs.format_list import FormatList
from clipdesk.ui.dialogs.format_words import format_description
from clipdesk.ui.dialogs.loss_list import LossList
from clipdesk.ui.dialogs.split_pane import SplitPane
from clipdesk.ui.dialogs.text_view import TextView
from clipdesk.ui.dialogs.two_sides import side_by_side
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.layouts import in_column, scroll_down
from clipdesk.ui.widgets.section_header import SectionHeader
from clipdesk.ui.workers import JobHandle, JobRunner

T = TypeVar("T")
_PAUSE_MS = 150


class ExportDialog(BaseDialog):
    """Counts, shows a sample and tells what the format cannot carry as the user chooses. `request` is the result.

    It begins with the format and target of `last`, the export before, whose file may be replaced. `listed` is what the
    list of the window shows, which is offered as a choice; what is selected there is chosen.
    """

    def __init__(
        self,
        theme: Theme,
        project: Project,
        jobs: JobRunner,
        last: ExportRequest | None = None,
        listed: ListOfArticles | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Export"), QSize(960, 680), parent)
        self._project = project
        self._jobs = jobs
        self._handles: list[JobHandle] = []
        self._offers = export_formats()
        self._is_over = False
        self._agreed = Path()
        self._counted: CorpusFilter | None = None
        self._articles, self._hindrance = 0, ""
        self.formats = FormatList(theme, self._offers, self)
        self.description = quiet_label()
        self.dialect_box = ElidingBox(self.tr("Dialect"), self)
        self.filters = ExportFilterPane(theme, project, listed, self)
        self.split = SplitPane(self)
        self.count = plain_label(wraps=True)
        self.losses = LossList(self)
        self.sample = TextView(self.tr("Sample of the export"), "", self, wraps=True)
        self.sample.setMinimumHeight(96)
        self.target = ExportTarget(project, self._offers, self)
        self.problem = problem_label()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._arrange()
        self.formats.chosen.connect(self._choose_format)
        self.dialect_box.activated.connect(self._wait)
        self.filters.changed.connect(self._wait)
        self.split.changed.connect(self._wait)
        self.target.changed.connect(self._check)
        self._choose_format()
        if last is not None:
            self._begin_with(last)
        self._look()
        find = partial(largest_outlets, project.reader, MOST_OUTLETS)
        self._finding = self._run(find, self.filters.offer_outlets)

    def request(self) -> ExportRequest:
        """What is to be exported, where to and how."""
        dialect = self.dialect_box.currentData() or ""
        chosen, language = self.filters.chosen(), QLocale().name()
        return ExportRequest(self.target.path, self._offer.key, chosen, dialect, language, self.split.wish())

    def accept(self) -> None:
        """Export what is chosen, once it is counted: nothing may be left of it. Another place needs another agreement."""
        self._agreed = self.target.path
        if self._counted == self.filters.chosen():
            super().accept()
        elif self._pause.isActive():
            self._look()

    def done(self, result: int) -> None:
        """Stop the look at a sample."""
        self._is_over = True
        self._finding.cancel()
        self._stop()
        super().done(result)
        self._pause.stop()  # a field that the keyboard leaves while the dialog is hidden may begin it

    # ------------------------------------------------------------ parts

    def _arrange(self) -> None:
        right = QWidget(self)
        in_column(
            self.description,
            self.dialect_box,
            SectionHeader(self.tr("What"), self),
            self.filters,
            self.count,
            self.split,
            SectionHeader(self.tr("What this format cannot carry"), self),
            self.losses,
            SectionHeader(self.tr("How it begins"), self),
            (self.sample, 1),
            of=right,
            margins=(16, 0, 0, 0),
        )
        scroll = scroll_down(right, self)  # for large letters, with which the filters need more lines
        scroll.setMinimumWidth(right.minimumSizeHint().width())
        self.body.addWidget(side_by_side(self.formats, scroll, (280, 640), (0, 1)), 1)
        self.body.addSpacing(GAP)
        self.body.addWidget(self.target)
        self.body.addWidget(self.problem)
        self.add_cancel()
        self.export_button = self.add_button(self.tr("Export"), self.accept, is_main=True)

    # ------------------------------------------------------------ choosing

    @property
    def _offer(self) -> ExportOffer:
        return self.formats.offer

    def show_gold(self, gold: GoldOf, *, is_blind: bool = False) -> None:
        """Choose the gold of two annotators, under a name of its own, unless gold was what was exported last.

        `is_blind` does not name the two.
        """
        was_gold = self.filters.chosen().gold is not None
        self.filters.choose_gold(gold, is_blind=is_blind)
        if not was_gold:
            # Else it would take the place of another export, without a question.
            self.target.set_path(self.target.path.with_name(self.tr("{0} gold").format(self._project.name)))
            self.target.set_offer(self._offer)
        self.filters.changed.emit()

    def _begin_with(self, last: ExportRequest) -> None:
        """The format, its dialect and the place of an earlier export; gold, if it was that."""
        if last.chosen.gold is not None:
            self.filters.choose_gold(last.chosen.gold)
        self.formats.choose(last.format_key)
        self.dialect_box.setCurrentIndex(max(0, self.dialect_box.findData(last.dialect)))
        self.split.choose(last.split)
        self.target.agree(last.target, last.chosen.gold)
        self.target.set_path(last.target)

    def _choose_format(self) -> None:
        offer = self._offer
        words = format_description(offer)
        if offer.is_folder:
            words += " " + self.tr("Without .zip at the end of its name it becomes a folder.")
        self.description.setText(words)
        self.dialect_box.clear()
        for key, words in offer.dialects:
            self.dialect_box.addItem(core_words(words), key)
        self.dialect_box.setVisible(bool(offer.dialects))
        self.split.setVisible(offer.can_split)
        self.target.set_offer(offer)
        self._wait()

    # ------------------------------------------------------------ looking

    def _wait(self) -> None:
        """Look at it when the user pauses; what is wrong hinders at once, as `Enter` may follow."""
        self._pause.start()
        self._agreed = Path()
        self.target.set_contents(self.split.wish(), self.filters.chosen().gold)
        if problem := self._problem_chosen():
            self._hindrance = problem
            self._check()

    def _problem_chosen(self) -> str:
        """What is wrong with the filters, if they count."""
        return "" if self._offer.is_codebook else self.filters.problem()

    def _check(self) -> None:
        """Show what is wrong with the choices.

        If a file would be replaced, `Enter` does not press the export button.
        """
        sentence = self.target.problem() or self._hindrance
        self.problem.setText(sentence or self.target.doubt())
        is_replacing = not sentence and self.target.is_replacing
        self.export_button.setText(self.tr("Replace") if is_replacing else self.tr("Export"))
        self.export_button.setDefault(not is_replacing)
        self.export_button.setEnabled(not sentence and (self._articles > 0 or self._offer.is_codebook))

    def _look(self) -> None:
        """Count, and then write a sample."""
        if self._is_over:
            return
        self._pause.stop()
        self._stop()
        self._hindrance = self._problem_chosen()
        self.split.show_report(None)
        self.filters.setEnabled(not self._offer.is_codebook)
        if self._hindrance:
            self._check()
            return
        chosen = self.filters.chosen()
        self._start(partial(amount_of, self._project.reader, chosen), partial(self._show_amount, chosen))

    def _start(self, job: Callable[[Progress], T], show: Callable[[T], None]) -> None:
        self._handles.append(self._run(job, show))

    def _run(self, job: Callable[[Progress], T], show: Callable[[T], None]) -> JobHandle:
        """Start a job; what it finds is shown unless the dialog was closed meanwhile."""

        def show_if_open(found: T) -> None:
            if not self._is_over:
                show(found)

        return self._jobs.start(self.windowTitle(), job, show_if_open, self._fail, is_quiet=True)

    def _show_amount(self, chosen: CorpusFilter, amount: Amount) -> None:
        self._articles, self._counted = amount.articles, chosen
        self.count.setText(self._words_of(amount))
        self._check()
        if self._agreed == self.target.path and self.export_button.isEnabled():
            self.accept()
            return
        if not amount.articles and not self._offer.is_codebook:
            self.sample.setPlainText("")
            self.losses.clear()
            return
        request, reader = self.request(), self._project.reader
        ids = (amount.first_id,) if amount.first_id else ()
        self.losses.wait()
        first = replace(request, chosen=replace(request.chosen, article_ids=ids))
        self._start(partial(export_sample, reader, first), self._show_sample)
        self._start(partial(foreseen_losses_apart, reader, request), self.losses.show_losses)
        if request.split:
            self._start(partial(foreseen_split_apart, reader, request), self.split.show_report)

    def _words_of(self, amount: Amount) -> str:
        if self._offer.is_codebook:
            return self.tr("The codebook: %Ln label(s)", "", len(self._project.codebook.labels))
        every = self._project.queries.counts().articles
        if not every:
            return self.tr("There are no articles in this project yet.")
        undated = self.tr("%Ln article(s) without a date left out", "", amount.undated) if amount.undated else ""
        if not amount.articles:
            return self.tr("Nothing is left to export.") + (f" ({undated})" if undated else "")
        words = self.tr("%Ln article(s)", "", amount.articles)
        if amount.articles < every:
            words += " " + self.tr("of {0}").format(format_count(every))
        words = f"{words} · " + self.tr("%Ln annotation(s)", "", amount.annotations)
        if amount.left_open:
            words += " · " + self.tr("%Ln difference(s) not ruled on, left out", "", amount.left_open)
        return f"{words} · {undated}" if undated else words

    def _stop(self) -> None:
        while self._handles:
            self._handles.pop().cancel()

    def _show_sample(self, text: str) -> None:
        self.sample.setPlainText(text or self.tr("This format cannot be shown as text."))

    def _fail(self, error: Exception) -> None:
        if self._is_over:
            return
        if not isinstance(error, UserError):
            raise error
        self.losses.clear()
        self.sample.setPlainText("")
        self._hindrance = error_words(error)
        self._check()
