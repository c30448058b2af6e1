"""`OwnView`: where whoever rules sets a passage in place of those of the annotators: other edges, another label."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clipdesk.domain.anchor import Anchor, anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Label
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span, merged
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.adjudication.key_button import KeyButton
from clipdesk.ui.adjudication.ruling_keys import key_of
from clipdesk.ui.adjudication.side_view import TOP
from clipdesk.ui.dialogs.base_dialog import GAP, plain_label, quiet_label
from clipdesk.ui.dialogs.keys_page import shown_keys
from clipdesk.ui.fonts import window_font
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.reading.word_borders import moved_edge
from clipdesk.ui.system_keys import pair_of_keys
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import Hairline
from clipdesk.ui.widgets.label_chip import LabelChip
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice

_DRAFT = "draft"
_WHOLE = Anchor((), "", "", "")


class OwnView(QWidget):
    """The article with the passage as it would become. `finished` carries label id and pieces; `left`: nothing is ruled."""

    finished = Signal(str, object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, keys: Mapping[str, str] = NOTHING) -> None:
        super().__init__(parent)
        self._keys = keys
        self._labels: Sequence[Label] = ()
        self._styles: Mapping[str, LabelStyle] = {}
        self._label_keys: list[QShortcut] = []
        self.label_id = ""
        self.spans: tuple[Span, ...] = ()
        self._is_whole = False
        self.view = ArticleView()
        self.view.set_has_margin(False)
        self.view.setAccessibleName(self.tr("Article text with the passage to be set"))
        self.chip = LabelChip(theme, self)
        self.label_button = MenuButton(theme, self.tr("Label"), self)
        self.label_button.setText(self.tr("Another label"))
        self.hint = quiet_label()
        self.finish_button = KeyButton(theme, self.tr("Keep this"), key_of("own.finish"), self)
        self.leave_button = KeyButton(theme, self.tr("Back"), key_of("own.leave"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        title = plain_label(self.tr("Set it myself"))
        title.setFont(window_font(bold=True))
        head = in_row(
            title,
            self.chip,
            self.label_button,
            1,
            self.leave_button,
            self.finish_button,
            spacing=12,
            margins=(16, GAP, 16, GAP),
        )
        self.hint.setContentsMargins(16, GAP, 16, GAP)
        in_column(head, Hairline(self), (self.view, 1), self.hint, of=self, spacing=0)

    def _connect(self) -> None:
        view = self.view
        view.edge_moved.connect(self._take_edge)
        view.span_dragged.connect(self._take_words)
        view.annotation_activated.connect(self._finish)
        view.escape_requested.connect(self.left)
        self.finish_button.clicked.connect(self._finish)
        self.leave_button.clicked.connect(self.left)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        moves: dict[str, Callable[[], object]] = {
            "own.end_right": partial(self._move, is_start=False, is_right=True),
            "own.end_left": partial(self._move, is_start=False, is_right=False),
            "own.start_right": partial(self._move, is_start=True, is_right=True),
            "own.start_left": partial(self._move, is_start=True, is_right=False),
            "own.add": self._add_selection,
            "own.remove": self._remove_piece,
            "own.leave": self.left.emit,
        }
        for key_id, handler in moves.items():
            self._bind(key_of(key_id, self._keys), handler)
        self._bind("Enter", self._finish)
        take = QShortcut(QKeySequence(key_of("own.take", self._keys)), self.view)
        # Not in the buttons, which the space bar presses.
        take.setContext(Qt.ShortcutContext.WidgetShortcut)
        take.activated.connect(self._take_selection)

    def _bind(self, key: str, handler: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(handler)

    # ------------------------------------------------------------ what it shows

    def begin(self, text: str, draft: Annotation, labels: Sequence[Label], styles: Mapping[str, LabelStyle]) -> None:
        """Begin with the label and the pieces of an annotation, in an article with this text."""
        self._is_whole = draft.is_whole_article
        self._labels = labels
        self._bind_labels()
        self._styles = styles
        self.view.set_article(text, top=TOP)
        self.hint.setText(self._hint())
        self._set(draft.label_id, draft.spans)
        if draft.spans:
            self.view.set_caret(draft.start)
            self.view.scroll_to(Span(draft.start, draft.end))
        self.view.setFocus()

    def _hint(self) -> str:
        """The keys in force; what the user took the key from is left out."""
        sides = {"own.end": self.tr("{0} moves the end"), "own.start": self.tr("{0} moves the start")}
        single = {
            "own.take": self.tr("{0} takes the selected words instead"),
            "own.add": self.tr("{0} adds them"),
            "own.remove": self.tr("{0} removes the piece at the caret"),
        }
        edges = [
            (pair_of_keys(key_of(f"{one}_left", self._keys), key_of(f"{one}_right", self._keys)), words)
            for one, words in sides.items()
        ]
        every = edges + [(shown_keys(key_of(one, self._keys)), words) for one, words in single.items()]
        parts = [] if self._is_whole else [words.format(keys) for keys, words in every if keys]
        hint = " · ".join([*parts, self.tr("a digit gives the label of that key")])
        return hint[:1].upper() + hint[1:]

    def set_look(self, colors: ReadingColors, setting: Typography) -> None:
        """Wear these colors, and set the article so."""
        self.view.set_colors(colors)
        self.view.set_typography(setting)

    def _set(self, label_id: str, spans: tuple[Span, ...]) -> None:
        self.label_id, self.spans = label_id, spans
        label = next((one for one in self._labels if one.id == label_id), None)
        self.chip.setVisible(label is not None)
        if label is not None:
            self.chip.set_label(label.name, label.color, label.shortcut)
        made = anchor(self.view.text, spans) if spans else _WHOLE
        draft = Annotation(_DRAFT, "", label_id, "", made)
        self.view.set_annotations(AnnotationSet([draft]), self._styles)
        self.view.set_selected(_DRAFT if spans else None)
        self.view.announce(f"{label.name if label is not None else ''}: {made.quote}")

    # ------------------------------------------------------------ setting it

    def _finish(self) -> None:
        self.finished.emit(self.label_id, self.spans)

    def _move(self, *, is_start: bool, is_right: bool) -> None:
        """Move the start of the first piece, or the end of the last, by a word. Right is right on the screen."""
        if not self.spans:
            return
        place = 0 if is_start else len(self.spans) - 1
        start, _ = self.view.positions.display_range(self.spans[place])
        is_rtl = self.view.document().findBlock(start).textDirection() == Qt.LayoutDirection.RightToLeft
        moved = moved_edge(self.view.text, self.spans[place], is_start=is_start, forward=is_right != is_rtl)
        if moved is not None:
            self._put(place, moved)

    def _put(self, place: int, span: Span) -> None:
        spans = [span if number == place else one for number, one in enumerate(self.spans)]
        self._set(self.label_id, merged(spans))

    def _take_edge(self, _annotation_id: str, place: int, span: Span) -> None:
        self._put(place, span)

    def _take_words(self, span: Span) -> None:
        if not self._is_whole:
            self._set(self.label_id, (span,))
            self.view.select_span(None)

    def _take_selection(self) -> None:
        span = self.view.selected_span()
        if span is not None:
            self._take_words(span)

    def _add_selection(self) -> None:
        span = self.view.selected_span()
        if span is not None and not self._is_whole:
            self._set(self.label_id, merged([*self.spans, span]))
            # Not behind a space that was selected with it: the key to remove it looks where the caret is.
            self.view.set_caret(span.end)

    def _remove_piece(self) -> None:
        """The piece at the caret, as long as another one is left."""
        caret = self.view.caret_offset()
        left = tuple(one for one in self.spans if not one.start <= caret <= one.end)
        if left:
            self._set(self.label_id, left)

    def _bind_labels(self) -> None:
        """The key of a label gives that label, while the text has the keyboard."""
        for shortcut in self._label_keys:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._label_keys = [QShortcut(QKeySequence(one.shortcut), self.view) for one in self._labels if one.shortcut]
        keyed = [one.id for one in self._labels if one.shortcut]
        for shortcut, label_id in zip(self._label_keys, keyed, strict=True):
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._give_label, label_id))

    def _give_label(self, label_id: str) -> None:
        self._set(label_id, self.spans)

    def _fill_labels(self) -> None:
        menu = self.label_button.menu()
        menu.clear()
        for one in self._labels:
            words = f"{one.name}\t{one.shortcut}" if one.shortcut else one.name
            add_choice(menu, words, one.id, self._pick_label, is_chosen=one.id == self.label_id)

    def _pick_label(self, label_id: str) -> None:
        self._set(label_id, self.spans)
        self.view.setFocus()
