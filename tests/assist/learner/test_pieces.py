"""Pieces of proposals as words."""

from __future__ import annotations

from hypothesis import given, settings

from clipdesk.assist.learner.pieces import ANY, BEHIND, IN_FRONT, SPEAKER, Part, Words
from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span
from tests.assist.learner.corrected import LABEL, place, sheet_of
from tests.strategies import texts

TEXT = "Rain fell.\n\nMore than “40 boats,” she said, came in."


def test_a_piece_is_its_words_without_the_signs_around_them() -> None:
    words = Words(sheet_of(TEXT, "“40 boats,”"))
    (piece,) = words.pieces(LABEL)
    assert [one.text for one in words.all[piece.first : piece.last + 1]] == ["40", "boats"]
    assert words.all[piece.low].text == "More"
    assert piece.high == len(words.all)
    assert words.pieces("quote") == []


def test_an_edge_that_stays_is_as_the_rule_has_it() -> None:
    words = Words(sheet_of(TEXT, "“40 boats,”"))
    (piece,) = words.pieces(LABEL)
    assert words.span_of(piece) == place(TEXT, "“40 boats,”")
    assert words.span_of(piece._replace(last=piece.first)) == place(TEXT, "“40")
    assert words.span_of(piece._replace(first=piece.first + 1)) == Span(TEXT.index("boats"), TEXT.index(" she"))


def test_traits_tell_the_rule_the_edges_and_what_is_beside_them() -> None:
    words = Words(sheet_of("More than 40 boats came in.", "40 boats"))
    traits = words.traits(words.pieces(LABEL)[0])
    wanted = {ANY, "reason:a number", "scored:a number, 0.50", "size:2", "first:40", "last:boats", "ahead:than",
              "behind:came", "first form:0"}  # fmt: skip
    assert wanted <= set(traits)


def test_beyond_a_paragraph_nothing_is_beside_a_piece() -> None:
    words = Words(sheet_of("Rain.\n\n40 boats\n\nWind.", "40 boats"))
    assert {"ahead:", "behind:"} <= set(words.traits(words.pieces(LABEL)[0]))


def test_values_are_traits_the_kind_of_a_quote_by_its_name() -> None:
    rule = Proposal(
        (Span(0, 2),), LABEL, 0.5, "a number", "rules", {"kind": "direct", "unit": "boats", "of": ""}, Span(3, 8)
    )
    words = Words(Reader(()).read(Reading("40 boats", "en"), [rule]))
    traits = set(words.traits(words.pieces(LABEL)[0]))
    assert {"has:kind=direct", "has:unit", "has:said_by"} <= traits
    assert "has:of" not in traits


def test_parts_are_values_word_for_word_also_of_another_proposal_on_the_same_place() -> None:
    text = "Mayor Ana Ruiz spoke of Ana Ruiz."
    whole = Span(0, 14)
    rules = [
        Proposal((whole,), LABEL, 0.5, "x", "rules", {"kind": "spoke", "role": "Mayor", "body": "Vega"}),
        Proposal((whole,), "official", 0.5, "x", "rules", {"name": "Ana Ruiz"}),
    ]
    words = Words(Reader(()).read(Reading(text, "en"), rules, with_traits=False))
    assert set(words.pieces(LABEL)[0].parts) == {Part("role", 0, 0), Part("name", 1, 2)}


def test_the_proposals_beside_a_piece_are_parts_of_it() -> None:
    text = "Ana Ruiz, the mayor, and Bo Lind. Bo Lind left."
    words = Words(sheet_of(text, "the mayor", "Ana Ruiz", "Bo Lind"))
    mayor, ana, bo = words.pieces(LABEL)
    assert mayor.parts == (Part(IN_FRONT, *ana.edges),)
    assert ana.parts == (Part(BEHIND, *mayor.edges),)
    assert bo.parts == ()


def test_who_says_it_is_a_part_in_the_same_paragraph() -> None:
    text = "Rain fell, she said.\n\nWind."
    for place_of, parts in ((Span(11, 14), 1), (Span(22, 26), 0)):
        rule = Proposal((Span(0, 9),), LABEL, 0.5, "x", "rules", said_by=place_of)
        words = Words(Reader(()).read(Reading(text, "en"), [rule], with_traits=False))
        assert [one.what for one in words.pieces(LABEL)[0].parts] == [SPEAKER] * parts


@settings(max_examples=60)
@given(texts())
def test_any_text_has_pieces_within_it(text: str) -> None:
    rules = [Proposal((Span(at, min(len(text), at + 7)),), LABEL, 0.5, "x", "rules") for at in range(0, len(text), 5)]
    words = Words(Reader(()).read(Reading(text, "en"), rules, with_traits=False))
    for one in words.pieces(LABEL):
        assert one.low <= one.first <= one.last < one.high
        assert words.span_of(one) == one.span
        assert ANY in words.traits(one)
