"""`SplitPane`: whether an export is one file or several parts for training, what stays together, and what the parts hold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.splitting import SplitBy, SplitReport, SplitWish, parts_named
from clipdesk.ui.dialogs.base_dialog import GAP, plain_label, quiet_label
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.layouts import add_parts, in_column, in_row
from clipdesk.ui.widgets.number_field import NumberField

SHARES = ("80/10/10", "70/15/15", "60/20/20", "90/10", "80/20")
_MOST_SEED = 999_999


class SplitPane(QWidget):
    """`changed` comes when the user chooses something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares_box = ElidingBox(self.tr("In one file or in parts"), self)
        self.shares_box.addItem(self.tr("All in one file"), "")
        for shares in SHARES:
            words = (
                self.tr("In parts {0}: train, dev, test")
                if shares.count("/") > 1
                else self.tr("In parts {0}: train, test")
            )
            self.shares_box.addItem(words.format(shares), shares)
        self.by_box = ElidingBox(self.tr("What stays in one part"), self)
        for by, words in self._kinds():
            self.by_box.addItem(words, by.value)
        self.seed_box = NumberField(self.tr("Seed: another number gives another split"), 0, _MOST_SEED)
        self.seed_box.setValue(1)
        self.seed_box.setToolTip(self.seed_box.accessibleName())
        self._seed = self._make_seed()
        self.told = plain_label(wraps=True)
        self.crossing = quiet_label()
        self._arrange()
        self.shares_box.activated.connect(self._choose)
        self.by_box.activated.connect(self._choose)
        self.seed_box.valueChanged.connect(self._choose)
        self._show_choices()

    def _kinds(self) -> tuple[tuple[SplitBy, str], ...]:
        return (
            (SplitBy.STORY, self.tr("Copies of a story stay together")),
            (SplitBy.OUTLET, self.tr("Each outlet stays together")),
            (SplitBy.DATE, self.tr("By date: older ones in train")),
            (SplitBy.ARTICLE, self.tr("Each article by itself")),
        )

    def _make_seed(self) -> QWidget:
        made = QWidget(self)
        in_row(plain_label(self.tr("Seed")), self.seed_box, of=made)
        return made

    def _arrange(self) -> None:
        column = in_column(of=self)
        boxes = QWidget(self)
        flow = FlowLayout(boxes, spacing=GAP)
        for widget in (self.shares_box, self.by_box, self._seed):
            flow.addWidget(widget)
        add_parts(column, boxes, self.told, self.crossing)

    def wish(self) -> SplitWish | None:
        """How the articles are to be split; None for one file."""
        shares = str(self.shares_box.currentData())
        if not shares or self.isHidden():
            return None
        return SplitWish(parts_named(shares), SplitBy(self.by_box.currentData()), self.seed_box.value())

    def choose(self, wish: SplitWish | None) -> None:
        """Choose the split of an earlier export; without a signal."""
        if wish is None:
            return
        shares = "/".join(str(round(100 * part.share)) for part in wish.parts)
        self.shares_box.setCurrentIndex(max(0, self.shares_box.findData(shares)))
        self.by_box.setCurrentIndex(max(0, self.by_box.findData(wish.by.value)))
        self.seed_box.blockSignals(True)
        self.seed_box.setValue(wish.seed)
        self.seed_box.blockSignals(False)
        self._show_choices()

    def show_report(self, report: SplitReport | None) -> None:
        """Tell what the parts will hold; nothing for None."""
        self.told.setText(parts_words(report) if report else "")
        self.crossing.setText(self._crossing_words(report) if report else "")
        self.told.setVisible(report is not None)
        self.crossing.setVisible(report is not None)

    def _crossing_words(self, report: SplitReport) -> str:
        if report.crossing.stories:
            said = self.tr("%Ln stories have copies in two or more parts", "", report.crossing.stories)
            said += ": " + self.tr("%Ln articles in all.", "", report.crossing.articles)
        else:
            said = self.tr("No story has copies in two parts.")
        if report.short:
            said += " " + self.tr("%Ln articles are too short to be judged as copies.", "", report.short)
        if report.undated:
            said += " " + self.tr("%Ln articles have no date and no part.", "", len(report.undated))
        return said

    def _choose(self) -> None:
        self._show_choices()
        self.changed.emit()

    def _show_choices(self) -> None:
        is_split = bool(self.shares_box.currentData())
        self.by_box.setVisible(is_split)
        self._seed.setVisible(is_split and self.by_box.currentData() != SplitBy.DATE.value)
        self.show_report(None)


def parts_words(report: SplitReport) -> str:
    """“train 96 · dev 12 · test 12”, the numbers being articles."""
    return " · ".join(f"{one.part.name} {format_count(one.articles)}" for one in report.parts)
