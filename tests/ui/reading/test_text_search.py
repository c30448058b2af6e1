"""Finding words whatever their spelling."""

from __future__ import annotations

import re
import sqlite3
import time
import unicodedata
from contextlib import closing
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.sought import read_sought, tokens_of
from clipdesk.domain.span import Span
from clipdesk.ui.reading.text_search import SearchableText, _Folded, fold, hit_at_or_behind
from tests.strategies import texts


def found(text: str, words: str, *, match_case: bool = False, whole_words: bool = False) -> list[str]:
    spans = SearchableText(text).find(words, match_case=match_case, whole_words=whole_words)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Board, board, BOARD", "board", ["Board", "board", "BOARD"]),
        ("été ete e\u0301te\u0301", "Été", ["été", "ete", "e\u0301te\u0301"]),
        ("cafe\u0301s", "café", ["cafe\u0301"]),
        ("“It’s 5\u00a0km” – no", '"it\'s 5 km" - no', ["“It’s 5\u00a0km” – no"]),
        ("Große Straße", "strasse", ["Straße"]),
        ("one\ntwo", "one two", ["one\ntwo"]),
        ("co\u00adop\u00aderate", "cooperate", ["co\u00adop\u00aderate"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("한국 \u1112\u1161\u11ab", "한", ["한", "\u1112\u1161\u11ab"]),
        ("😀 a😀b", "😀", ["😀", "😀"]),
        ("ﬁne", "f", []),
        ("aaaa", "aa", ["aa", "aa"]),
        ("text", "  ", []),
        ("text", "", []),
        ("a.b a+b", "a+b", ["a+b"]),
    ],
)
def test_spelling_does_not_hide_words(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words) == hits


def test_case_and_whole_words_can_be_asked_for() -> None:
    text = "Board boards BOARD Kélly"
    assert found(text, "Board", match_case=True) == ["Board"]
    assert found(text, "board", whole_words=True) == ["Board", "BOARD"]
    assert found(text, "Kelly", match_case=True) == ["Kélly"]


@given(texts(30), st.data())
def test_every_passage_is_found_by_its_own_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    hits = list(SearchableText(text).find(words))
    assert hits == sorted(hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    wanted = fold(words, match_case=False)
    if wanted.strip() and "ß" not in text and "İ" not in text and not unicodedata.combining(text[start]):
        assert hits
    for hit in hits:
        assert fold(text[hit.start : hit.end], match_case=False) == wanted


@given(st.text(alphabet="aAbB -", max_size=30), st.text(alphabet="aAbB -", min_size=1, max_size=3))
def test_plain_text_is_found_as_a_pattern_finds_it(text: str, words: str) -> None:
    expected = [Span(*m.span()) for m in re.finditer(re.escape(words), text, re.IGNORECASE)] if words.strip() else []
    assert list(SearchableText(text).find(words)) == expected


@given(st.text(alphabet="sSßaﬁ\u00ad\u0301 ", max_size=30), st.text(alphabet="sSßaf", min_size=1, max_size=3))
def test_letters_that_become_several_or_none_are_found_as_trying_every_place_finds_them(text: str, words: str) -> None:
    wanted, expected, start = fold(words, match_case=False), [], 0
    while start < len(text):
        ends = [end for end in range(len(text), start, -1) if fold(text[start:end], match_case=False) == wanted]
        if ends and fold(text[start], match_case=False):
            expected.append(Span(start, ends[0]))
        start = ends[0] if ends and fold(text[start], match_case=False) else start + 1
    assert list(SearchableText(text).find(words)) == expected


@given(st.text(alphabet="ab ß-", max_size=30), st.text(alphabet="ab-", min_size=1, max_size=3))
def test_whole_words_are_found_as_a_pattern_finds_them(text: str, words: str) -> None:
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    expected = [Span(*match.span()) for match in pattern.finditer(text)]
    assert list(SearchableText(text).find(words, whole_words=True)) == expected


def test_hits_are_a_sequence_of_spans() -> None:
    hits = SearchableText("to be or not to be").find("be")
    assert (len(hits), hits[-1], hits[:1], Span(3, 5) in hits) == (2, Span(16, 18), [Span(3, 5)], True)
    with pytest.raises(IndexError):
        hits[2]


def test_the_search_goes_on_from_where_the_reader_is() -> None:
    hits = [Span(2, 4), Span(8, 10)]
    assert [hit_at_or_behind(hits, offset) for offset in (0, 2, 3, 8, 9)] == [0, 0, 1, 1, 0]
    assert hit_at_or_behind([], 3) == -1


def each(text: str, typed: str, *, match_case: bool = False) -> list[str]:
    spans = SearchableText(text).find_each(read_sought(typed), match_case=match_case)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "typed", "hits"),
    [
        ("Art at the party; an artist. ART!", "art", ["Art", "artist", "ART"]),
        ("Art at the party; an artist. ART!", "art ", ["Art", "ART"]),
        ("the night boat, the boat by night", "night boat", ["night", "boat", "boat", "night"]),
        ("the night boat, the boat by night", '"night boat"', ["night boat"]),
        ("Night –\nboat, nightboat", '"night boat"', ["Night –\nboat"]),
        ("night boat", '"night boat" boat', ["night boat"]),
        ("to be to be to be", '"to be to be"', ["to be to be to be"]),
        ("ferry ferryman", "ferry ferry", ["ferry", "ferryman"]),
        ("été ÉTÉ e\u0301te\u0301 eté, étés", "ete ", ["été", "ÉTÉ", "e\u0301te\u0301", "eté"]),
        ("Ruiz’s and Ruiz", "ruiz's", ["Ruiz’s"]),
        ("Große Straße", "strasse", ["Straße"]),
        ("snake_case", "case", ["case"]),
        ("قال مجلس الميناء", "مجلس", ["مجلس"]),
        ("كَتَبَ", "كتب", ["كَتَبَ"]),
        ("हिन्दी में", "हिन्दी", ["हिन्दी"]),
        ("3% of 30", "3% x", ["3"]),
        ("補助金は、港湾局の補助金だ。", "補助金", ["補助金", "補助金"]),
        ("港湾局の補\n助金だ。", "補助金", ["補\n助金"]),
        ("補助金は、港湾局の補助金だ。", "補助金 港湾.", ["補助金", "港湾", "補助金"]),
        ("補助金は、港湾局の補助金だ。", "EU補助", []),
        ("รัฐมนตรีกล่าวว่ารัฐมนตรี", "รัฐมนตรี", ["รัฐมนตรี", "รัฐมนตรี"]),
        ("한국은 한국", "한국", ["한국은", "한국"]),
        ("anything", "% !", []),
    ],
)
def test_words_are_found_each_by_itself_from_their_beginning(text: str, typed: str, hits: list[str]) -> None:
    assert each(text, typed) == hits


