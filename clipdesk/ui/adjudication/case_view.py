"""`CaseView`: one case: where it is, what either annotator has, what was ruled, and the buttons that rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clipdesk.domain.adjudication import Case, CaseState, Stands
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.decision import CaseKey
from clipdesk.domain.label import Label
from clipdesk.domain.mapping import NOTHING
from clipdesk.ui.adjudication.case_rows import is_ruled
from clipdesk.ui.adjudication.case_words import CaseWords, annotation_of, can_both_stand, sides_in_order
from clipdesk.ui.adjudication.comparison_view import ComparisonView
from clipdesk.ui.adjudication.key_button import KeyButton
from clipdesk.ui.adjudication.own_view import OwnView
from clipdesk.ui.adjudication.ruling_keys import key_of, words_of
from clipdesk.ui.adjudication.side_view import SideContent
from clipdesk.ui.dialogs.base_dialog import plain_label, quiet_label
from clipdesk.ui.dialogs.keys_page import shown_keys
from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.elided_label import ElidedLabel
from clipdesk.ui.widgets.hairline import Hairline
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.line_field import LineField
from clipdesk.ui.widgets.style_property import set_style_property


class CaseContent(NamedTuple):
    """A case with the text of its article, what is known of the article in a line, the labels and how they look by id.

    `links` say by id of an annotation where it leads.
    """

    case: Case
    text: str
    source: str
    labels: Sequence[Label]
    styles: Mapping[str, LabelStyle]
    links: Mapping[str, str] = NOTHING


class CaseView(QWidget):
    """`ruled` carries who stands, `set_myself` a label id and pieces that stand instead.

    `reason_given`: the ruling has another reason now; `withdrawn`: it is to go. `mode_changed`: a passage is being set by
    hand from now on, or no longer.
    """

    ruled = Signal(object)
    set_myself = Signal(str, object)
    reason_given = Signal()
    withdrawn = Signal()
    mode_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, keys: Mapping[str, str] = NOTHING) -> None:
        super().__init__(parent)
        self._content: CaseContent | None = None
        self._typed: dict[CaseKey, str] = {}
        """Reasons that are typed and not in a ruling yet."""
        self._words = CaseWords("", "", {}, {})
        self.headline = ElidedLabel(parent=self)
        self.headline.setFont(serif_font(1.25, bold=True))
        self.source = ElidedLabel(parent=self)
        self.source.setProperty("part", "hint")
        self.kind = quiet_label(wraps=False)
        self.ruling = plain_label(wraps=True)
        self.ruling.setFont(window_font(SMALL))
        self.comparison = ComparisonView(theme, self, keys)
        self.own = OwnView(theme, self, keys)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.comparison)
        self.pages.addWidget(self.own)
        self.both_button = KeyButton(theme, self.tr("Both"), key_of("keep.both", keys), self)
        self.neither_button = KeyButton(theme, self.tr("Neither"), key_of("keep.neither", keys), self)
        self.own_button = KeyButton(theme, words_of("own.begin"), key_of("own.begin", keys), self)
        self.withdraw_button = KeyButton(theme, self.tr("Withdraw"), key_of("ruling.withdraw", keys), self)
        self.reason = LineField(self.tr("Reason"), self)
        reason_key = shown_keys(key_of("reason.edit", keys))
        self.reason.setPlaceholderText(self.tr("Reason ({0})").format(reason_key) if reason_key else self.tr("Reason"))
        self.foot = QWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = in_column(self.headline, spacing=4, margins=(16, 4, 16, 12))
        line = in_row((self.source, 1), self.kind, spacing=12)
        head.addLayout(line)
        head.addWidget(self.ruling)
        in_row(
            self.both_button,
            self.neither_button,
            self.own_button,
            (self.reason, 1),
            self.withdraw_button,
            of=self.foot,
            margins=(16, 12, 16, 4),
        )
        in_column(head, Hairline(self), (self.pages, 1), Hairline(self), self.foot, of=self, spacing=0)

    def _connect(self) -> None:
        self.comparison.left_kept.connect(self.keep_left)
        self.comparison.right_kept.connect(self.keep_right)
        self.both_button.clicked.connect(self.keep_both)
        self.neither_button.clicked.connect(self.keep_neither)
        self.own_button.clicked.connect(self.begin_own)
        self.withdraw_button.clicked.connect(self.withdrawn)
        self.own.left.connect(self.leave_own)
        self.own.finished.connect(self._finish_own)
        self.reason.textEdited.connect(self._keep_typed)
        self.reason.editingFinished.connect(self._tell_reason)

    # ------------------------------------------------------------ what it shows

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        return self._content.case if self._content is not None else None

    @property
    def is_setting(self) -> bool:
        """Whether a passage is being set by hand."""
        return self.pages.currentWidget() is self.own

    def show_case(self, content: CaseContent, words: CaseWords, *, is_writable: bool) -> None:
        """Show a case. The same one stays where the reader has scrolled to."""
        case, before = content.case, self.case
        is_another = before is None or before.key != case.key
        self._content, self._words = content, words
        if is_another or not is_writable:
            self.leave_own()
        self.headline.setText(case.disagreement.headline)
        self.source.setText(content.source)
        self.source.setVisible(bool(content.source))
        self.kind.setText(words.kind(words.kind_key(case)))
        ruling = words.ruling(case)
        self.ruling.setText(ruling)
        self.ruling.setVisible(bool(ruling))
        set_style_property(self.ruling, "part", "outdated" if case.state is CaseState.OUTDATED else "hint")
        self._show_reason(case)
        left, right = (self._side(case, side) for side in sides_in_order(case, words))
        self.comparison.show_sides(left, right, content.text, content.styles, goes_there=is_another)
        self._show_ruling(case, is_writable=is_writable)

    def _show_reason(self, case: Case) -> None:
        """What was typed stays until a ruling has it, also where one goes to other cases meanwhile."""
        ruled = case.decision.note if case.decision is not None else ""
        if is_ruled(case) and self._typed.get(case.key, "").strip() == ruled:
            self._typed.pop(case.key, None)
        words = self._typed.get(case.key, ruled)
        if self.reason.text() != words:
            self.reason.setText(words)
            self.reason.home(False)

    def _side(self, case: Case, side: Stands) -> SideContent:
        assert self._content is not None
        one = annotation_of(case, side)
        other = next((each for each in case.annotations if each is not one), None)
        label = next((each for each in self._content.labels if one is not None and each.id == one.label_id), None)
        stood = case.ruled_as if is_ruled(case) else None
        stands = stood is side or (one is None and stood is Stands.NEITHER)
        links = self._content.links.get(one.id, "") if one is not None else ""
        return SideContent(self._words.side(case, side), one, other, label, stands, links)

    def _show_ruling(self, case: Case, *, is_writable: bool) -> None:
        stood = case.ruled_as if is_ruled(case) else None
        for button, stands in (
            (self.both_button, Stands.BOTH), (self.neither_button, Stands.NEITHER), (self.own_button, Stands.OWN),
        ):  # fmt: skip
            button.set_ruled(is_ruled=stood is stands)
            button.setEnabled(is_writable)
        for side in (self.comparison.left, self.comparison.right):
            side.keep_button.setEnabled(is_writable)
        self.both_button.setEnabled(is_writable and can_both_stand(case))
        self.withdraw_button.setVisible(case.decision is not None and not self.is_setting)
        self.withdraw_button.setEnabled(is_writable)
        self.reason.setReadOnly(not is_writable)

    def set_look(self, colors: ReadingColors, setting: Typography) -> None:
        """Wear these colors, and set the article so."""
        self.comparison.set_look(colors, setting)
        self.own.set_look(colors, setting)

    # ------------------------------------------------------------ ruling

    def keep_left(self) -> None:
        """The annotator on the left is right."""
        self._rule_side(0)

    def keep_right(self) -> None:
        """The annotator on the right is right."""
        self._rule_side(1)

    def keep_both(self) -> None:
        """Both passages stand."""
        if self.both_button.isEnabled():
            self._rule(Stands.BOTH)

    def keep_neither(self) -> None:
        """Nothing stands here."""
        self._rule(Stands.NEITHER)

    def _rule_side(self, place: int) -> None:
        if self.case is not None:
            self._rule(sides_in_order(self.case, self._words)[place])

    def _rule(self, stands: Stands) -> None:
        if self.case is not None and self.neither_button.isEnabled():
            self.ruled.emit(stands)

    def _keep_typed(self, words: str) -> None:
        if self.case is not None:
            self._typed[self.case.key] = words

    def _tell_reason(self) -> None:
        case = self.case
        if case is not None and is_ruled(case) and case.decision is not None and case.decision.note != self.note:
            self.reason_given.emit()

    def edit_reason(self) -> None:
        """Write the reason."""
        self.reason.setFocus()
        self.reason.selectAll()

    @property
    def note(self) -> str:
        """The reason that is written."""
        return self.reason.text().strip()

    @property
    def typed_note(self) -> str:
        """The reason that is typed for the case that is shown, and not in a ruling yet."""
        return self._typed.get(self.case.key, "").strip() if self.case is not None else ""

    # ------------------------------------------------------------ setting it by hand

    def begin_own(self) -> None:
        """Set another passage or label in place of both."""
        if self._content is None or self.case is None or not self.neither_button.isEnabled():
            return
        self.own.begin(
            self._content.text, _draft_of(self.case, self._words), self._content.labels, self._content.styles
        )
        self.pages.setCurrentWidget(self.own)
        self._show_buttons(are_shown=False)
        self.own.view.setFocus()
        self.mode_changed.emit()

    def leave_own(self) -> None:
        """Back to both passages."""
        if self.is_setting:
            self.pages.setCurrentWidget(self.comparison)
            self._show_buttons(are_shown=True)
            self.mode_changed.emit()

    def _show_buttons(self, *, are_shown: bool) -> None:
        for button in (self.both_button, self.neither_button, self.own_button):
            button.setVisible(are_shown)
        is_ruled_on = self.case is not None and self.case.decision is not None
        self.withdraw_button.setVisible(are_shown and is_ruled_on)

    def _finish_own(self, label_id: str, spans: object) -> None:
        self.leave_own()
        self.set_myself.emit(label_id, spans)


def _draft_of(case: Case, words: CaseWords) -> Annotation:
    """What setting by hand begins with: what was set before, else what the annotator on the left has, else the other."""
    left, right = (annotation_of(case, side) for side in sides_in_order(case, words))
    one = left if left is not None else right
    assert one is not None
    own = case.decision.own if case.decision is not None and is_ruled(case) else None
    return one if own is None else one._replace(label_id=own.label_id, anchor=own.anchor)
