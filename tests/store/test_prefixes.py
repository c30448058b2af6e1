"""A word that is still being typed finds, some articles at a time, what the index finds for it all at once."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain import sought
from clipdesk.domain.change import ArticleBody, RecordChange
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.listing import MARK_END, MARK_START
from clipdesk.store import article_lists, prefixes
from clipdesk.store.database import execute
from clipdesk.store.prefixes import Vocabulary, folded
from clipdesk.store.store import Store
from tests.builders import article, state_of
from tests.store_builder import apply, make_store, opened, pragma

ENDS = ("", "s", "ment", "or", "ors", "ance", "é", "er2", "ing", "s.org", "'s", "-run")
OTHERS = ("ferry", "Gov", "goverx", "govf", "Präsident", "PRÄSIDIUM", "praesens", "night")
ARTICLES = 80
REMOVED = (7, 33)


def texts() -> Iterator[str]:
    """Texts in which some words that begin with “gove” are everywhere, and others nearly nowhere."""
    chance = random.Random(3)
    for number in range(ARTICLES):
        words = [f"gove{ENDS[min(int(chance.expovariate(0.7)), len(ENDS) - 1)]}" for _ in range(chance.randrange(3))]
        words += [f"goverx{number}"] if number % 11 == 0 else []
        yield " ".join(chance.sample([*words, *chance.choices(OTHERS, k=4)], len(words) + 4))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with these texts, notes on some of them, and two articles that were removed."""
    path = tmp_path_factory.mktemp("prefixes") / "p.clipdesk"
    made = [
        article(
            f"{text} [quote#n:End.]" if number % 9 == 0 else text,
            id=f"a{number}",
            number=number,
            notes={"n": "ask the Governor"} if number % 18 == 0 else {},
            headline="Governess" if number % 25 == 0 else "",
        )
        for number, text in enumerate(texts(), 1)
    ]
    store = make_store(path, *made)
    for number in REMOVED:
        before = store.articles.state(f"a{number}")
        assert before is not None
        apply(store, [RecordChange(before, state_of(made[number - 1].article, removed=True))])
    store.close()
    return path


