"""A headline and a day, again and again, tell articles apart; days inside a story do not."""

from __future__ import annotations

from clipdesk.formats.databases.datelines import recognize
from clipdesk.formats.documents.document import Document
from tests.formats.databases.long_texts import LONG, TIMELINE
from tests.formats.databases.repeating import divided_by_rules, headlines_and_days, pressreader, unknown_lines


def test_lines_of_one_shape_divide_a_file() -> None:
    found = recognize(Document(unknown_lines(LONG)))
    assert found is not None
    assert (len(found.found), found.is_offered, found.database) == (3, False, "")


def test_a_database_in_the_file_is_named() -> None:
    found = recognize(Document(pressreader(LONG)))
    assert found is not None
    assert (found.database, found.why) == ("PressReader", "")


def test_days_alone_are_offered_unless_something_divides_them() -> None:
    bare, divided = recognize(Document(headlines_and_days(LONG))), recognize(Document(divided_by_rules(LONG)))
    assert bare is not None
    assert divided is not None
    assert (bare.is_offered, divided.is_offered) == (True, False)


def test_short_stories_and_days_in_a_story_are_none() -> None:
    assert recognize(Document(TIMELINE)) is None
    assert recognize(Document("Bridge closes\nMarch 1, 2018\n\nShort.\n\nFerry opens\nMarch 2, 2018\n\nShort.")) is None
    assert recognize(Document("")) is None


def test_a_dated_list_below_an_article_is_only_offered() -> None:
    preface = "The harbor board of Millbrook has kept a book of every boat that sank outside the quay, and it was read again last week before a full hall of people who had lost somebody. "
    article = "\n\n".join([preface, preface, preface, unknown_lines(LONG)])
    found, short = recognize(Document(article)), recognize(Document(f"{preface}\n\n{unknown_lines(LONG)}"))
    assert found is not None
    assert short is not None
    assert (found.is_offered, short.is_offered) == (True, False)
