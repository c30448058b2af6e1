"""The relations that begin at the selected annotation: one field for each kind that its label may begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.label import RelationType
from clipdesk.ui.models.link_ends import link_ends
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.record_words import field_title, quote_line
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.elided_label import ElidedLabel
from clipdesk.ui.widgets.form_rows import FormRows
from clipdesk.ui.widgets.layouts import in_row

_MOST_OFFERED = 200
"""Passages offered, the nearest ones; who is quoted rarely stands further away."""
_LONGEST = 80
_SAID_BY = "said_by"


class RelationForm(FormRows):
    """`relate_requested` carries the annotation, the one it shall lead to (None: to none) and the kind.

    `unrelate_requested` carries a relation that stands beside the first of its kind.
    """

    relate_requested = Signal(str, object, str)
    unrelate_requested = Signal(str)

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article = article
        self._annotation: Annotation | None = None
        self._built: tuple[object, ...] = ()
        self.boxes: dict[str, ChoiceBox] = {}
        self.others: dict[str, QToolButton] = {}

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show where the relations of an annotation lead."""
        self._annotation = annotation
        if annotation is None or annotation.is_whole_article:
            self.hide()
            return
        relations = self._article.relations_from(annotation.id)
        kinds = self._kinds(annotation, relations)
        others = tuple(one for kind in kinds for one in [r for r in relations if r.type_id == kind.id][1:])
        if (kinds, others) != self._built:
            self._build(kinds, others)
        for kind in kinds:
            first = next((one for one in relations if one.type_id == kind.id), None)
            child = self._article.annotation(first.child) if first else None
            choices = [Choice("", "–"), *([self._choice(child)] if child else [])]
            self.boxes[kind.id].set_choices(choices, child.id if child else "")
        self.setVisible(bool(kinds))

    def _kinds(self, annotation: Annotation, relations: Sequence[Relation]) -> tuple[RelationType, ...]:
        """The kinds that may begin here, and those of links that do: the labels of a kind may have changed since."""
        allowed = self._article.relation_types_for(annotation.label_id)
        there = {one.type_id for one in relations}
        return tuple(kind for kind in self._article.codebook.relation_types if kind in allowed or kind.id in there)

    def speaker(self) -> str | None:
        """Whom the annotation is linked to as its speaker, by name; empty for nobody, None where it has no such link."""
        said_by = self._article.codebook.relation_named(_SAID_BY)
        box = self.boxes.get(said_by.id) if said_by is not None and self._annotation is not None else None
        if box is None:
            return None
        linked = self._article.annotation(box.key)
        return (linked.attributes.get("name") or quote_line(linked, _LONGEST)) if linked is not None else ""

    def _build(self, kinds: tuple[RelationType, ...], others: tuple[Relation, ...]) -> None:
        self.clear()
        self.boxes.clear()
        self.others.clear()
        self._built = (kinds, others)
        for kind in kinds:
            title = field_title(kind.name)
            box = ChoiceBox(title, self)
            box.filling.connect(self._fill)
            box.key_chosen.connect(self._chosen)
            self.boxes[kind.id] = box
            self.add_row(title, box)
            for other in others:
                if other.type_id == kind.id:
                    self.add_field(self._other(other))

    def _other(self, relation: Relation) -> QWidget:
        """A row for a second relation of the same kind, which only another program can have made, with a button to remove it."""
        row = QWidget(self)
        child = self._article.annotation(relation.child)
        words = ElidedLabel(quote_line(child, _LONGEST) if child else "", row)
        button = QToolButton(row)
        button.setIcon(self._theme.icon("close", "quiet"))
        button.setAccessibleName(self.tr("Remove link to {words}").format(words=words.text()))
        button.setToolTip(self.tr("Remove link"))
        button.clicked.connect(self._other_removed)
        self.others[relation.id] = button
        in_row((words, 1), button, of=row, spacing=-1, margins=(8, 0, 0, 0))
        return row

    def _kind(self) -> RelationType | None:
        """The kind of relation whose box has just spoken."""
        box = self.sender()
        type_id = next((type_id for type_id, one in self.boxes.items() if one is box), "")
        return self._article.codebook.relation_type(type_id)

    def _fill(self) -> None:
        """Offer what the kind allows, the nearest first. Late, because few boxes are ever opened."""
        kind = self._kind()
        if self._annotation is None or kind is None:
            return
        box = self.boxes[kind.id]
        shown = self._article.annotation(box.key) if box.key else None
        offered = link_ends(self._annotation, self._article, kind, box.key)[:_MOST_OFFERED]
        if shown is not None and shown not in offered:
            offered = [shown, *offered]
        box.set_choices([Choice("", "–"), *(self._choice(one) for one in offered)], box.key)

    def _choice(self, annotation: Annotation) -> Choice:
        return Choice(annotation.id, quote_line(annotation, _LONGEST))

    def _chosen(self, key: str) -> None:
        kind = self._kind()
        if self._annotation is not None and kind is not None:
            self.relate_requested.emit(self._annotation.id, key or None, kind.id)

    def _other_removed(self) -> None:
        button = self.sender()
        self.unrelate_requested.emit(next(relation_id for relation_id, one in self.others.items() if one is button))