@pytest.fixture
def world(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The project as if it were large."""
    monkeypatch.setattr(sought, "MANY", 10)
    monkeypatch.setattr(article_lists, "_TURN", 17)
    monkeypatch.setattr(prefixes, "_FEW", 3)
    with opened(path, writing=False) as store:
        yield store


def in_parts(store: Store, words: str) -> list[list[int]]:
    return [list(part) for part in store.lists.in_turns(ArticleFilter(words=words))]


def joined(parts: list[list[int]]) -> list[int]:
    return [number for part in parts for number in part]


WORDS = (
    "gove", "GOVE", "gover", "gové", "governor", "goveing", "präs", "Prӓs", "PRAS", "gofe", "ferry gove", "gove ferry gov",
    '"night gove', "night’s gove", "gove-ru", "nothing gove", "night ferry präs",
)  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_the_parts_are_together_what_the_index_finds_at_once(world: Store, words: str) -> None:
    expected = list(world.lists.numbers(ArticleFilter(words=words)))
    assert joined(in_parts(world, words)) == expected
    backwards = world.lists.in_turns(ArticleFilter(words=words), descending=True)
    assert [number for part in backwards for number in part] == expected[::-1]


def test_there_is_something_to_find_rare_and_frequent_noted_and_headlined(world: Store) -> None:
    beginning = Vocabulary(world._database).with_prefix("gove")
    assert beginning is not None
    assert len(beginning.frequent) >= 3
    assert len({word for words in beginning.rare.values() for word in words}) >= 3
    found = joined(in_parts(world, "gove"))
    assert {18, 25, 36, 50} <= set(found)
    assert set(found).isdisjoint(REMOVED)
    assert len(in_parts(world, "gove")) > 1


def test_the_first_part_is_found_before_the_others_are_looked_for(world: Store) -> None:
    asked: list[str] = []
    parts = iter(world.lists.in_turns(ArticleFilter(words="gove")))
    next(parts)
    world._database.connection().set_trace_callback(asked.append)
    next(parts)
    searched = [one for one in asked if "article_fts MATCH" in one]
    assert len(searched) == 1
    assert "BETWEEN 18 AND 34" in searched[0]
    assert '"gove"*' not in searched[0]


@pytest.mark.parametrize("words", ["gove", "governo", "präs", "ferry gove"])
def test_every_article_found_is_told_with_the_words_marked(world: Store, words: str) -> None:
    found = joined(in_parts(world, words))
    last = folded(words.split()[-1])
    snippets = {one.number: one.text for one in world.search.snippets_of(words, found)}
    assert sorted(snippets) == found
    for number, text in snippets.items():
        marked = [part.split(MARK_END)[0] for part in text.split(MARK_START)[1:]]
        assert not number % 25 or marked, number
        for one in marked:
            assert any(
                folded(word).startswith((last, "ferry")) for word in one.replace(".", " ").replace("'", " ").split()
            )


def test_where_too_many_words_begin_so_all_is_found_in_one_go(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = list(world.lists.numbers(ArticleFilter(words="gove")))
    for limit in ("_MOST_FREQUENT", "_MOST_PLACES"):
        with monkeypatch.context() as patched:
            patched.setattr(prefixes, limit, 1)
            world.search._vocabulary.forget()
            assert in_parts(world, "gove") == [expected]
            assert len(world.search.snippets_of("gove", expected)) == len(expected)


def test_a_connection_that_only_reads_learns_words_and_still_writes_nothing(world: Store) -> None:
    assert Vocabulary(world._database).with_prefix("gove") is not None
    assert pragma(world, "query_only") == 1
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        execute(world._database, "DELETE FROM article")


def test_a_word_that_came_with_a_change_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sought, "MANY", 0)
    store = make_store(tmp_path / "p.clipdesk", *(article("A ferry.", id=f"a{n}", number=n) for n in (1, 2)))
    assert joined(in_parts(store, "ferr")) == [1, 2]
    assert joined(in_parts(store, "gove")) == []
    apply(store, [RecordChange(ArticleBody("a2", "A ferry.", ()), ArticleBody("a2", "A governor.", ()))])
    assert joined(in_parts(store, "gove")) == [2]
    assert joined(in_parts(store, "ferr")) == [1]
    (snippet,) = store.search.snippets_of("gove", [2])
    assert snippet.text == f"A {MARK_START}governor{MARK_END}."
    store.close()


def test_letters_are_folded_as_the_index_folds_them() -> None:
    letters = [chr(code) for code in (*range(0x30, 0x80), *range(0xC0, 0x17F)) if chr(code).isalnum()]
    spelled = [form for one in letters for form in {one, unicodedata.normalize("NFD", one)}]
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61 remove_diacritics 2')")
        connection.execute("CREATE VIRTUAL TABLE words USING fts5vocab(t, instance)")
        connection.executemany("INSERT INTO t (x) VALUES (?)", ((f"a{one}z",) for one in spelled))
        told = [term for (term,) in connection.execute("SELECT term FROM words ORDER BY doc")]
    assert [folded(f"a{one}z") for one in spelled] == told


@given(st.text(max_size=8))
def test_what_is_folded_stays_so_or_is_not_known(letters: str) -> None:
    once = folded(letters)
    assert folded(once) == once
    assert not once or once.isalnum()


@pytest.mark.parametrize("letters", ["", "日本", "µm", "m²", "ſtaat", "Москва", "a-b", "a_b", "\ud800"])
def test_other_letters_are_left_to_the_index(world: Store, letters: str) -> None:
    assert folded(letters) == ""
    assert Vocabulary(world._database).with_prefix(letters) is None
