"""Articles, their texts and originals: what was put in comes out, or is known to be damaged."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from clipdesk.domain.article import Cut, Source, Status
from clipdesk.domain.change import ArticleBody, ArticleState, RecordChange
from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.text import digest, digest_bytes
from clipdesk.store import articles
from clipdesk.store.database import execute
from clipdesk.store.packing import pack
from clipdesk.store.store import Store
from tests.builders import HARD_TEXT, NOW, article, hard_article
from tests.store_builder import apply, new_article


def add(store: Store, *texts_: str, original: bytes = b"") -> list[str]:
    """Add articles with these texts; returns their ids."""
    made = [new_article(article(_unmarked(text), id=f"new-{digest(text)[:8]}")) for text in texts_]
    packed = pack(original) if original else None
    with store.transaction():
        store.articles.add([replace(one, original=packed, original_hash=packed.hash if packed else "") for one in made])
    return [one.id for one in made]


def _unmarked(text: str) -> str:
    return text.replace("[", r"\[").replace("]", r"\]")


# ------------------------------------------------------------------ what goes in comes out


def test_everything_of_an_article_comes_out_as_it_went_in(store: Store) -> None:
    made = hard_article().article
    with store.transaction():
        store.articles.add([new_article(hard_article())])
    found = store.articles.get("hard")
    assert found == replace(made, number=3)
    assert store.articles.text("hard") == HARD_TEXT
    assert store.articles.body("hard") == ArticleBody("hard", HARD_TEXT, made.cuts)
    assert store.articles.state("hard") == ArticleState("hard", made.source, made.status, made.flagged, made.note)


def test_a_disk_without_room_for_an_original_is_told_with_its_size(store: Store) -> None:
    (pages,) = execute(store._database, "PRAGMA page_count").fetchone()
    execute(store._database, f"PRAGMA max_page_count = {pages + 10}")
    with pytest.raises(ProjectError, match=r"The disk is full: .* needs about 2\.\d MB"):
        add(store, "One.", original=Random(1).randbytes(2 << 20))


def test_a_large_original_is_written_piece_by_piece(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "_WRITTEN_IN_PIECES", 1_000)
    monkeypatch.setattr(articles, "_PIECE", 999)
    small, large = b"Reports.", Random(1).randbytes(10_000)
    add(store, "One.", original=small)
    told: list[str] = []
    store._database.connection().set_trace_callback(told.append)
    add(store, "Two.", "Three.", original=large)
    store._database.connection().set_trace_callback(None)
    assert [store.originals.get(digest_bytes(one)) for one in (small, large)] == [small, large]
    assert any("zeroblob" in one for one in told)


def test_numbers_follow_the_order_of_import_and_are_never_given_twice(store: Store) -> None:
    first, second = add(store, "One.", "Two.")
    assert [store.articles.number(one) for one in ("a1", "a2", first, second)] == [1, 2, 3, 4]
    state = store.articles.state(second)
    assert state is not None
    apply(store, [RecordChange(state, replace(state, removed=True))])
    (third,) = add(store, "Three.")
    assert store.articles.number(third) == 5
    assert [one.id for one in store.articles.of_numbers([5, 1, 99])] == ["a1", third]


def test_any_number_of_articles_can_be_asked_for_at_once(store: Store) -> None:
    limit = store._database.connection().getlimit(9)  # SQLITE_LIMIT_VARIABLE_NUMBER
    numbers = list(range(1, limit + 10))
    assert [one.id for one in store.articles.of_numbers(numbers)] == ["a1", "a2"]


def test_what_is_not_there_is_none_or_a_key_error(store: Store) -> None:
    assert store.articles.get("nobody") is None
    assert store.articles.state("nobody") is None
    assert store.articles.body("nobody") is None
    assert not store.articles.is_known("nobody")
    with pytest.raises(KeyError):
        store.articles.text("nobody")
    with pytest.raises(KeyError):
        store.articles.number("nobody")


def test_a_text_is_not_read_twice_and_never_stale(store: Store) -> None:
    assert store.articles.text("a2") == "Nothing happened in the harbor."
    body = store.articles.body("a2")
    assert body is not None
    after = ArticleBody("a2", "Something happened.", (Cut(0, "Menu ", "furniture"),))
    apply(store, [RecordChange(body, after)])
    assert store.articles.text("a2") == "Something happened."

    def fail() -> None:
        with store.transaction():
            store.apply([RecordChange(after, body)])
            assert store.articles.text("a2") == body.text
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.articles.text("a2") == "Something happened."
    many = add(store, *(f"Text number {n}." for n in range(9)))
    assert [store.articles.text(one) for one in many] == [f"Text number {n}." for n in range(9)]


# ------------------------------------------------------------------ damage


def test_a_text_that_changed_by_itself_is_never_shown(store: Store) -> None:
    execute(store._database, "UPDATE body SET text = replace(text, '3%', '8%') WHERE article = 1")
    with pytest.raises(ProjectDamagedError, match="The text of “Ruiz wins” is damaged"):
        store.articles.get("a1")
    with pytest.raises(ProjectDamagedError):
        list(store.articles.of_numbers([2, 1]))
    assert store.articles.get("a2") is not None


def test_one_file_is_kept_once_however_many_articles_it_held(store: Store) -> None:
    first, second = add(store, "Page one.", "Page two.", original=b"a wire file")
    hashes = {one.original_hash for one in map(store.articles.get, (first, second)) if one is not None}
    assert hashes == {digest_bytes(b"a wire file")}
    assert store.every_original() == [digest_bytes(b"a wire file")]
    assert store.articles.get("a2") is not None


def test_a_large_file_of_many_articles_goes_to_the_database_once(store: Store) -> None:
    told: list[str] = []
    store._database.connection().set_trace_callback(told.append)
    add(store, "Page one.", "Page two.", original=b"a wire file")
    add(store, "Page three.", original=b"a wire file")
    store._database.connection().set_trace_callback(None)
    assert sum("INTO original" in one for one in told) == 1


# ------------------------------------------------------------------ doubles


def test_doubles_are_found_by_text_and_by_words_until_they_are_removed(store: Store) -> None:
    text = "Nothing happened in the harbor."
    assert store.articles.same_text(digest(text)) == "a2"
    assert store.articles.same_words([fingerprint("nothing happened, in the HARBOR")]).popitem()[1] == "a2"
    assert store.articles.same_text(digest(text + " ")) == ""
    state = store.articles.state("a2")
    assert state is not None
    apply(store, [RecordChange(state, replace(state, removed=True))])
    assert store.articles.same_text(digest(text)) == ""
    assert store.articles.same_words([fingerprint(text)]) == {}
    assert [one for one in ("a1", "a2", "a3") if store.articles.is_known(one)] == ["a1", "a2"]


# ------------------------------------------------------------------ changing


def test_a_changed_state_is_read_back_with_its_counts_and_index(store: Store) -> None:
    before = store.articles.state("a2")
    assert before is not None
    source = Source("Harbor quiet", ("Bo Li",), "Globe", "2025-06-12", provenance={"outlet": "typed"})
    after = ArticleState("a2", source, Status.DONE, flagged=True, note="read twice")
    apply(store, [RecordChange(before, after)])
    assert store.articles.state("a2") == after
    assert store.lists.numbers(ArticleFilter(words="globe")) == [2]
    assert store.lists.numbers(ArticleFilter(words="courier")) == []
    counts = store.tallies.all()
    assert (counts["status:done"], counts["status:todo"], counts["flagged"]) == (1, 1, 1)


def test_a_changed_body_takes_hash_fingerprint_and_index_with_it(store: Store) -> None:
    body = store.articles.body("a2")
    assert body is not None
    apply(store, [RecordChange(body, ArticleBody("a2", "A ferry came.", (Cut(0, "Menu ", "furniture"),)))])
    found = store.articles.get("a2")
    assert found is not None
    assert (found.text_hash, found.cuts) == (digest("A ferry came."), (Cut(0, "Menu ", "furniture"),))
    assert set(store.articles.same_words([fingerprint("a ferry came")]).values()) == {"a2"}
    assert store.lists.numbers(ArticleFilter(words="ferry")) == [2]
    assert store.lists.numbers(ArticleFilter(words="harbor")) == []


def test_what_the_store_gives_no_time_has_the_time_it_was_given(store: Store) -> None:
    assert {one.added_at for one in store.articles.of_numbers([1, 2])} == {NOW}
