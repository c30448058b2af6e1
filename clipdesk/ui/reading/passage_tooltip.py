"""What a passage says of itself when the mouse rests on it. Plain text, whatever labels and notes hold."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.annotation import Annotation
from clipdesk.ui.reading.marks import Marks
from clipdesk.ui.reading.writing_direction import isolated
from clipdesk.ui.record_words import more_count

_MOST = 8
_LONGEST_NOTE = 400


def passage_tooltip(annotations: Iterable[Annotation], marks: Marks) -> str:
    """A paragraph for each annotation: label, annotator, note. Empty without any."""
    shown = list(annotations)
    paragraphs = [_paragraph(annotation, marks) for annotation in shown[:_MOST]]
    if len(shown) > _MOST:
        paragraphs.append(more_count(len(shown) - _MOST))
    return "\n\n".join(paragraphs)


def _paragraph(annotation: Annotation, marks: Marks) -> str:
    is_suggestion = marks.annotations.get(annotation.id) is None
    name = isolated(marks.style_of(annotation, is_suggestion=is_suggestion).name)
    if is_suggestion:
        name = QCoreApplication.translate("ReadingPane", "{0} (suggested)").format(name)
    annotator = isolated(marks.annotators.get(annotation.annotator_id, ""))
    head = f"{name} · {annotator}" if annotator else name
    note = annotation.note
    if len(note) > _LONGEST_NOTE:
        note = note[:_LONGEST_NOTE] + "…"
    return f"{head}\n{isolated(note)}" if note.strip() else head
