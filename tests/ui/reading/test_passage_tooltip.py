"""What a passage says of itself."""

from __future__ import annotations

from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.marks import Marks
from clipdesk.ui.reading.passage_tooltip import passage_tooltip
from tests import builders
from tests.ui.reading.conftest import STYLES


def marks(note: str, name: str = "Anna") -> Marks:
    made = builders.article("[quote#q:We won] [policy#g:Act]", notes={"q": note}).annotations
    return Marks(
        annotations=AnnotationSet(made[:1]),
        styles=STYLES,
        suggestions=AnnotationSet(made[1:]),
        suggestion_styles=STYLES,
        annotators={builders.annotator_id("an"): name},
    )


def test_label_annotator_and_note_are_told() -> None:
    made = marks("Ask\nTom.")
    assert passage_tooltip(made.annotations, made) == "quote · Anna\nAsk Tom."
    assert passage_tooltip(made.suggestions, made) == "policy (suggested) · Anna"
    assert passage_tooltip([], made) == ""


def test_a_long_note_and_many_annotations_are_cut_short() -> None:
    made = marks("word " * 500)
    shown = passage_tooltip(list(made.annotations) * 20, made)
    assert shown.count("quote") == 8
    assert "12" in shown
    assert len(passage_tooltip(made.annotations, made)) < 450


def test_writing_from_right_to_left_is_kept_in_its_place() -> None:
    made = marks("\u202eevil", "עברית")
    assert passage_tooltip(made.annotations, made) == "quote · \u2068עברית\u2069\n\u2068\u202eevil\u2069"
