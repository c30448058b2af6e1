"""`DifferenceRows`: where two annotators differ, one row each: how, what either has, in which article. Values only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from clipdesk.domain.agreement import Comparison, Disagreement, DisagreementKind
from clipdesk.domain.annotation import Annotation, differing_values
from clipdesk.domain.common_ends import common_start
from clipdesk.ui.dialogs.agreement_rows import short_key
from clipdesk.ui.dialogs.context_delegate import one_line
from clipdesk.ui.dialogs.label_delegate import LABEL_ID_ROLE
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.record_words import field_title

KIND, OF_A, OF_B, ARTICLE = range(4)
MOST = 2_000
"""Places that are listed at once: a view asks for every row before it paints the first."""
_LONGEST = 200
"""Code points of a passage that are shown."""
_LONGEST_KEY = 24
_NONE = "–"
_COMMON = 12
"""Code points that are shown of a beginning that two passages have in common."""


class DifferenceRows(TitledTable[Disagreement]):
    """The first `MOST` of one kind, or of all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Difference"), "", "", self.tr("Article"))
        self._every: Sequence[Disagreement] = ()
        self._labels: Mapping[str, str] = {}
        self._keys = ("", "")
        self._kind: DisagreementKind | None = None
        self.total = 0
        """How many there are of this kind, listed or not."""
        self.counts: Counter[DisagreementKind] = Counter()
        """How many there are of each kind."""

    def set_comparison(self, found: Comparison, labels: Mapping[str, str]) -> None:
        """Show the differences of these; names of labels by id."""
        self._every, self._labels, self._keys = found.disagreements, labels, (found.a.key, found.b.key)
        self.counts = Counter({kind: sum(one.kind is kind for one in self._every) for kind in DisagreementKind})
        self.set_titles(self.tr("Difference"), *self._keys, self.tr("Article"))
        self.set_kind(self._kind)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, KIND, ARTICLE)

    def set_kind(self, kind: DisagreementKind | None) -> None:
        """Show one kind, or all."""
        self._kind = kind
        rows = self.chosen()
        self.total = len(rows)
        self.set_rows(rows[:MOST])

    def chosen(self) -> Sequence[Disagreement]:
        """All of the kind that is shown, listed or not, in the order of the articles."""
        return self._every if self._kind is None else [one for one in self._every if one.kind is self._kind]

    def words(self, one: Disagreement) -> str:
        """A difference in one sentence, to be said: how the two differ, and what either has."""
        return "; ".join(
            [self.kind_words(one.kind), *(self._passage(each) for each in (one.a, one.b) if each is not None)]
        )

    def mark(self, row: int) -> tuple[Disagreement | None, int]:
        """What `row_at` needs in order to find this row again after another comparison was set."""
        return self.at(row), row

    def row_at(self, mark: tuple[Disagreement | None, int]) -> int:
        """The row of a marked difference; where it is none any more, the row in its place, which is the next difference."""
        one, row = mark
        ids = _ids(one)
        return next((place for place, other in enumerate(self._rows) if ids & _ids(other)), row)

    def table(self) -> str:
        """All of this kind with their titles, separated by tabs."""
        lines = [[one_line(self._text(one, column)) for column in range(self.columnCount())] for one in self.chosen()]
        return "\n".join("\t".join(cells) for cells in [list(self._titles), *lines]) + "\n"

    def kind_words(self, kind: DisagreementKind) -> str:
        """What a kind is called."""
        a, b = (short_key(key, _LONGEST_KEY) for key in self._keys)
        return {
            DisagreementKind.ONLY_A: self.tr("Only {0}").format(a),
            DisagreementKind.ONLY_B: self.tr("Only {0}").format(b),
            DisagreementKind.OTHER_LABEL: self.tr("Other label"),
            DisagreementKind.EDGES: self.tr("Other edges"),
            DisagreementKind.VALUES: self.tr("Other values"),
        }[kind]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        one, column = self._rows[index.row()], index.column()
        if role == LABEL_ID_ROLE and column in (OF_A, OF_B):
            annotation = one.a if column == OF_A else one.b
            return annotation.label_id if annotation is not None else None
        return super().data(index, role)

    def _shown(self, one: Disagreement, column: int) -> str:
        text = self._short_passage(one, column) if column in (OF_A, OF_B) else self._text(one, column)
        return one_line(text[:_LONGEST])

    def _text(self, one: Disagreement, column: int) -> str:
        if column == KIND:
            return self.kind_words(one.kind)
        annotation = one.a if column == OF_A else one.b
        return one.headline if column == ARTICLE else self._passage(annotation) + _values(one, annotation)

    def _short_passage(self, one: Disagreement, column: int) -> str:
        """What fits into a cell: a long label is cut, and so is a long beginning that both passages have."""
        annotation = one.a if column == OF_A else one.b
        values = _values(one, annotation)
        if annotation is None or not annotation.spans:
            return self._passage(annotation) + values
        if values:
            return values.strip()
        label = short_key(self._labels.get(annotation.label_id, "?"), _LONGEST_KEY)
        quote, start = annotation.anchor.quote, 0
        if one.a is not None and one.b is not None and one.kind is DisagreementKind.EDGES:
            start = _last_common_words(one.a.anchor.quote, one.b.anchor.quote)
        return f"{label}: …{quote[start:]}" if start else f"{label}: {quote}"

    def _passage(self, one: Annotation | None) -> str:
        if one is None:
            return _NONE
        label = self._labels.get(one.label_id, "?")
        return f"{label}: {one.anchor.quote}" if one.spans else self.tr("{0} (whole article)").format(label)


def _values(one: Disagreement, annotation: Annotation | None) -> str:
    """Where only values differ, those of one side: “ (Kind: direct)”."""
    if annotation is None or one.a is None or one.b is None or one.kind is not DisagreementKind.VALUES:
        return ""
    names = differing_values(one.a, one.b)
    return f" ({', '.join(f'{field_title(name)}: {annotation.attributes[name]}' for name in names)})"


def _ids(one: Disagreement | None) -> set[str]:
    """Of the annotations of a difference."""
    return {each.id for each in (one.a, one.b) if each is not None} if one is not None else set()


def _last_common_words(one: str, other: str) -> int:
    """Where the last words begin that two passages have in common at their beginnings; 0 where those are short.

    >>> _last_common_words("the harbour fees will rise in May", "the harbour fees will rise")
    17
    """
    alike = common_start(one, other)
    return one.find(" ", alike - _COMMON, alike) + 1 if alike > 2 * _COMMON else 0
