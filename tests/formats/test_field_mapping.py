"""Which column is which part of an article: told from names, from what was remembered, and from what the user says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.any_json import AnyJsonImporter
from clipdesk.formats.field_mapping import FIELDS, Mappable, columns_of, guessed, is_named_text, mapped, signature
from clipdesk.formats.plain_text import PlainTextImporter
from clipdesk.formats.registry import ImportOptions
from clipdesk.formats.table_rows import TableImporter

LONG = "word " * 40
names = st.lists(st.sampled_from("Title Text Teaser date by id article.body source.name x".split()), unique=True)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["Title", "Full text", "Pages"], {"headline": "Title", "text": "Full text"}),
        (["titulo", "TEXTO", "Fecha"], {"headline": "titulo", "text": "TEXTO", "published": "Fecha"}),
        (["headline.main", "article.body.text", "pub_date"], {
            "headline": "headline.main", "text": "article.body.text", "published": "pub_date",
        }),
        (["articleBody", "datePublished", "author.name", "publisher.name"], {
            "text": "articleBody", "published": "datePublished", "byline": "author.name", "outlet": "publisher.name",
        }),
        (["title.rendered", "content.rendered", "link"], {
            "headline": "title.rendered", "text": "content.rendered", "url": "link",
        }),
        (["body", "comments.author", "comments.body"], {"text": "body"}),
        (["Überschrift", "Artikeltext", "Zeitung", "Erschienen am", "Autorin/Autor"], {
            "headline": "Überschrift", "text": "Artikeltext", "outlet": "Zeitung", "published": "Erschienen am",
        }),
        (["Titolo", "Testo", "Testata", "Data di pubblicazione"], {
            "headline": "Titolo", "text": "Testo", "outlet": "Testata", "published": "Data di pubblicazione",
        }),
    ],
)  # fmt: skip
def test_names_in_many_dresses_are_known(heads: list[str], expected: dict[str, str]) -> None:
    found = guessed(heads, [["x"] * len(heads)])
    assert {field: heads[at] for field, at in found.items()} == expected


def test_without_a_name_the_longest_column_is_the_text() -> None:
    assert guessed(["id", "stuff"], [["1", LONG]]) == {"text": 1, "id": 0}
    assert guessed(["no", "stuff"], [["1", "word"]]) == {}
    assert (is_named_text(["stuff"], [[LONG]]), is_named_text(["Body"], [["x"]])) == (False, True)


def test_a_column_of_days_is_the_date_whatever_it_is_called() -> None:
    rows = [["The pier.", "12.06.2025", "3"], ["The ferry.", "2025-06-13", "4"], ["The school.", "", "5"]]
    assert guessed(["text", "data", "pages"], rows) == {"text": 0, "published": 1}
    assert guessed(["text", "data"], [["The pier.", "12.06.2025 and more"]]) == {"text": 0}


def test_a_column_without_anything_in_it_is_not_taken() -> None:
    assert guessed(["text", "content"], [["", "The pier."]]) == {"text": 1}


def test_what_the_user_says_goes_before_what_was_remembered_and_both_before_the_guess() -> None:
    heads, rows = ["Title", "Teaser", "Text"], [["A", "B", "C"]]
    known = ImportOptions(remembered=((signature(heads), (("text", "Teaser"), ("byline", ""))),))
    assert mapped(heads, rows, ImportOptions()) == {"text": 2, "headline": 0}
    assert mapped(heads, rows, known) == {"text": 1, "headline": 0}
    said = ImportOptions(remembered=known.remembered, mapping=(("text", "title"),))
    assert mapped(heads, rows, said) == {"text": 0}
    assert mapped(heads[:2], rows, known) == {"headline": 0}


@pytest.mark.parametrize(
    ("pair", "words"), [(("text", "Story"), "no column “Story”"), (("color", "Text"), "no field “color”")]
)
def test_a_mistake_is_told_with_what_there_is(pair: tuple[str, str], words: str) -> None:
    with pytest.raises(ImportFailedError, match=words) as refusal:
        mapped(["Title", "Text"], [["A", "B"]], ImportOptions(mapping=(pair,)))
    assert "Choose one of: " in refusal.value.remedy


@given(names, names)
def test_files_with_the_same_columns_have_the_same_signature(one: list[str], other: list[str]) -> None:
    assert (signature(one) == signature(other)) == (sorted(one) == sorted(other))


@given(names, st.lists(st.tuples(st.sampled_from(FIELDS), st.integers(0, 8)), max_size=4))
def test_no_column_is_two_things_and_every_field_is_told(heads: list[str], said: list[tuple[str, int]]) -> None:
    pairs = tuple((field, heads[at] if at < len(heads) else "") for field, at in said)
    rows = [["The pier."] * len(heads)]
    found = mapped(heads, rows, ImportOptions(mapping=pairs))
    assert len(set(found.values())) == len(found)
    columns = columns_of(heads, rows, ImportOptions(mapping=pairs))
    assert tuple(field for field, _ in columns.mapping) == FIELDS
    again = ImportOptions(remembered=((columns.signature, columns.mapping),))
    assert mapped(heads, rows, again) == found


def test_tables_and_records_listen_and_others_do_not() -> None:
    assert isinstance(TableImporter(), Mappable)
    assert isinstance(AnyJsonImporter(), Mappable)
    assert not isinstance(PlainTextImporter(), Mappable)
