"""Field lines that come again and again tell articles apart; what comes once, or by chance, does not."""

from __future__ import annotations

from clipdesk.formats.databases.records import recognize
from clipdesk.formats.documents.document import Document
from tests.formats.databases.exports import STORIES
from tests.formats.databases.long_texts import LONG
from tests.formats.databases.repeating import ebsco, gale, unknown_fields


def test_a_cover_goes_with_the_first_article_as_a_cut() -> None:
    found = recognize(Document(ebsco(STORIES)))
    assert found is not None
    assert found.found[0].first == 0
    assert found.found[0].reasons[0] == "furniture"
    assert found.database == "EBSCOhost"


def test_a_single_article_of_a_known_database_is_read_by_its_fields() -> None:
    found = recognize(Document(gale(STORIES[:1])))
    assert found is not None
    assert found.found[0].values["accession"] == "GALE|A521"
    assert recognize(Document(unknown_fields(LONG[:1]))) is None


def test_what_divides_a_file_of_no_database_is_told() -> None:
    found = recognize(Document(unknown_fields(LONG)))
    assert found is not None
    assert found.why == "The lines “Titel”, “Zeitung”, “Datum” are repeated in it."


def test_fields_without_texts_or_days_are_no_articles() -> None:
    assert recognize(Document("Title: A b\nSource: C\n\n" * 4)) is None
    assert recognize(Document("Title: A b\nSource: C\n\n" + "word " * 40 + "\n\n")) is None
    assert recognize(Document(("Title: A b\nSource: C\n\n" + "word " * 40 + "\n\n") * 3)) is None
    assert recognize(Document("")) is None
