"""Every filter and every order of the article list, against a search by hand over the same articles."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Article, Status
from clipdesk.domain.change import RecordChange
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter, GoldOf
from clipdesk.store import article_lists, rare_annotators, turns
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import MemoryCorpus, annotator_id, article, corpus, label_id, state_of
from tests.store_builder import apply, fill, make_store

WORDS = ("ferry", "Rates", "café", "Zürich", "3%", "strike", "mayor")
OUTLETS = ("", "Herald", "Courier", "herald", "Élan")
LABELS = ("quote", "policy", "statistic")


def some_articles(count: int) -> list[AnnotatedArticle]:
    """Articles of every kind, the same ones every time."""
    chance = random.Random(7)
    made: list[AnnotatedArticle] = []
    for number in range(1, count + 1):
        marks = [
            f"[{chance.choice(LABELS)}@{chance.choice(('mk', 'ab'))}:{chance.choice(WORDS)}]"
            for _ in range(chance.choice((0, 0, 1, 2)))
        ]
        text = " ".join([*chance.choices(WORDS, k=3), *marks])
        made.append(
            article(
                chance.choice(("", "\n\u00a0 ")) + text,
                id=f"id-{chance.randrange(10**6)}-{number}",
                number=number,
                notes={"n1": f"a note on {chance.choice(WORDS)}"} if marks and chance.random() < 0.4 else {},
                headline=chance.choice(("", "Ferry late", "ferry early", "Ärger", f"Story {chance.randrange(9)}")),
                outlet=chance.choice(OUTLETS),
                published=chance.choice(("", "2025-06-12", "2025-06-11", "2024-12-31T08:00:00+02:00")),
                byline=tuple(chance.sample(("Ana Ruiz", "Bo Li"), chance.randrange(3))),
                status=chance.choice(list(Status)),
                flagged=chance.random() < 0.3,
            )
        )
    return made


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, MemoryCorpus]]:
    """A project, and what is in it: articles 5 and 11 were removed."""
    path = tmp_path_factory.mktemp("lists") / "p.clipdesk"
    Store.create(path)
    store = Store(path, writing=True)
    made = corpus(*some_articles(60), labels=corpus(article("[spare:x]")).codebook)
    fill(store, made)
    gone = [made.articles[number - 1] for number in (5, 11)]
    for item in gone:
        apply(store, [RecordChange(one, None) for one in item.annotations])
        apply(store, [RecordChange(state_of(item.article), state_of(item.article, removed=True))])
    yield store, replace(made, articles=tuple(item for item in made.articles if item not in gone))
    store.close()


def holds(item: AnnotatedArticle, chosen: ArticleFilter) -> bool:
    """Whether the filter lets the article through, asked of the article itself; words are single here."""
    made = item.article
    fields = " ".join((made.text, made.source.headline, made.source.outlet, *made.source.byline)).casefold()
    found = chosen.words.casefold() in fields or any(chosen.words in one.note for one in item.annotations)
    return (
        (not chosen.words or found)
        and chosen.status in {None, made.status}
        and (not chosen.flagged or made.flagged)
        and chosen.outlet in {"", made.source.outlet}
        and (not chosen.untouched or (not item.annotations and made.status is Status.TODO))
        and (not chosen.label_id or any(one.label_id == chosen.label_id for one in item.annotations))
        and (not chosen.annotator_id or any(one.annotator_id == chosen.annotator_id for one in item.annotations))
    )


def sort_key(sort: ArticleSort, item: AnnotatedArticle) -> tuple[object, int]:
    made = item.article
    fold = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
    keys: dict[ArticleSort, object] = {
        ArticleSort.ADDED: made.number,
        ArticleSort.PUBLISHED: made.source.published,
        ArticleSort.HEADLINE: made.source.headline.translate(fold),
        ArticleSort.OUTLET: made.source.outlet.translate(fold),
        ArticleSort.ANNOTATIONS: len(item.annotations),
    }
    return keys[sort], made.number


filters = st.builds(
    ArticleFilter,
    words=st.sampled_from(("", "", "ferry", "Rates", "café", "strike", "nothing")),
    status=st.sampled_from((None, None, *Status)),
    flagged=st.booleans(),
    label_id=st.sampled_from(("", "", *map(label_id, LABELS), label_id("spare"), "unknown")),
    outlet=st.sampled_from(("", "", *OUTLETS, "Nobody's")),
    annotator_id=st.sampled_from(("", "", annotator_id("mk"), annotator_id("ab"), "unknown")),
    untouched=st.sampled_from((False, False, True)),
)


@given(filters, st.sampled_from(ArticleSort), st.booleans())
def test_a_filter_finds_what_a_search_by_hand_finds_in_the_same_order(
    world: tuple[Store, MemoryCorpus], chosen: ArticleFilter, sort: ArticleSort, descending: bool
) -> None:
    store, made = world
    items = sorted(made.articles, key=lambda item: sort_key(sort, item), reverse=descending)
    expected = [item.article.number for item in items if holds(item, chosen)]
    assert list(store.lists.numbers(chosen, sort, descending=descending)) == expected
    for turn, first, seldom in ((7, 200, 20), (7, 2, 0), (1000, 200, 0), (1000, 3, 20)):
        with (
            patch.object(article_lists, "_TURN", turn),
            patch.object(turns, "TURN", turn),
            patch.object(turns, "_HANDED", turn),
            patch.object(article_lists, "_FIRST_HITS", first),
            patch.object(rare_annotators, "_TURN", turn),
            patch.object(rare_annotators, "_SELDOM", seldom),
        ):
            parts = [list(part) for part in store.lists.in_turns(chosen, sort, descending=descending)]
        assert [number for part in parts for number in part] == expected


@pytest.mark.parametrize("field", ["words", "status", "flagged", "label_id", "outlet", "annotator_id", "untouched"])
def test_the_search_by_hand_has_something_to_find_for_every_filter(
    world: tuple[Store, MemoryCorpus], field: str
) -> None:
    chosen = {
        "words": "ferry", "status": Status.DONE, "flagged": True, "label_id": label_id("quote"), "outlet": "Herald",
        "annotator_id": annotator_id("mk"), "untouched": True,
    }  # fmt: skip
    found = world[0].lists.numbers(ArticleFilter(**{field: chosen[field]}))  # type: ignore[arg-type]  # each fits its field
    assert 0 < len(found) < 58


def test_a_list_shows_of_every_article_what_the_article_says(
    world: tuple[Store, MemoryCorpus], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, made = world
    monkeypatch.setattr(article_lists, "_CHUNK", 7)
    numbers = [item.article.number for item in reversed(made.articles)]
    rows = store.lists.rows([*numbers, 999])
    assert [row.number for row in rows] == numbers
    for row, item in zip(rows, reversed(made.articles), strict=True):
        one: Article = item.article
        assert (row.id, row.headline, row.outlet, row.published) == (
            one.id, one.title, one.source.outlet, one.source.published,
        )  # fmt: skip
        assert (row.status, row.flagged, row.annotations, row.byline) == (
            one.status, one.flagged, len(item.annotations), one.source.byline,
        )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["x" * 200, "\n\u2003\n One\nTwo", "\u3000", "Word\n", "😀" * 90],
    ids=["long", "indented", "blank", "one", "astral"],
)
def test_without_a_headline_a_list_shows_the_first_words_and_then_the_file(tmp_path: Path, text: str) -> None:
    store = make_store(tmp_path / "p.clipdesk", article(text, source_file="clip.txt"))
    made = store.articles.get("a1")
    assert made is not None
    assert store.lists.rows([1])[0].headline == made.title
    store.close()


def test_numbers_and_outlets_leave_out_what_was_removed(world: tuple[Store, MemoryCorpus]) -> None:
    store, made = world
    by_number = {item.article.number: item.article for item in made.articles}
    assert [store.lists.number_of(one.id) for one in by_number.values()] == list(by_number)
    removed = next(one for one in store.articles.of_numbers([5]))
    assert store.lists.number_of(removed.id) is None
    assert store.lists.number_of("nobody") is None
    counted = dict(store.lists.outlets())
    outlets = [one.source.outlet for one in by_number.values()]
    assert counted == {outlet: outlets.count(outlet) for outlet in OUTLETS if outlet}
    assert [outlet.casefold() for outlet, _ in store.lists.outlets()] == sorted(o.casefold() for o in counted)


def test_outlets_are_counted_by_the_index_alone_where_nothing_was_removed(tmp_path: Path) -> None:
    outlets = ("Herald", "", "courier", "Herald")
    store = make_store(
        tmp_path / "p.clipdesk", *(article("Text.", id=f"o{n}", outlet=one) for n, one in enumerate(outlets))
    )
    asked: list[str] = []
    store.lists._database.connection().set_trace_callback(asked.append)
    assert store.lists.outlets() == [("courier", 1), ("Herald", 2)]
    counted = [one for one in asked if "outlet" in one]
    plans = [row[3] for row in execute(store.lists._database, f"EXPLAIN QUERY PLAN {counted[0]}").fetchall()]
    store.close()
    assert len(counted) == 1
    assert "COVERING INDEX article_outlet" in plans[0]


corpus_filters = st.builds(
    CorpusFilter,
    label_ids=st.lists(st.sampled_from([*map(label_id, LABELS), "unknown"]), max_size=2).map(tuple),
    annotator_ids=st.lists(st.sampled_from([annotator_id("mk"), "unknown"]), max_size=1).map(tuple),
    statuses=st.lists(st.sampled_from(Status), max_size=2).map(tuple),
    flagged=st.booleans(),
    only_annotated=st.booleans(),
    outlets=st.lists(st.sampled_from([*OUTLETS[1:], "unknown"]), max_size=2).map(tuple),
    since=st.sampled_from(["", "2025", "2025-06", "2025-06-12", "2024-12-31"]),
    until=st.sampled_from(["", "2024", "2025-06", "2025-06-11", "2026"]),
    only_undated=st.booleans(),
    within=st.sampled_from([ArticleFilter(), ArticleFilter(words="ferry"), ArticleFilter(words="!", flagged=True)]),
)


def is_within(published: str, since: str, until: str) -> bool:
    """Whether a date lies between two others, of which either may be empty; an unknown one does not."""
    if not since and not until:
        return True
    is_late = published[: len(since)] >= since[: len(published)]
    is_early = not until or published[: len(until)] <= until[: len(published)]
    return bool(published) and is_late and is_early


def is_in_list(item: AnnotatedArticle, chosen: CorpusFilter, found: Sequence[int]) -> bool:
    """Whether an article is of the outlets, dates and list that a filter names; `found` are the numbers in the list."""
    published = item.article.source.published
    return (
        (not chosen.outlets or item.article.source.outlet in chosen.outlets)
        and is_within(published, chosen.since, chosen.until)
        and (not chosen.only_undated or not published)
        and item.article.number in found
    )


@given(corpus_filters, st.booleans())
def test_an_export_takes_what_a_search_by_hand_takes(
    world: tuple[Store, MemoryCorpus], chosen: CorpusFilter, by_id: bool
) -> None:
    store, made = world
    if by_id:
        chosen = replace(chosen, article_ids=tuple(item.article.id for item in made.articles[::3]))
    found = store.lists.numbers(chosen.within)
    expected = [
        item.article.number
        for item in made.articles
        if is_in_list(item, chosen, found)
        and (not chosen.statuses or item.article.status in chosen.statuses)
        and (not chosen.flagged or item.article.flagged)
        and (not chosen.article_ids or item.article.id in chosen.article_ids)
        and (
            not chosen.only_annotated
            or any(
                (not chosen.label_ids or one.label_id in chosen.label_ids)
                and (not chosen.annotator_ids or one.annotator_id in chosen.annotator_ids)
                for one in item.annotations
            )
        )
    ]
    assert list(store.lists.corpus_numbers(chosen)) == expected
    assert store.lists.corpus_annotations(chosen) == sum(
        (not chosen.label_ids or one.label_id in chosen.label_ids)
        and (not chosen.annotator_ids or one.annotator_id in chosen.annotator_ids)
        for item in made.articles
        if item.article.number in expected
        for one in item.annotations
    )


def test_articles_without_a_gap_are_listed_without_being_read(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.clipdesk", *(article("Text.", id=f"a{n}", number=n) for n in (1, 2, 3)))
    asked: list[str] = []
    store._database.connection().set_trace_callback(asked.append)
    assert store.lists.numbers(ArticleFilter()) == range(1, 4)
    assert store.lists.numbers(ArticleFilter(), descending=True) == range(3, 0, -1)
    assert not [one for one in asked if "removed" in one]
    store._database.connection().set_trace_callback(None)
    before = store.articles.state("a2")
    assert before is not None
    apply(store, [RecordChange(before, replace(before, removed=True))])
    assert store.lists.numbers(ArticleFilter()) == [1, 3]
    assert store.lists.numbers(ArticleFilter(), descending=True) == [3, 1]
    store.close()


def test_an_empty_project_lists_nothing(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.clipdesk")
    assert list(store.lists.numbers(ArticleFilter())) == []
    store.close()


def test_words_and_labels_are_found_without_looking_at_the_articles(tmp_path: Path) -> None:
    store = make_store(
        tmp_path / "p.clipdesk",
        article("The [quote:ferry] and [quote:more].", id="a1", number=1),
        article("A [policy:rate].", id="a2", number=2, notes={"n1": "as the ferry board said"}),
        article("A ferry.", id="a3", number=3),
    )
    chosen = (
        ArticleFilter(words="ferry"),
        ArticleFilter(label_id=label_id("quote")),
        ArticleFilter(label_id="unknown"),
    )
    asked: list[str] = []
    store._database.connection().set_trace_callback(asked.append)
    found = [list(store.lists.numbers(one)) for one in chosen]
    assert [list(store.lists.numbers(one, descending=True))[::-1] for one in chosen] == found
    assert not [one for one in asked if "removed" in one]
    store._database.connection().set_trace_callback(None)
    assert found == [[1, 2, 3], [1], []]
    store.close()


@pytest.mark.parametrize("descending", [False, True])
def test_the_first_hits_of_a_word_come_before_the_others_are_looked_for(
    world: tuple[Store, MemoryCorpus], monkeypatch: pytest.MonkeyPatch, descending: bool
) -> None:
    monkeypatch.setattr(article_lists, "_FIRST_HITS", 2)
    chosen = ArticleFilter(words="ferry ")
    every = list(world[0].lists.numbers(chosen, descending=descending))
    first, rest = (list(part) for part in world[0].lists.in_turns(chosen, descending=descending))
    assert first == every[:2]
    assert first + rest == every


def test_a_filter_that_fits_nothing_is_known_by_the_counts(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.clipdesk", article("[quote:Yes], he said.", id="a1"), article("No.", id="a2"))
    read: list[str] = []
    list(store.lists.in_turns(ArticleFilter(status=Status.DONE)))
    store._database.connection().set_trace_callback(read.append)
    for chosen in (ArticleFilter(status=Status.DONE), ArticleFilter(flagged=True), ArticleFilter(label_id="none")):
        assert list(store.lists.in_turns(chosen)) == []
    assert read == []
    assert [list(one) for one in store.lists.in_turns(ArticleFilter(untouched=True))] == [[2]]
    store.close()


def test_articles_are_listed_by_their_ids_but_for_those_that_were_removed(
    world: tuple[Store, MemoryCorpus],
) -> None:
    store, made = world
    ids = store.articles.ids([5, 11])
    assert len(ids) == 2, "they are in the file"
    assert store.lists.rows([5, 11]) == []
    items = [made.articles[0], made.articles[9]]
    found = store.lists.by_id([*(one.article.id for one in items), *ids.values(), "gone"])
    assert {one.id: one.number for one in found.values()} == {one.article.id: one.article.number for one in items}
    assert found.keys() == {one.article.id for one in items}


@pytest.mark.parametrize("of_done", [False, True])
def test_gold_is_made_of_the_articles_that_are_compared(world: tuple[Store, MemoryCorpus], *, of_done: bool) -> None:
    store, made = world
    gold = GoldOf(annotator_id("mk"), annotator_id("ab"), of_done=of_done)

    def is_compared(item: AnnotatedArticle) -> bool:
        people = {one.annotator_id for one in item.annotations}
        is_of_both = item.article.status is not Status.SKIPPED and {gold.a, gold.b} <= people
        return item.article.status is Status.DONE if of_done else is_of_both

    wanted = [one.article.number for one in made.articles if is_compared(one)]
    assert wanted
    assert list(store.lists.corpus_numbers(CorpusFilter(gold=gold))) == wanted


def test_an_empty_project_has_no_turns(tmp_path: Path) -> None:
    store = make_store(tmp_path / "p.clipdesk")
    assert [list(one) for one in store.lists.in_turns(ArticleFilter())] == [[]]
    assert list(store.lists.in_turns(ArticleFilter(outlet="Herald"))) == []
    store.close()
