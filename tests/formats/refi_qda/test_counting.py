"""The way in which a file counts is found out, by names that quote or by whole words; never silently guessed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clipdesk.formats.positions import UTF16
from clipdesk.formats.refi_qda.counting import STANDARD, Counted, Counting, Selection, find_counting, quotes

RAW = "\ufeff😀 The mayor spoke.\r\nShe 😀 said that taxes rise.\r\nNobody knew the reason then.\r\n"
WORDS = ("mayor spoke", "taxes", "Nobody", "reason then")
WAYS = [
    Counting(unit, line_end, mark)
    for unit in ("code point", UTF16)
    for line_end in ("", "\n")
    for mark in (None, False)
]  # fmt: skip


def selections(raw: str, way: Counting, words: tuple[str, ...], *, named: bool) -> list[Selection]:
    """The selections of `words`, as a program that counts in this way writes them."""
    seen = way.seen(raw)
    found = []
    for one in words:
        start = seen.index(one)
        end = start + len(one) - way.inclusive
        if way.unit == UTF16:
            start, end = (len(seen[:place].encode("utf-16-le")) // 2 for place in (start, end))
        found.append(Selection(start, end, one if named else ""))
    return found


def words_found(raw: str, way: Counting, given_: list[Selection]) -> tuple[str, ...]:
    counted = Counted(raw, way)
    return tuple(counted.around(one)[1] for one in given_)


@pytest.mark.parametrize("way", [*WAYS, Counting(inclusive=True)], ids=str)
@pytest.mark.parametrize("named", [True, False])
def test_every_way_to_count_is_found_out(way: Counting, *, named: bool) -> None:
    made = selections(RAW, way, WORDS, named=named)
    found = find_counting([(RAW, made)])
    assert words_found(RAW, found.counting, made) == WORDS
    assert found.quotes == named


@given(
    st.lists(st.sampled_from(["😀", "mayor", " ", "\r\n", "e\u0301", "said"]), min_size=1, max_size=30).map("".join),
    st.sampled_from(WAYS), st.data(),
)  # fmt: skip
def test_names_show_the_way_in_any_text(raw: str, way: Counting, data: st.DataObject) -> None:
    seen = way.seen(raw)
    start = data.draw(st.integers(0, max(0, len(seen) - 1)))
    words = seen[start : start + data.draw(st.integers(1, 12))]
    assume(words.strip() and seen.count(words) == 1)
    made = selections(raw, way, (words,), named=True)
    found = find_counting([(raw, made)])
    (there,) = words_found(raw, found.counting, made)
    assert quotes(words, there)


def test_one_way_is_found_for_all_texts_together() -> None:
    plain = ("Nothing to see.", [Selection(0, 7)])
    made = selections(RAW, WAYS[4], WORDS, named=False)
    assert words_found(RAW, find_counting([plain, (RAW, made)]).counting, made) == WORDS


def test_where_nothing_shows_the_way_it_is_said() -> None:
    raw = "😀 a b c d e f"
    found = find_counting([(raw, [Selection(2, 3), Selection(4, 5)])])
    assert found.counting == STANDARD
    assert found.remark == (
        "The file does not say how it counts positions; they were read as code points. The first passage reads “a”."
    )


def test_where_all_ways_agree_nothing_is_said() -> None:
    assert find_counting([("The mayor spoke.", [Selection(4, 9)])]) == (STANDARD, False, "")
    assert find_counting([]) == (STANDARD, False, "")


def test_a_passage_outside_the_text_has_no_words() -> None:
    counted = Counted("😀 abc", Counting(UTF16))
    assert counted.around(Selection(3, 6)) == (" ", "abc", "")
    assert counted.around(Selection(3, 7)) == counted.around(Selection(5, 3)) == ("", "", "")


def test_beginnings_are_quotes_where_they_are_long_or_say_that_they_are_cut() -> None:
    assert quotes("The mayor said that she", "The mayor said that she would")
    assert quotes("The…", "The mayor")
    assert quotes("The ...", "The mayor")
    assert not quotes("", "")
    assert not quotes("…", "x")
    assert not quotes("A", "Ab")