def test_words_are_found_where_they_touch_a_script_without_spaces() -> None:
    assert each("手机iPhone发布，iPhones与iPhone。", "iphone x") == ["iPhone", "iPhone"]
    assert each("使用Python3语言", "pyth") == ["Python3"]


def test_each_word_can_be_asked_for_in_its_case() -> None:
    assert each("Board board Boards", "Board x", match_case=True) == ["Board"]


def test_a_page_pasted_into_the_search_is_looked_for_at_once() -> None:
    words = [f"word{number}" for number in range(1_500)]
    text = " ".join(words) * 2
    sought = read_sought(" ".join([*words, *words]))
    began = time.process_time()
    for _ in range(5):
        assert len(SearchableText(text).find_each(sought)) > 2_900
    assert time.process_time() - began < 3


_SIGNS = st.sampled_from(
    ["art", "Art", "ÁRT", "arts", "a", "part", "b", " ", " ", "-", "_", ", ", "\n", "’", "3", "жар"]
)


@settings(max_examples=200)
@given(st.lists(_SIGNS, max_size=30).map("".join), st.lists(_SIGNS, max_size=4).map("".join), st.booleans())
def test_the_places_are_those_that_the_index_finds(text: str, typed: str, is_quoted: bool) -> None:
    """SQLite's own marks around what a query of the index hits, one word or phrase at a time."""
    sought = read_sought(f'"{typed}" x' if is_quoted else typed)
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
        index.execute("INSERT INTO t VALUES (?)", (text,))
        expected: set[int] = set()
        for part in sought.parts:
            query = '"' + " ".join(tokens_of(part)) + '"' + ("*" if part == sought.unfinished else "")
            row = index.execute("SELECT highlight(t, 0, '\x02', '\x03') FROM t WHERE t MATCH ?", (query,)).fetchone()
            expected |= _between_marks(row[0]) if row else set()
    found = SearchableText(text).find_each(sought)
    assert {at for span in found for at in range(*span)} == expected


def _between_marks(marked: str) -> set[int]:
    inside: set[int] = set()
    at, is_inside = 0, False
    for char in marked:
        if char in "\x02\x03":
            is_inside = char == "\x02"
        else:
            inside |= {at} if is_inside else set()
            at += 1
    return inside


@given(texts(30), st.data())
def test_every_word_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    words = [word for word in text.split() if tokens_of(word)]
    if words:
        typed, text = data.draw(st.sampled_from(words)).replace('"', " "), f"{text} {text}"
        hits = list(SearchableText(text).find_each(read_sought(typed)))
        assert hits or not tokens_of(fold(typed, match_case=False))
        assert all(one.end <= other.start for one, other in pairwise(hits))
        assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


_ODD_LETTERS = "aZé“’ß\u0149\u02bcİΣσςſK\u13a0\uab70한港\u0939\u093f\n\t\u00a0\u00ad\u200b\u0301'"


@given(st.text(st.one_of(st.sampled_from(_ODD_LETTERS), st.characters()), max_size=60), st.booleans())
def test_a_text_is_folded_as_its_characters_are(text: str, match_case: bool) -> None:
    assert _Folded(text, match_case=match_case).text == fold(text, match_case=match_case)


def test_a_text_of_many_scripts_is_folded_as_its_characters_are() -> None:
    text = "".join(map(chr, range(1, 0x3000)))
    for match_case in (False, True):
        assert _Folded(text, match_case=match_case).text == fold(text, match_case=match_case)
