"""Proposals of rules as a researcher would have made them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.assist.learner.manners import Mending
from clipdesk.assist.learner.mending import (
    MENDINGS,
    Mended,
    WindowOdds,
    lines_of,
    mend,
    mended,
    window_letters,
    with_mended,
)
from clipdesk.assist.learner.sheets import Reader, Sheet
from clipdesk.assist.learner.weights import Weights, train
from clipdesk.assist.learner.windows import Windows
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span
from tests.strategies import texts

LABEL = "statistic"
_LINES = (
    "About {} percent of the boats came in.",
    "In May {} percent were late.",
    "More than {} crates arrived.",
    "They waited {} hours for it.",
)


def sheet_of(text: str, *phrases: str, reason: str = "a number") -> Sheet:
    rules = [
        Proposal((Span(text.index(one), text.index(one) + len(one)),), LABEL, 0.5, reason, "rules") for one in phrases
    ]
    return Reader(()).read(Reading(text, "en"), rules, with_traits=False)


def taught_line(number: int) -> tuple[Sheet, list[Span]]:
    """Rules propose numbers with what counts them; this researcher tags bare numbers, and no hours."""
    text = _LINES[number % 4].format(number)
    start = text.index(str(number))
    phrase = text[start : text.index(" ", text.index(" ", start) + 1)]
    known = [] if "hours" in text else [Span(start, start + len(str(number)))]
    return sheet_of(text, phrase, reason="hours" if "hours" in text else "a number"), known


@cache
def weights() -> Weights:
    lines = [taught_line(number) for number in range(10, 40)]
    return Weights(train(line for sheet, known in lines for line in lines_of(sheet, Windows(sheet).of(LABEL), known)))


def said(text: str, found: Sequence[Mended]) -> list[str]:
    return [text[span.start : span.end] for one in found for span in one.spans]


def test_edges_are_drawn_as_the_researcher_draws_them_and_what_she_refuses_is_gone() -> None:
    for number in (44, 45, 46):
        text = _LINES[number % 4].format(number)
        found = mend(taught_line(number)[0], LABEL, weights(), Mending())
        assert said(text, found) == [str(number)]
        assert 0.5 < found[0].odds <= 1
        assert found[0].rule.reason == "a number"
    assert mend(taught_line(47)[0], LABEL, weights(), Mending()) == []


def test_what_is_not_refused_stays_with_what_was_proposed() -> None:
    sheet, _ = taught_line(47)
    (kept,) = mend(sheet, LABEL, weights(), Mending(keeps_all=True))
    assert kept.spans == sheet.rules[0].spans
    assert kept.odds < 0.5


def test_the_surer_edges_must_be_the_more_of_them_stay() -> None:
    sheet, _ = taught_line(44)
    assert mend(sheet, LABEL, weights(), Mending(0.0, 50.0))[0].spans == sheet.rules[0].spans


def test_letters_are_those_of_the_passage_that_shares_most() -> None:
    text = "One two three four five six"
    sheet = sheet_of(text, "two three four")
    (window,) = Windows(sheet).of(LABEL)
    assert window_letters(sheet.blocks, window, [Span(0, 5), Span(8, 18)]) == list("OOBIOO")
    assert window_letters(sheet.blocks, window, []) == list("OOOOOO")
    assert window_letters(sheet.blocks, window, [Span(19, 23)]) == list("OOOOOO")


def test_two_proposals_that_become_one_are_proposed_once() -> None:
    text = "Ana Ruiz, mayor of Larkport, left."
    sheet = sheet_of(text, "Ana Ruiz", "mayor of Larkport")
    first, second = Windows(sheet).of(LABEL)

    def odds(at: int) -> list[tuple[float, float, float]]:
        return [
            (0.9, 0.05, 0.05) if n == 0 else (0.0, 0.8 + at / 10, 0.1) if n < 6 else (0.0, 0.1, 0.9) for n in range(8)
        ]

    # Both windows begin at “Ana”: the second one reaches four words before “mayor”.
    both = [WindowOdds(one, odds(at)[: len(one.places)]) for at, one in enumerate((first, second))]
    found = mended(sheet.blocks, both, Mending())
    assert said(text, found) == ["Ana Ruiz, mayor of Larkport"]
    assert found[0].rule is sheet.rules[1]


def test_a_sheet_with_what_was_mended_keeps_other_labels() -> None:
    sheet = sheet_of("One two three", "two")
    other = sheet.rules[0]._replace(label="quote")
    sheet = sheet._replace(rules=(*sheet.rules, other))
    after = with_mended(sheet, LABEL, [Mended((Span(0, 7),), 0.9, sheet.rules[0])])
    assert after.rules == (other, sheet.rules[0]._replace(spans=(Span(0, 7),)))


@settings(max_examples=60)
@given(texts(), st.sampled_from(MENDINGS), st.data())
def test_pieces_are_in_order_and_on_words_of_any_text(text: str, mending: Mending, data: st.DataObject) -> None:
    at = st.integers(0, len(text))
    spans = [Span(*sorted((data.draw(at), data.draw(at)))) for _ in range(3)]
    rules = [Proposal((one,), LABEL, 0.5, "a number", "rules") for one in spans if one.length]
    sheet = Reader(()).read(Reading(text, "en"), rules, with_traits=False)
    found = mend(sheet, LABEL, weights(), mending)
    assert len({one.spans for one in found}) == len(found) <= len(rules)
    for one in found:
        assert all(0 <= span.start < span.end <= len(text) for span in one.spans)
        assert 0 <= one.odds <= 1
