"""Whatever is typed into the search field is words to look for, and the words are found where they stand."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clipdesk.domain import sought
from clipdesk.domain.change import RecordChange
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.listing import MARK_END, MARK_START
from clipdesk.domain.sought import LEAST
from clipdesk.store.database import execute
from clipdesk.store.search import match_expression
from clipdesk.store.store import Store
from tests.builders import article, hard_article
from tests.store_builder import apply, make_store, new_article
from tests.strategies import raw_texts

SPEECH = [
    article("The night boat to Zürich was late; the ferry was not.", id="boat", outlet="Herald", byline=("Ana Ruiz",)),
    article("A ferryman's café. Night fell. Boat after boat came.", id="cafe", number=2, headline="Naïve élan"),
    article("日本 and 한국 traded क्षि; e\u0301tude, Ærø, straße, 3%.", id="signs", number=3, section="World"),
    hard_article()._replace(article=replace(hard_article().article, number=4)),
]


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = make_store(tmp_path_factory.mktemp("search") / "p.clipdesk", *SPEECH)
    yield store
    store.close()


def found(store: Store, words: str) -> list[int]:
    return list(store.lists.numbers(ArticleFilter(words=words)))


# ------------------------------------------------------------------ expressions


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("", ""),
        ("  ", ""),
        ("ferry", '"ferry"*'),
        ("ferry ", '"ferry"'),
        ("night boat", '"night" "boat"*'),
        ('"night boat"', '"night boat"'),
        ('"night boat" sub', '"night boat" "sub"*'),
        ('"night boat', '"night boat"'),
        ("ferry OR boat NOT night", '"ferry" "OR" "boat" "NOT" "night"*'),
        ("text:ferry (boat) -night *", '"text ferry" "boat" "night"'),
        ("NEAR(a b)", '"NEAR a" "b"*'),
        ("Ruiz's", '"Ruiz s"*'),
        ("snake_case", '"snake case"*'),
        ("“quoted”", '"quoted"*'),
        ('"" "!" %', ""),
        ("3%", '"3"*'),
    ],
)
def test_what_was_typed_becomes_words_and_phrases(words: str, expression: str) -> None:
    assert match_expression(words) == expression


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("f", '"f"'), ("fer", '"fer"'), ("ferr", '"ferr"*'), ("late EU", '"late" "EU"'), ("Zür", '"Zür"*'), ("Ж", '"Ж"*'),
    ],
)  # fmt: skip
def test_a_short_beginning_is_a_word_where_there_are_many_articles(words: str, expression: str) -> None:
    assert match_expression(words, LEAST) == expression


def test_how_short_depends_on_the_size_of_the_project(speech: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(speech, "fer") == found(speech, "ferr") == [1, 2]
    monkeypatch.setattr(sought, "MANY", 2)
    assert found(speech, "fer") == []
    assert found(speech, "ferr") == [1, 2]
    assert speech.search.snippets_of("fer", [1, 2]) == []


anything = st.one_of(
    st.text(max_size=20),
    raw_texts(8),
    st.text(alphabet="\"*^:()-+{}.,\\'NEARORANDNOT \t\n_aé\u0301\x00😀\ud800", max_size=20),
    st.lists(st.sampled_from(['"', "NEAR(", ")", "AND", "OR", "NOT", "text:", "^", "*", "-", "{a b}:", "a", "3"])).map(
        " ".join
    ),
)


@settings(max_examples=400)
@given(anything)
@example("\x00")
@example('"\ud800"')
@example("a" * 5_000)
@example(" ".join("a" * 1 for _ in range(2_000)))
def test_nothing_that_can_be_typed_is_an_error(speech: Store, words: str) -> None:
    numbers = found(speech, words)
    assert numbers == sorted(set(numbers))
    speech.search.snippets_of(words, [1, 2, 3, 4])


# ------------------------------------------------------------------ finding


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("ferry", [1, 2]),  # the last word may be unfinished
        ("ferry ", [1]),
        ("FERRY  boat", [1]),
        ("boat ferry late", [1]),
        ('"night boat"', [1]),
        ('"night boat" late', [1]),
        ('"boat night"', []),
        ("night boat", [1, 2]),
        ("zurich", [1]),
        ("Zürich", [1]),
        ("Zu\u0308rich", [1]),
        ("cafe", [2]),
        ("naive ELAN", [2]),
        ("herald ruiz", [1]),
        ("world", [3]),
        ("日本", [3, 4]),
        ("한국", [3]),
        ("étude", [3]),
        ("etude", [3]),
        ("straße", [3]),
        ("3", [3, 4]),
        ("ferryman's", [2]),
        ("ferryman s caf", [2]),
        ("nowhere", []),
        ("boat nowhere", []),
    ],
)
def test_articles_are_found_by_their_words(speech: Store, words: str, numbers: list[int]) -> None:
    assert found(speech, words) == numbers


plain = st.sampled_from("ferry boat night late cafe fell came the a zurich nicht not was".split())


def _folded(text: str) -> list[str]:
    bare = "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))
    return re.findall(r"[^\W_]+", bare)


@given(st.lists(plain, min_size=1, max_size=3), st.booleans(), st.booleans())
def test_a_search_finds_what_reading_finds(speech: Store, words: list[str], phrase: bool, finished: bool) -> None:
    typed = f'"{" ".join(words)}"' if phrase else " ".join(words) + " " * finished

    def holds(one: list[str]) -> bool:
        if phrase:
            return any(one[at : at + len(words)] == words for at in range(len(one)))
        last = words[-1]
        return all(word in one for word in words[:-1]) and (
            last in one or (not finished and any(word.startswith(last) for word in one))
        )

    expected = []
    for item in SPEECH:
        made = item.article
        fields = (
            made.text,
            made.source.headline,
            " ".join((*made.source.byline, made.source.outlet, made.source.section)),
        )
        # A phrase stands in one field; loose words may stand in several.
        parts = [_folded(field) for field in fields]
        if any(map(holds, parts)) if phrase else holds([word for part in parts for word in part]):
            expected.append(made.number)
    notes = [_folded(one.note) for item in SPEECH for one in item.annotations]
    assert not any(map(holds, notes))
    assert found(speech, typed) == expected


def test_notes_are_found_and_their_words_shown(speech: Store) -> None:
    assert found(speech, "quoted so") == [4]
    (snippet,) = speech.search.snippets_of("quoted so", [1, 2, 3, 4])
    assert snippet.number == 4
    assert f"{MARK_START}quoted{MARK_END}" in snippet.text
    assert speech.search.snippets_of("quoted so", [1, 2, 3]) == []


def test_the_note_on_an_article_is_found_as_long_as_it_stands(store: Store) -> None:
    before = store.articles.state("a2")
    assert before is not None
    noted = replace(before, note="Ask the ombudsman about this one.")
    apply(store, [RecordChange(before, noted)])
    assert found(store, "ombudsman") == [2]
    (snippet,) = store.search.snippets_of("ombudsman", [1, 2])
    assert (snippet.number, snippet.text) == (2, f"Ask the {MARK_START}ombudsman{MARK_END} about this one.")
    gone = replace(noted, removed=True)
    apply(store, [RecordChange(noted, gone)])
    assert found(store, "ombudsman") == []
    back = replace(gone, removed=False, note="Asked.")
    apply(store, [RecordChange(gone, back)])
    assert (found(store, "ombudsman"), found(store, "asked")) == ([], [2])
    assert list(store.lists.numbers(ArticleFilter(words="asked", flagged=True))) == []
    apply(store, [RecordChange(back, before)])
    assert found(store, "asked") == []
    assert store.search.is_whole()


def test_an_article_that_comes_with_a_note_is_found_by_it(tmp_path: Path) -> None:
    noted = article("The night boat was late.", id="n")
    store = make_store(tmp_path / "p.clipdesk", noted._replace(article=replace(noted.article, note="See the annexe.")))
    assert found(store, "annexe") == [1]
    assert store.search.is_whole()
    store.close()


# ------------------------------------------------------------------ snippets


def test_snippets_mark_the_words(speech: Store) -> None:
    snippets = {one.number: one.text for one in speech.search.snippets_of("boat", [1, 2, 3])}
    assert sorted(snippets) == [1, 2]
    assert f"The night {MARK_START}boat{MARK_END} to Zürich" in snippets[1]
    assert speech.search.snippets_of('"%"', [1, 2]) == []
    assert {one.number for one in speech.search.snippets_of("boat", [1, 3])} == {1}
    assert speech.search.snippets_of("boat", []) == []


# ------------------------------------------------------------------ keeping up


def test_the_index_follows_what_is_removed_described_and_brought_back(store: Store) -> None:
    before = store.articles.state("a2")
    assert before is not None
    renamed = replace(before, source=replace(before.source, headline="Ferries", byline=("Bo Li",), outlet="Globe"))
    apply(store, [RecordChange(before, renamed)])
    assert (found(store, "ferries li globe"), found(store, "courier")) == ([2], [])
    gone = replace(renamed, removed=True)
    apply(store, [RecordChange(renamed, gone)])
    assert found(store, "harbor") == []
    assert store.search.is_whole()
    apply(store, [RecordChange(gone, renamed)])
    assert found(store, "harbor globe") == [2]
    assert store.search.is_whole()


def test_an_article_is_found_by_the_same_words_when_it_is_new_and_when_it_was_indexed_again(store: Store) -> None:
    people = ("Ana Ruiz", 'Otto "O." Qvist', "Zoë \\ Bär")
    for number, (byline, outlet, section) in enumerate(
        ((people, "Herald", "World"), (("One Only",), "", ""), ((), "Tribune", "")), start=100
    ):
        made = article(
            "No word of them.", id=f"new{number}", number=number, outlet=outlet, section=section, byline=byline
        )
        with store.transaction():
            store.articles.add([new_article(made)])
        new = _indexed_source(store, made.article.id)
        state = store.articles.state(made.article.id)
        assert state is not None
        apply(store, [RecordChange(state, replace(state, removed=True))])
        apply(store, [RecordChange(replace(state, removed=True), state)])
        assert new == _indexed_source(store, made.article.id) == " ".join((*byline, outlet, section))


def _indexed_source(store: Store, article_id: str) -> str:
    sql = "SELECT source FROM article_fts WHERE rowid = ?"
    return str(execute(store._database, sql, (store.articles.number(article_id),)).fetchone()[0])


def test_a_change_that_fails_leaves_the_index_alone(store: Store) -> None:
    before = store.articles.state("a2")
    assert before is not None

    def fail() -> None:
        with store.transaction():
            store.apply([RecordChange(before, replace(before, removed=True))])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.transaction():
        store.set_meta("something", "else")
    assert found(store, "harbor") == [2]
    assert store.search.is_whole()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM article_fts WHERE rowid = 2",
        "INSERT INTO article_fts (rowid, text) VALUES (9, 'x')",
        "UPDATE article_fts SET text = 'Other words.' WHERE rowid = 1",
        "UPDATE article_fts SET headline = '' WHERE rowid = 1",
        "UPDATE article_fts SET source = source || char(0) WHERE rowid = 1",
        "UPDATE article SET removed = 1 WHERE number = 2",
        "DELETE FROM note_fts",
        "INSERT INTO note_fts (rowid, note, article) VALUES (99, 'x', 1)",
        "UPDATE annotation SET note = 'changed' WHERE id = 'a1-said'",
        "UPDATE article SET note = 'changed' WHERE number = 2",
        "INSERT INTO note_fts (rowid, note, article) VALUES (-1, 'x', 1)",
        "INSERT INTO note_fts (rowid, note, article) VALUES (-99, 'x', 1)",
    ],
)
def test_an_index_that_is_not_what_the_project_is_is_known(store: Store, damage: str) -> None:
    assert store.search.is_whole()
    execute(store._database, damage)
    assert not store.search.is_whole()


def test_the_index_itself_is_sound_after_many_changes(store: Store) -> None:
    for number in range(40):
        before = store.articles.state("a2")
        assert before is not None
        after = replace(before, source=replace(before.source, headline=f"Edition {number}"), removed=number % 3 == 0)
        apply(store, [RecordChange(before, after)])
    for table in ("article_fts", "note_fts"):
        execute(store._database, f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608 - names from here
    assert store.search.is_whole()


def test_a_path_of_a_new_project_is_whole(path: Path) -> None:
    store = Store(path, writing=False)
    assert store.search.is_whole()
    assert store.search.snippets_of("anything", [1]) == []
    store.close()


# ------------------------------------------------------------------ in even portions


def logged(store: Store) -> int:
    """Pages that the last transaction wrote; those before it are in the project file."""
    return int(execute(store._database, "PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1])


def test_every_batch_of_an_import_writes_about_as_much(tmp_path: Path) -> None:
    chosen = random.Random(3)
    words = ["".join(chosen.choices("abcdefghijklmnop", k=chosen.randint(3, 9))) for _ in range(8_000)]
    store = make_store(tmp_path / "p.clipdesk")
    written: list[int] = []
    for batch in range(40):
        with store.transaction():
            store.articles.add(
                [
                    new_article(
                        article(
                            " ".join(chosen.choices(words, k=400)), id=f"{batch} {one}", number=25 * batch + one + 1
                        )
                    )
                    for one in range(25)
                ]
            )
        written.append(logged(store))
    assert max(written[1:]) < 2.5 * median(written[1:])
    assert store.search.is_whole()
    assert len(found(store, words[0])) > 0
    store.close()


def test_a_project_that_merged_by_itself_does_so_no_longer(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.clipdesk", SPEECH[0])
    with store.transaction():
        execute(store._database, "INSERT INTO article_fts (article_fts, rank) VALUES ('automerge', 4)")
    with store.transaction():
        store.articles.add([new_article(SPEECH[1])])
    assert dict(execute(store._database, "SELECT k, v FROM article_fts_config").fetchall())["automerge"] == 0
    store.close()
