"""Passages are placed where their hashes prove them, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain import placing
from clipdesk.domain.placing import Place, Placed, place_passages
from clipdesk.domain.proof import AROUND, QUOTATION_MARKS, Letters, Proof, prove_pieces, prove_text
from clipdesk.domain.span import Span
from tests.strategies import span_lists, texts

SALT = b"\x01\x02"
WORDS = st.sampled_from(
    ["Mayor", "Kell", "said", "the", "ferry", "won’t", "sail", "“No,”", '"Yes"', "20%", "日本", "é."]
)


@st.composite
def prose(draw: st.DrawFn) -> str:
    return " ".join(draw(st.lists(WORDS, min_size=1, max_size=30)))


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, list[tuple[Span, ...]]]:
    text = draw(prose())
    return text, draw(st.lists(span_lists(len(text)).filter(bool), max_size=5))


def proof_of(text: str, spans: Sequence[tuple[Span, ...]]) -> Proof:
    letters = Letters(text, SALT)
    return Proof(prove_text(text, SALT), tuple(prove_pieces(letters, one) for one in spans))


def place(text: str, other: str, *words: str) -> list[Place]:
    spans = [(Span(text.index(one), text.index(one) + len(one)),) for one in words]
    return place_passages(proof_of(text, spans), spans, other)


def letters_of(words: str) -> str:
    return "".join(sign for sign in words if not sign.isspace() and sign not in QUOTATION_MARKS)


@given(passages())
def test_in_the_very_same_text_every_passage_stands_where_it_did(made: tuple[str, list[tuple[Span, ...]]]) -> None:
    text, spans = made
    assert place_passages(proof_of(text, spans), spans, text) == [Place(Placed.FOUND, one) for one in spans]


@given(passages(), st.sampled_from(["\n", "  ", "\u00a0", "\n\n"]), st.sampled_from(["'", "”", "»"]))
def test_wrapped_and_quoted_otherwise_every_passage_stands_at_its_words(
    made: tuple[str, list[tuple[Span, ...]]], space: str, mark: str
) -> None:
    text, spans = made
    other = re.sub('[“”"’]', mark, text.replace(" ", space))
    for given_spans, (became, placed) in zip(spans, place_passages(proof_of(text, spans), spans, other), strict=True):
        has_letters = all(letters_of(text[start:end]) for start, end in given_spans)
        if not has_letters and other != text:
            assert became is Placed.MISSING
            continue
        assert became in {Placed.FOUND, Placed.MOVED}
        for (start, end), (here, there) in zip(given_spans, placed, strict=True):
            before = text[start:end].strip().replace(" ", space)
            assert re.sub('[“”"’]', mark, before) == other[here:there]


@given(prose(), prose(), st.data())
def test_in_another_text_what_is_placed_has_the_letters_of_the_passage(
    text: str, other: str, data: st.DataObject
) -> None:
    spans = data.draw(st.lists(span_lists(len(text)).filter(bool), max_size=5))
    for given_spans, (_, placed) in zip(spans, place_passages(proof_of(text, spans), spans, other), strict=True):
        for (start, end), (here, there) in zip(given_spans, placed, strict=bool(placed)):
            assert letters_of(text[start:end]) == letters_of(other[here:there])


@given(texts(), texts(), st.data())
def test_no_text_however_odd_breaks_it(text: str, other: str, data: st.DataObject) -> None:
    spans = data.draw(st.lists(span_lists(len(text)).filter(bool), max_size=3))
    for _, placed in place_passages(proof_of(text, spans), spans, other):
        assert all(0 <= start < end <= len(other) for start, end in placed)


TEXT = "The board met on Tuesday. “We asked for a timetable,” said Kell, the chair. Kell left early."


def test_a_sentence_more_or_less_moves_a_passage() -> None:
    other = "Updated at noon. " + TEXT.replace("“", '"').replace("”", '"')
    assert place(TEXT, other, "“We asked for a timetable,”", "Tuesday") == [
        Place(Placed.MOVED, (Span(43, 70),)),
        Place(Placed.MOVED, (Span(34, 41),)),
    ]
    assert other[43:70] == '"We asked for a timetable,"'


@pytest.mark.parametrize(
    ("other", "placed"),
    [
        ("He said so:“Nothing.” Then.", "“Nothing.”"),
        ("He said so: “ Nothing.”Then.", "“ Nothing.”"),
        ("“Oh”, he said so: Nothing. Then “no”.", "Nothing."),
    ],
)
def test_a_passage_takes_the_marks_beside_it_and_no_others(other: str, placed: str) -> None:
    ((became, (span,)),) = place("He said: “Nothing.” Then.", other, "“Nothing.”")
    assert (became, other[span.start : span.end]) == (Placed.MOVED, placed)


def test_a_changed_passage_is_missing() -> None:
    other = TEXT.replace("a timetable", "the timetable")
    assert place(TEXT, other, "“We asked for a timetable,”") == [Place(Placed.MISSING)]


def test_words_that_stand_more_than_once_are_told_apart_by_what_is_around_them_or_not_at_all() -> None:
    other = TEXT.replace("The board met", "It met")
    (kell,) = place(TEXT, other, "Kell")
    start = other.index("Kell")
    assert kell == Place(Placed.MOVED, (Span(start, start + 4),))
    assert place(TEXT, "Kell and Kell again.", "Kell") == [Place(Placed.AMBIGUOUS)]
    assert place(TEXT, "One Kell alone.", "Kell") == [Place(Placed.AMBIGUOUS)]
    assert place("One Kell alone.", "And Kell there.", "Kell") == [Place(Placed.FOUND, (Span(4, 8),))]


def test_words_with_the_same_before_them_are_told_apart_by_what_comes_behind_up_to_the_end() -> None:
    before, behind = (
        "The board of the harbor met on Tuesday night and heard ",
        " speak of ferries that were late all year.",
    )
    text = f"{before}Kell{behind} {before}Kell {'c' * AROUND}"
    starts = [found.start() for found in re.finditer("Kell", text)]
    spans = [(Span(start, start + 4),) for start in starts]
    moved = [Place(Placed.MOVED, (Span(start + 5, start + 9),)) for start in starts]
    assert place_passages(proof_of(text, spans), spans, f"New. {text}") == moved


def test_a_part_of_a_word_is_not_taken_for_a_word() -> None:
    assert place("The port closed.", "The airport closed today.", "port") == [Place(Placed.MISSING)]
    spans = [(Span(3, 7),)]
    assert place_passages(proof_of("Airport", spans), spans, "The airport") == [Place(Placed.MOVED, (Span(7, 11),))]


def test_pieces_stand_together_or_not_at_all() -> None:
    spans = [(Span(27, 39), Span(76, 80))]
    placed = place_passages(proof_of(TEXT, spans), spans, "New. " + TEXT)
    assert placed == [Place(Placed.MOVED, (Span(32, 44), Span(81, 85)))]
    assert place_passages(proof_of(TEXT, spans), spans, "New. " + TEXT[:60]) == [Place(Placed.MISSING)]


def test_a_file_that_lies_about_a_place_is_not_believed() -> None:
    spans = [(Span(0, 3),)]
    proof = proof_of("The end is near.", spans)
    moved = [(Span(4, 7),)]
    assert place_passages(proof, moved, "The end is near.") == [Place(Placed.MISSING)]
    lies = proof._replace(pieces=((proof.pieces[0][0]._replace(start=3, end=6),),))
    assert place_passages(lies, moved, "The end is near.") == [Place(Placed.MISSING)]
    assert place_passages(lies, moved, "The  end is near.") == [Place(Placed.MISSING)]


def test_a_file_that_lies_about_the_pieces_of_a_passage_is_not_believed() -> None:
    spans = [(Span(0, 3), Span(8, 10))]
    proof = proof_of("The end is near.", spans)
    for other in ("The end is near.", "The  end is near.", "Now: The end is near."):
        assert place_passages(proof, spans, other)[0].spans
        assert place_passages(proof, [(Span(0, 3),)], other) == [Place(Placed.MISSING)]
        turned = proof._replace(pieces=(tuple(reversed(proof.pieces[0])),))
        assert place_passages(turned, spans, other) == [Place(Placed.MISSING)]


def test_pieces_that_stand_in_another_order_are_no_passage() -> None:
    spans = [(Span(0, 3), Span(8, 10))]
    assert place_passages(proof_of("The end is near.", spans), spans, "near is The end") == [Place(Placed.MISSING)]


def test_a_text_too_long_to_be_searched_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "MOST_WINDOWS", 3)
    assert place("One Kell alone.", "And then there was Kell.", "Kell") == [Place(Placed.UNSEARCHED)]
