"""A file with several articles is never taken as one in silence: it is divided, or it is said; the user decides."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import ReportItem
from clipdesk.domain.text import canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.databases.dividing import _may_be_dated_twice, divide, may_hold_several
from clipdesk.formats.documents.document import Document
from clipdesk.formats.registry import Division, ImportOptions, SourceFile
from tests.formats.databases.exports import BRIDGE, FERRY, SCHOOL, Story, stories
from tests.formats.databases.long_texts import _MORE, LONG, TIMELINE
from tests.formats.databases.reading import read, shape
from tests.formats.databases.repeating import KNOWN, LIKELY, as_page, as_rtf, gale, headlines_and_days

ASKED = "This file looks like 3 articles in one"


def _read(text: str, division: Division) -> list[ArticleDraft]:
    file = SourceFile("a.txt", text.encode())
    readings = builtin_registry().importer_for(file).read(file, ImportOptions(division=division))
    return [one for one in readings if isinstance(one, ArticleDraft)]


@pytest.mark.parametrize("container", ["a.txt", "a.rtf", "a.html"])
@pytest.mark.parametrize("name", KNOWN)
def test_articles_of_a_database_become_one_each(name: str, container: str) -> None:
    text = KNOWN[name](LONG)
    data = {"a.txt": text, "a.rtf": as_rtf(text), "a.html": as_page(text)}[container]
    drafts, items = read(container, data)
    assert not items
    assert [shape(draft)[0].casefold() for draft in drafts] == [story.headline.casefold() for story in LONG]
    assert [draft.source.outlet for draft in drafts] == [story.outlet for story in LONG]
    assert [draft.source.published for draft in drafts] == [f"{story.day}" for story in LONG]
    assert [draft.text.split() for draft in drafts] == ["\n".join(story.body).split() for story in LONG]
    assert [draft.source.provenance["outlet"] for draft in drafts] == [name.partition(" ")[0]] * 3
    assert not any(draft.is_doubtful or draft.looks_like for draft in drafts)


@pytest.mark.parametrize("container", ["a.txt", "a.rtf", "a.html"])
@pytest.mark.parametrize("name", LIKELY)
def test_what_repeats_in_a_file_of_no_known_database_divides_it_with_doubt(name: str, container: str) -> None:
    text = LIKELY[name](LONG)
    data = {"a.txt": text, "a.rtf": as_rtf(text), "a.html": as_page(text)}[container]
    drafts, _ = read(container, data)
    assert [draft.source.headline for draft in drafts] == [story.headline for story in LONG]
    assert [draft.source.published for draft in drafts] == [f"{story.day}" for story in LONG]
    assert [draft.text.split() for draft in drafts] == ["\n".join(story.body).split() for story in LONG]
    assert all(draft.is_doubtful and draft.looks_like == 3 for draft in drafts)
    assert f"{ASKED} and was divided. " in drafts[0].changes[0]
    assert drafts[1].changes == ("Look at this one. Where it begins and ends was guessed.",)


def test_where_little_speaks_for_it_the_file_stays_one_and_that_is_said() -> None:
    text = headlines_and_days(LONG)
    (whole,) = _read(text, Division.FIND_OUT)
    assert whole.is_doubtful
    assert whole.looks_like == 3
    assert whole.changes[-1] == f"Look at this one. {ASKED}; it was taken as one."
    assert [one.source.headline for one in _read(text, Division.SEVERAL)] == [story.headline for story in LONG]


@pytest.mark.parametrize("name", LIKELY)
def test_the_user_may_take_it_as_one(name: str) -> None:
    (whole,) = _read(LIKELY[name](LONG), Division.ONE)
    assert not whole.is_doubtful
    assert whole.looks_like == 3
    assert whole.changes[-1] == f"{ASKED}; it was taken as one, as was chosen."
    assert all(story.body[0] in whole.text for story in LONG)


def test_a_count_of_the_file_is_compared() -> None:
    text = "\n\n".join(f"Article {at} of 4\n\n{gale([story])}" for at, story in enumerate(LONG, 1))
    drafts, items = read("a.txt", text)
    assert len(drafts) == 3
    assert [item.reason for item in items] == ["The file says that it holds 4 articles; 3 were found in it."]


BOOKS = "\n\n".join(f"Title: {one.headline}\nAuthor: Jo Field\nPages: 300\n\n{_MORE[0] * 4}" for one in LONG)
EVENTS = "\n\n".join(f"Concert in the park\nDate: {one.date()}\nLocation: Park\n\nBring a chair." for one in LONG)
MAILS = "\n\n".join(
    f"From: Jo Field\nTo: Ann Other\nDate: {one.date()}\nSubject: Bridge\n\n{_MORE[0] * 4}" for one in LONG
)


@pytest.mark.parametrize("rest", [TIMELINE, BOOKS, EVENTS, MAILS, "PressReader has it too. NewsBank as well."])
def test_one_article_with_lists_in_it_stays_one(rest: str) -> None:
    text = f"{BRIDGE.headline}\nBy Jo Field\n{BRIDGE.date()}\n\n" + "\n\n".join((*BRIDGE.body, rest, *FERRY.body))
    (draft,) = _read(text, Division.FIND_OUT)
    assert not draft.looks_like


@given(st.lists(stories(), min_size=2, max_size=4))
def test_nothing_of_a_file_is_lost_however_it_is_divided(some: list[Story]) -> None:
    for layout in (*KNOWN.values(), *LIKELY.values()):
        text = layout(some)
        divided = divide(Document(canonical(text).text), ImportOptions())
        if divided is None:
            continue
        file = SourceFile("a.txt", text.encode())
        readings = list(builtin_registry().importer_for(file).read(file, ImportOptions(division=Division.SEVERAL)))
        parts = [uncut(one.text, one.cuts) for one in readings if isinstance(one, ArticleDraft)]
        assert "".join(parts) == canonical(text).text
        assert all(isinstance(one, (ArticleDraft, ReportItem)) for one in readings)


@given(st.lists(stories(), min_size=2, max_size=4))
def test_a_database_is_divided_whatever_its_stories_are(some: list[Story]) -> None:
    for name in ("EBSCOhost", "Gale", "NewsBank"):
        drafts, _ = read("a.txt", KNOWN[name](some))
        assert [draft.source.headline.casefold() for draft in drafts] == [one.headline.casefold() for one in some]
        assert [draft.source.published for draft in drafts] == [f"{one.day}" for one in some]


def test_a_page_is_looked_through_only_where_it_has_fields_or_names_a_database() -> None:
    assert may_hold_several(as_page(LIKELY["fields"](LONG)))
    assert may_hold_several("<p>Gale Document Number: GALE|A52</p>")
    assert not may_hold_several(as_page("\n".join(SCHOOL.body)) + "<p>Date: 1</p><p>Date: 2</p>")


def test_a_long_text_is_looked_through_for_years_without_a_copy_of_it() -> None:
    text = "The board met again on Monday, and nobody knows why.\n" * 80_000
    tracemalloc.start(1)
    try:
        assert not _may_be_dated_twice(text)
        assert tracemalloc.get_traced_memory()[1] < len(text)
    finally:
        tracemalloc.stop()
    assert not _may_be_dated_twice(f"May 2, 2025\n{text}")
    assert _may_be_dated_twice(f"May 2, 2025\n{text}June 3, 2025")
    assert _may_be_dated_twice(f"May ٢, ٢٠٢٥\n{text}June 3, 2025") == _may_be_dated_twice("May ٢, ٢٠٢٥\nJune 3, 2025")
