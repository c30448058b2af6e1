"""Positions of foreign files: whatever they count, the words under the span are the words that were quoted."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clipdesk.domain.offsets import Utf8Map, Utf16Map
from clipdesk.domain.text import canonical
from clipdesk.formats.positions import CODE_POINTS, UTF8, UTF16, CanonicalMap, Claim, count_standing, place
from tests.builders import HARD_TEXT
from tests.strategies import raw_texts

COUNTED = {
    "as it is": lambda raw: raw,
    "line ends as one": lambda raw: raw.replace("\r\n", "\n"),
    "line ends as two": lambda raw: raw.replace("\r\n", "\n").replace("\n", "\r\n"),
    "with byte order mark": lambda raw: "\ufeff" + raw,
}


def in_unit(unit: str, text: str, offset: int) -> int:
    """Position of a code point offset in another unit."""
    if unit == UTF16:
        return Utf16Map(text).to_utf16(offset)
    return Utf8Map(text).to_utf8(offset) if unit == UTF8 else offset


def claim(unit: str, counted: str, quote: str) -> Claim:
    """What a file says that counts `counted` in `unit`."""
    start = counted.index(quote)
    return Claim(((in_unit(unit, counted, start), in_unit(unit, counted, start + len(quote))),), quote)


@pytest.mark.parametrize("unit", [CODE_POINTS, UTF16, UTF8])
@pytest.mark.parametrize("counting", COUNTED)
@pytest.mark.parametrize("raw", [HARD_TEXT, HARD_TEXT.replace("\n", "\r\n") + "\r\nMore 👍 here."])
def test_the_convention_is_found_by_the_quotes(unit: str, counting: str, raw: str) -> None:
    counted = COUNTED[counting](raw)
    claims = [claim(unit, counted, quote) for quote in ("Ana Ruiz", "“We won.”", "Shares fell 3%", "e\u0301x", "日本")]
    placed = place(raw, claims)
    assert [placed.text.text[span.start : span.end] for (span,) in placed.spans] == [one.quote for one in claims]
    assert placed.reasons == ("",) * 5


def test_a_conversion_is_reported_and_plain_code_points_are_not() -> None:
    assert place("😀 Ana", [Claim(((2, 5),), "Ana")]).remark == ""
    assert place("😀 Ana", [Claim(((3, 6),), "Ana")]).remark == (
        "Positions were counted in UTF-16 units and have been converted."
    )
    assert "UTF-8 bytes" in place("😀 Ana", [Claim(((5, 8),), "Ana")]).remark


def test_what_fits_no_convention_is_refused_with_its_reason() -> None:
    claims = [Claim(((0, 3),), "Ana"), Claim(((4, 8),), "Ruiz"), Claim(((4, 8),), "Kell")]
    placed = place("Ana Ruiz", claims)
    assert placed.spans == (((0, 3),), ((4, 8),), ())
    assert placed.reasons[2] == "the text there is “Ruiz”, not “Kell”"


def test_a_reason_can_be_stored_whatever_was_quoted() -> None:
    (reason,) = place("Ana Ruiz", [Claim(((0, 3),), "\ud83d\0")]).reasons
    assert reason == "the text there is “Ana”, not “\ufffd\ufffd”"


def test_one_chance_hit_among_wrong_quotes_does_not_choose_a_convention() -> None:
    claims = [Claim(((1, 2),), "a"), Claim(((3, 6),), "nope"), Claim(((0, 3),), "never"), Claim(((0, 2),))]
    placed = place("a\nb\nc", claims)
    assert placed.spans[3] == ((0, 2),)
    assert placed.spans[:3] == ((), (), ())


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        (((3, 3),), "it covers nothing"),
        ((), "it covers nothing"),
        (((5, 99),), "it lies outside the text"),
        (((-2, 3),), "it lies outside the text"),
        (((0, 3), (2, 5)), "its pieces overlap"),
        (((0, 10**30),), "it lies outside the text"),
    ],
)
def test_impossible_positions_are_refused(pieces: tuple[tuple[int, int], ...], reason: str) -> None:
    assert place("Ana Ruiz", [Claim(pieces)]).reasons == (reason,)


def test_pieces_are_put_in_order_and_verified_together() -> None:
    placed = place("“We won,” she said, “easily.”", [Claim(((20, 29), (0, 9)), "“We won,” “easily.”")])
    assert placed.spans == (((0, 9), (20, 29)),)


def test_positions_that_cannot_be_verified_are_said_to_be_so_where_it_matters() -> None:
    assert place("plain", [Claim(((0, 5),))]).remark == ""
    assert "quotes no words" in place("😀 plain", [Claim(((0, 5),))]).remark
    assert "quotes no words" in place("a\r\nb", [Claim(((3, 4),))]).remark
    assert place("😀 plain", []).remark == ""


def test_a_declared_unit_is_believed_when_nothing_can_be_verified() -> None:
    assert place("😀 Ana", [Claim(((3, 6),))], declared=UTF16).spans == (((2, 5),),)
    assert place("😀 Ana", [Claim(((2, 5),), "Ana")], declared=UTF16).spans == (((2, 5),),)
    assert place("😀 Ana", [Claim(((1, 6),))], declared=UTF16).reasons == ("it lies outside the text",)


@given(raw_texts(), st.data())
def test_canonical_offsets_lead_to_the_same_place(raw: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(raw)))
    assume(raw[max(0, offset - 1) : offset + 1] != "\r\n")
    mapping, text = CanonicalMap(raw), canonical(raw).text
    assert text[: mapping.to_canonical(offset)] == canonical(raw[:offset]).text
    assert mapping.to_canonical(len(raw)) == len(text)


@given(raw_texts(), st.data())
def test_any_span_of_any_text_is_placed_in_any_unit(raw: str, data: st.DataObject) -> None:
    unit = data.draw(st.sampled_from([CODE_POINTS, UTF16, UTF8]))
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    assume(raw[:start].strip("\ufeff") or not raw[start:end].startswith("\ufeff"))
    pieces = ((in_unit(unit, raw, start), in_unit(unit, raw, end)),)
    placed = place(raw, [Claim(pieces, raw[start:end])], declared=unit)
    ((span,),) = placed.spans
    assert placed.text.text[span.start : span.end] == canonical("a" + raw[start:end]).text[1:]


@given(raw_texts(), st.data())
def test_claims_that_stand_are_those_that_each_alone_are_placed_without_converting(
    raw: str, data: st.DataObject
) -> None:
    unit = data.draw(st.sampled_from([CODE_POINTS, UTF16, UTF8]))
    claims = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw) - 1))
        end = data.draw(st.integers(start + 1, len(raw)))
        counted = data.draw(st.sampled_from([CODE_POINTS, UTF16, UTF8]))
        claims.append(Claim(((in_unit(counted, raw, start), in_unit(counted, raw, end)),), raw[start:end]))
    placed = [place(raw, [one], unit) for one in claims]
    assert count_standing(raw, claims, unit) == sum(bool(one.spans[0]) and not one.remark for one in placed)


def test_a_quote_may_have_spaces_for_line_ends() -> None:
    placed = place("😀 Ana\nRuiz", [Claim(((3, 11),), "Ana Ruiz"), Claim(((0, 2),), "😀")])
    assert [span for (span,) in placed.spans] == [(2, 10), (0, 1)]
