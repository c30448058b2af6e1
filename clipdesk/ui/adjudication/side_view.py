"""`SideView`: what one annotator has at a place: label, the passage within the article, attributes, note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipdesk.domain.annotation import Annotation, differing_values
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.adjudication.key_button import KeyButton
from clipdesk.ui.dialogs.base_dialog import GAP, quiet_label
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.record_words import field_title
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.elided_label import ElidedLabel
from clipdesk.ui.widgets.hairline import Hairline
from clipdesk.ui.widgets.label_chip import LabelChip
from clipdesk.ui.widgets.layouts import in_column, in_row

TOP = 12
"""Pixels above the first line of the article."""
_SIDE = 20
_MOST_FACTS = 600
"""Code points of attributes and note that are shown."""


class SideContent(NamedTuple):
    """What a side shows: the annotator's name, their annotation (None for nothing), the other's, the label, what was ruled.

    `stands` says whether this side was ruled to stand, `links` where the annotation leads, one a line.
    """

    name: str
    annotation: Annotation | None
    other: Annotation | None
    label: Label | None
    stands: bool
    links: str = ""


class SideView(QWidget):
    """The passage of this annotator is marked as ever; what the other has beyond it, by a dotted line.

    `keep_requested`: this side stands.
    """

    keep_requested = Signal()

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel(parent=self)
        self.name.setFont(window_font(bold=True))
        self.chip = LabelChip(theme, self)
        self.nothing = ElidedLabel(self.tr("nothing here"), self)
        self.nothing.setProperty("part", "hint")
        self.nothing.setFont(window_font(SMALL))
        self.keep_button = KeyButton(theme, self.tr("Keep"), key, self)
        self.view = ArticleView()
        self.view.set_has_margin(False)
        self.view.viewport().installEventFilter(self)
        self.facts = quiet_label()
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # The two columns are equally wide, whatever stands in their heads.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.keep_button.clicked.connect(self.keep_requested)

    def _lay_out(self) -> None:
        self.nothing.setFixedHeight(self.chip.sizeHint().height())  # the articles begin at one height
        who = in_column(self.name, self.chip, self.nothing, spacing=2)
        head = in_row((who, 1), self.keep_button, spacing=12, margins=(16, GAP, 16, GAP))
        self.facts.setContentsMargins(_SIDE, GAP, _SIDE, GAP)
        in_column(head, Hairline(self), (self.view, 1), self.facts, of=self, spacing=0)

    def show_side(self, content: SideContent, text: str, styles: Mapping[str, LabelStyle]) -> None:
        """Show this, in an article with this text; `styles` say by label id how labels look."""
        one, other = content.annotation, content.other
        self.name.setText(content.name)
        self.view.setAccessibleName(self.tr("Article text as {0} has it").format(content.name))
        self.chip.setVisible(one is not None)
        if content.label is not None:
            self.chip.set_label(content.label.name, content.label.color)
        self.nothing.setVisible(one is None)
        words = self.tr("Nothing stands") if one is None else self.tr("Keep")
        self.keep_button.setText(words)
        self.keep_button.setAccessibleName(f"{words}: {content.name}")
        self.keep_button.set_ruled(is_ruled=content.stands)
        whole = self.tr("On the whole article") if one is not None and one.is_whole_article else ""
        facts = "\n".join(filter(None, (whole, _facts(one, other, content.links) if one is not None else "")))
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        if text != self.view.text:
            self.view.set_article(text, top=TOP)
        self.view.set_annotations(AnnotationSet([one] if one is not None else []), styles)
        more = beyond(one, other) if other is not None else None
        self.view.set_suggestions(AnnotationSet([more] if more is not None else []), styles)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No tool tips: what they would say stands in the head, and they would call the other's passage suggested."""
        return event.type() == QEvent.Type.ToolTip or super().eventFilter(watched, event)

    def go_to(self, place: Span | None, differing: Span | None = None) -> None:
        """Bring a place of the article into view, its beginning for none; and above all the part that is `differing`."""
        if place is None:
            self.view.verticalScrollBar().setValue(0)
        else:
            self.view.set_caret(place.start)
            self.view.scroll_to(place)
            if differing is not None:
                self.view.scroll_to(differing)

    def set_colors(self, colors: ReadingColors) -> None:
        """Wear these colors."""
        self.view.set_colors(colors)


def beyond(one: Annotation | None, other: Annotation) -> Annotation | None:
    """The part of `other` that `one` does not cover; None where there is none."""
    left = list(other.spans)
    for taken in one.spans if one is not None else ():
        left = [
            piece
            for span in left
            for piece in (Span(span.start, min(span.end, taken.start)), Span(max(span.start, taken.end), span.end))
            if piece.start < piece.end
        ]
    return other._replace(anchor=other.anchor._replace(spans=tuple(left))) if left else None


def _facts(one: Annotation, other: Annotation | None, links: str) -> str:
    """Attributes, links and note of an annotation, in a line each; first the values that the other has otherwise."""
    otherwise = differing_values(one, other) if other is not None else ()
    values = {name: f"{field_title(name)}: {isolated(value)}" for name, value in one.attributes.items() if value}
    rest = " · ".join(words for name, words in values.items() if name not in otherwise)
    lines = [" · ".join(values[name] for name in otherwise), rest, links, one.note.strip()]
    text = "\n".join(filter(None, lines))
    return text if len(text) <= _MOST_FACTS else text[:_MOST_FACTS] + "…"
