"""The figures of a comparison as tables: `PassageRows` by label, `WholeRows` for labels of whole articles. Values only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from clipdesk.domain.agreement import ArticleAgreement, Comparison, Figure, Matching, PassageAgreement, Undefined
from clipdesk.ui.dialogs.label_delegate import LABEL_ID_ROLE
from clipdesk.ui.fonts import window_font
from clipdesk.ui.locale_words import format_count, format_percent
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.record_words import plain_tip

LABEL, COUNT_A, COUNT_B, FIRST_FIGURE = range(4)
"""Columns that both tables have; behind them stand figures."""
_NONE = "–"
_DIGITS = 2
_LONGEST_KEY = 8


def short_key(key: str, longest: int = _LONGEST_KEY) -> str:
    """The key of an annotator, cut where it is long.

    >>> short_key("maria.gonzalez"), short_key("mk")
    ('maria.g…', 'mk')
    """
    return key if len(key) <= longest else key[: longest - 1] + "…"


def number_text(value: float) -> str:
    """A figure with the decimal point of the locale and two decimals."""
    rounded = round(float(value), _DIGITS) + 0.0  # which leaves no minus before a zero
    return QLocale().toString(rounded, "f", _DIGITS)


def figure_text(figure: Figure) -> str:
    """A figure with its interval in brackets, or a dash where it has no value."""
    if figure.value is None:
        return _NONE
    if figure.low is None or figure.high is None:
        return number_text(figure.value)
    between = "; " if QLocale().decimalPoint() == "," else ", "
    return f"{number_text(figure.value)} [{number_text(figure.low)}{between}{number_text(figure.high)}]"


def why_words(why: Undefined) -> str:
    """Why a figure or its interval has no value."""
    translate = QCoreApplication.translate
    return {
        Undefined.UNUSED: translate("Agreement", "Nobody used this label."),
        Undefined.NO_VARIATION: translate(
            "Agreement", "Both say the same of everything: there is no variation to correct for chance."
        ),
        Undefined.FEW_ARTICLES: translate("Agreement", "An interval needs at least two articles."),
        Undefined.RARE: translate("Agreement", "There is no interval: the label is in too few articles."),
    }[why]


class _FigureRows(TitledTable[Any]):
    """One row a label, the last of all labels together, in bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: Mapping[str, str] = {}
        self._tips: tuple[str, ...] = ()
        self.set_titles(*self._titles_for("", ""))

    def _titles_for(self, a: str, b: str) -> tuple[str, ...]:
        return self.tr("Label"), a, b

    def _take(self, rows: Sequence[Any], labels: Mapping[str, str], titles: Sequence[str]) -> None:
        self.beginResetModel()
        self._rows, self._labels = rows, labels
        self.set_titles(*titles)
        self.set_figures(*range(COUNT_A, len(titles)))
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)

    def table(self) -> str:
        """All of it with its titles, separated by tabs, as spreadsheets and word processors paste it."""
        columns = range(self.columnCount())
        rows = [[self._text(one, column) for column in columns] for one in self._rows]
        return "\n".join("\t".join(cells) for cells in [list(self._titles), *rows]) + "\n"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, with what they mean in their tool tips."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tips[section]) if section < len(self._tips) else None
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the tip of one without a value says why."""
        one, column = self._rows[index.row()], index.column()
        if role == LABEL_ID_ROLE and column == LABEL:
            return one.label_id
        if role == Qt.ItemDataRole.FontRole and not one.label_id:
            return window_font(1.0, bold=True)
        why = self._why(one, column) if role == Qt.ItemDataRole.ToolTipRole else None
        return plain_tip(why_words(why)) if why is not None else super().data(index, role)

    def reasons(self, row: int) -> str:
        """Why figures of a row are missing, each reason once."""
        one = self._rows[row]
        found = [self._why(one, column) for column in range(FIRST_FIGURE, self.columnCount())]
        return " ".join(why_words(why) for why in dict.fromkeys(found) if why is not None)

    def label_name(self, label_id: str) -> str:
        """The name of a label, or the words for all of them."""
        if not label_id:
            return QCoreApplication.translate("Agreement", "All labels")
        return self._labels.get(label_id, "?")

    def _why(self, one: Any, column: int) -> Undefined | None:
        place = column - FIRST_FIGURE
        figures = self._figures_of(one)
        return figures[place].why if 0 <= place < len(figures) else None

    def _text(self, one: Any, column: int) -> str:
        if column == LABEL:
            return self.label_name(one.label_id)
        if column in (COUNT_A, COUNT_B):
            return format_count(one.count_a if column == COUNT_A else one.count_b)
        figures = self._figures_of(one)
        place = column - FIRST_FIGURE
        return figure_text(figures[place]) if place < len(figures) else self._more(one, place - len(figures))

    def _figures_of(self, one: Any) -> tuple[Figure, ...]:
        return one.percent, one.kappa, one.alpha

    def _more(self, _one: Any, _place: int) -> str:
        return ""


class PassageRows(_FigureRows):
    """Figures of passages. The columns of shares stand behind the figures."""

    def set_comparison(self, found: Comparison, labels: Mapping[str, str]) -> None:
        """Show the figures of these; names of labels by id."""
        a, b = found.a.key, found.b.key
        self._tips = (
            "", self.tr("Annotations of {0}").format(a), self.tr("Annotations of {0}").format(b),
            self.tr("Both have the label on exactly the same characters."),
            self.tr("Both have the label, and at least one character in common."),
            self.tr("The part of the text on which both say the same, character by character."),
            self.tr("Cohen’s κ of characters; text without the label counts."),
            self.tr("Krippendorff’s α for unitizing: the same passages, with the same edges."),
        )  # fmt: skip
        self._take(found.passages, labels, self._titles_for(a, b))

    def _titles_for(self, a: str, b: str) -> tuple[str, ...]:
        exact, overlapping = self.tr("Exact, of {0}’s"), self.tr("Overlapping, of {0}’s")
        a, b = short_key(a), short_key(b)
        return (
            self.tr("Label"), a, b, self.tr("F1, exact"), self.tr("F1, overlapping"), self.tr("Same characters"),
            self.tr("Cohen’s κ"), self.tr("α, unitizing"), exact.format(a), exact.format(b), overlapping.format(a),
            overlapping.format(b),
        )  # fmt: skip

    def shares(self, row: int, a: str, b: str) -> str:
        """How much of one annotator's the other has, in words; empty where a label was not used."""
        one: PassageAgreement = self._rows[row]
        shares = [_share_text(share) for matching in (one.exact, one.overlapping) for share in _both(matching)]
        if not one.count_a + one.count_b:
            return ""
        if not one.count_a or not one.count_b:
            only, other = (a, b) if one.count_a else (b, a)
            return self.tr("{0}: only {1} used it, {2} did not.").format(self.label_name(one.label_id), only, other)
        sentence = self.tr(
            "{0}: {2} has {3} of {1}’s annotations exactly, {5} overlapping; {1} has {4} and {6} of {2}’s."
        )
        return sentence.format(self.label_name(one.label_id), a, b, *shares)

    def _figures_of(self, one: Any) -> tuple[Figure, ...]:
        return one.exact.f1, one.overlapping.f1, one.percent, one.kappa, one.alpha

    def _more(self, one: Any, place: int) -> str:
        return _share_text((*_both(one.exact), *_both(one.overlapping))[place])


def _both(matching: Matching) -> tuple[float | None, float | None]:
    return matching.recall, matching.precision


def _share_text(share: float | None) -> str:
    return _NONE if share is None else format_percent(share)


class WholeRows(_FigureRows):
    """Figures of labels of whole articles."""

    def set_comparison(self, found: Comparison, labels: Mapping[str, str]) -> None:
        """Show the figures of these; names of labels by id."""
        everybody = ", ".join(one.key for one in found.everybody)
        self._tips = (
            "", self.tr("Articles with the label of {0}").format(found.a.key),
            self.tr("Articles with the label of {0}").format(found.b.key),
            self.tr("The part of the articles of which both say the same."), self.tr("Cohen’s κ of articles"),
            self.tr("Krippendorff’s nominal α of everybody who annotated: {0}").format(everybody),
        )  # fmt: skip
        rows: Sequence[ArticleAgreement] = found.whole_articles
        self._take(rows, labels, self._titles_for(found.a.key, found.b.key))

    def _titles_for(self, a: str, b: str) -> tuple[str, ...]:
        return (
            self.tr("Label"), short_key(a), short_key(b), self.tr("Same articles"), self.tr("Cohen’s κ"), self.tr("Krippendorff’s α"),
        )  # fmt: skip
