"""`LearnedRows`: what was learned, one row a label: whether it is proposed, on how much, how well beside the rules."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from clipdesk.project.what_was_learned import LearnedFacts
from clipdesk.ui.locale_words import format_count, format_percent
from clipdesk.ui.models.titled_table import TitledTable
from clipdesk.ui.record_words import plain_tip

LABEL, STATE, PASSAGES, ARTICLES, REFUSED, PRECISION, RECALL, FIT, RULES = range(9)
_NONE = "–"


def state_words(one: LearnedFacts) -> str:
    """Whether what was learned of a label is proposed, and why not."""
    translate = QCoreApplication.translate
    words = {
        "": translate("Learned", "Proposes"),
        "passages": translate("Learned", "Too few passages, {0} needed"),
        "articles": translate("Learned", "In too few articles, {0} needed"),
        "done": translate("Learned", "Too few articles done, {0} needed"),
        "better": translate("Learned", "The rules do just as well"),
        "weak": translate("Learned", "Still wrong too often"),
    }
    return words[one.lack].format(one.needed)


def advice(one: LearnedFacts) -> str:
    """A sentence on why what was learned of a label is not proposed, and what helps; empty where it is."""
    translate = QCoreApplication.translate
    words = {
        "": "",
        "passages": translate("Learned", "Tag at least {0} passages with this label."),
        "articles": translate("Learned", "Tag passages with this label in at least {0} articles."),
        "done": translate(
            "Learned",
            "Mark at least {0} articles as done in which you tagged every passage: only these show what is not to be tagged.",
        ),
        "better": translate("Learned", "The built-in rules do just as well and stay in use."),
        "weak": translate("Learned", "It was wrong too often on articles that were held out. Tag and decide more."),
    }
    return words[one.lack].format(one.needed)


class LearnedRows(TitledTable[LearnedFacts]):
    """The labels in the order of the codebook."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(
            self.tr("Label"), self.tr("State"), self.tr("Passages"), self.tr("Articles"), self.tr("Refused"),
            self.tr("Right"), self.tr("Found"), self.tr("F1"), self.tr("Rules"),
        )  # fmt: skip
        self.set_figures(*range(PASSAGES, RULES + 1))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, with what they mean in their tool tips."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._explained(section))
        return super().headerData(section, orientation, role)

    def _explained(self, section: int) -> str:
        return {
            PASSAGES: self.tr("Passages with this label that it learned from"),
            ARTICLES: self.tr("Articles with such passages, and how many were marked as done"),
            REFUSED: self.tr("What it learned is not of the label: refused, set aside, or given another label"),
            PRECISION: self.tr("How many of its proposals are right, on articles it was not shown"),
            RECALL: self.tr("How many passages it finds, on articles it was not shown"),
            FIT: self.tr("The harmonic mean of both"),
            RULES: self.tr("The same figure (F1) of the built-in rules, on the same articles"),
        }.get(section, "")

    def _text(self, one: LearnedFacts, column: int) -> str:
        if column == LABEL:
            return one.label
        if column == STATE:
            return state_words(one)
        if column == ARTICLES:
            return f"{format_count(one.articles)}, {self.tr('%Ln done', '', one.done)}"
        if column in (PASSAGES, REFUSED):
            return format_count(one.passages if column == PASSAGES else one.refused)
        if column == RULES:
            return format_percent(one.rules[2]) if one.has_rules else _NONE
        return format_percent(one.own[column - PRECISION]) if one.is_judged else _NONE
