"""What is found without FTS5 is what FTS5 finds: whole words, the right ones, and no word cut at the ends."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.listing import MARK_END, MARK_START, SNIPPET_WORDS
from clipdesk.store.prefixes import FIRST_ACCENTED, LAST_ACCENTED, folded
from clipdesk.store.snippets import needles, snippet

_ACCENTED = "".join(map(chr, range(ord(FIRST_ACCENTED), ord(LAST_ACCENTED) + 1)))
_WORDS = st.sampled_from(
    (
        *("ferry", "Ferry", "FERRY", "ferries", "café", "CAFÉ", "cafe\u0301", "cafe", "re-cafe", "ca\u00adfe"),
        *("Präsident", "prasident", "ferry²", "ferryª", "xferry", "ferry_boat", "日本ferry", "ferry\u0489", "паром"),
        *("of", "the", "U.S.", "ſferry", "ıs", "İs", "is", "straße", "z" * 300, "late.", "“No,”", "—"),
    )
)
_GAPS = st.sampled_from([" ", "  ", "\n\n", ", ", ". ", "-", "\u00a0", "…", "/", "\u3000", "’"])
_TEXTS = st.lists(st.tuples(_WORDS, _GAPS), max_size=60).map(lambda parts: "".join(map("".join, parts)))
_ASKED = st.sampled_from(
    ["ferry", "Ferry", "caf", "café", "cafe", "Präs", "prasident", "of", "is", "İs", "straße", "the"]
)

_AT_ENDS = ".,;:…"


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:")
    made.execute('CREATE VIRTUAL TABLE word USING fts5(text, tokenize = "unicode61 remove_diacritics 2")')
    yield made
    made.close()


def marked_by_fts5(index: sqlite3.Connection, text: str, expression: str) -> str:
    """The whole text with marks where FTS5 finds the word; empty where it does not."""
    index.execute("DELETE FROM word")
    index.execute("INSERT INTO word (text) VALUES (?)", (text,))
    sql = "SELECT highlight(word, 0, ?, ?) FROM word WHERE word MATCH ?"
    row = index.execute(sql, (MARK_START, MARK_END, expression)).fetchone()
    return row[0] if row else ""


def found(text: str, *words: str, is_finished: bool = True) -> str | None:
    """The snippet; the last of `words` may be unfinished."""
    wanted = needles(words) if is_finished else needles(words[:-1], words[-1])
    assert wanted
    return snippet(text.encode(), wanted)


def bare(text: str) -> str:
    """Without dots at the ends, with single blanks."""
    return " ".join(text.removeprefix("…").removesuffix("…").split())


@given(text=_TEXTS, words=st.lists(_ASKED, min_size=1, max_size=3), is_finished=st.booleans())
def test_whatever_is_marked_fts5_marks_too(
    index: sqlite3.Connection, text: str, words: list[str], is_finished: bool
) -> None:
    made = found(text, *words, is_finished=is_finished)
    if made is None:
        return
    every = marked_by_fts5(index, text, " ".join(f'"{word}"' for word in words) + "*" * (not is_finished))
    assert MARK_START in made
    plain = bare(made).replace(MARK_START, "").replace(MARK_END, "")
    assert plain in " ".join(text.split())
    assert re.search(with_more_marks(bare(made)), " ".join(every.split()))


def with_more_marks(piece: str) -> str:
    """A pattern of `piece` that lets FTS5 mark more: what is not sure is not marked."""
    mark = f"[{MARK_START}{MARK_END}]"
    return "".join(mark if one in mark[1:-1] else f"{mark}?{re.escape(one)}" for one in piece)


@given(text=_TEXTS, words=st.lists(_ASKED, min_size=1, max_size=3))
def test_no_word_is_cut_at_the_ends_and_none_too_many(text: str, words: list[str]) -> None:
    made = found(text, *words)
    if made is None:
        return
    plain = made.replace(MARK_START, "").replace(MARK_END, "")
    words = bare(plain).split()
    assert len(words) <= SNIPPET_WORDS + 2  # those that the found one stands together with
    assert {one.strip(_AT_ENDS) for one in words} <= {one.strip(_AT_ENDS) for one in text.split()}


@pytest.mark.parametrize("letter", _ACCENTED)
def test_letters_fold_as_those_of_fts5(index: sqlite3.Connection, letter: str) -> None:
    if not folded(letter):
        return
    text = f"a{letter}b"
    assert marked_by_fts5(index, text, f'"{folded(text)}"')
    assert found(f"In {text}.", text) == f"In {MARK_START}{text}{MARK_END}."


def test_a_sentence_is_shown_from_its_beginning() -> None:
    text = f"{'Much was said. ' * 30}In the end the old ferry was late, {'and so were they ' * 30}"
    made = found(text, "ferry")
    assert made == "…In the end the old \x02ferry\x03 was late, and so were they…"


def test_of_a_long_sentence_some_words_before_are_shown() -> None:
    made = found("one two three four five six seven eight nine ferry ten eleven.", "ferry")
    assert made == "…five six seven eight nine \x02ferry\x03 ten eleven."


def test_of_a_short_text_all_is_shown() -> None:
    assert found("“Ferry!”\n\nThe ferry.", "ferry") == "“\x02Ferry\x03!”\n\nThe \x02ferry\x03."


def test_a_word_still_being_typed_is_marked_to_its_end() -> None:
    assert found("Two ferries.", "ferr", is_finished=False) == "Two \x02ferries\x03."
    assert found("Two ferries.", "ferr") is None


def test_of_several_words_the_place_is_shown_where_they_stand_together() -> None:
    text = f"A strike came. {'Much was said. ' * 30}The old ferry was late for the strike. {'And so on. ' * 30}A ferry."
    assert found(text, "strike", "ferry") == "…The old \x02ferry\x03 was late for the \x02strike\x03. And so on. And…"


def test_of_words_that_stand_apart_the_first_place_is_shown() -> None:
    text = f"Late again, the ferry. {'Much was said. ' * 30}A strike."
    assert found(text, "strike", "ferry") == "Late again, the \x02ferry\x03. Much was said. Much was said. Much was…"


def test_the_same_word_twice_is_marked_once() -> None:
    assert found("The ferries.", "ferries", "ferr", is_finished=False) == "The \x02ferries\x03."


@pytest.mark.parametrize("word", ["паром", "night boat", "日本", ""])
def test_what_is_not_plain_is_left_to_fts5(word: str) -> None:
    assert needles((word,)) is None
    assert needles(("ferry", word)) is None


def test_of_words_of_which_one_stands_elsewhere_fts5_has_to_say() -> None:
    assert found("The ferry.", "ferry", "strike") is None


@pytest.mark.parametrize("text", ["xferry ferryx", "ferry² the", "x" * 400 + "-ferry", "ferry-" + "x" * 400, ""])
def test_where_it_is_not_sure_fts5_has_to_say(text: str) -> None:
    assert found(text, "ferry") is None
