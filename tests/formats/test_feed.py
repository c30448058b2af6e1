"""Feeds saved as files; nothing is fetched."""

from __future__ import annotations

import time

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.feed import FeedImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.feeds import ATOM, RSS


def test_each_entry_of_a_feed_is_an_article_with_its_source() -> None:
    file = SourceFile("gazette.rss", RSS.encode())
    assert builtin_registry().importer_for(file).key == "feed"
    first, second, third = FeedImporter().read(file, ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert not isinstance(third, ArticleDraft)
    assert first.text == "The old pier will close.\n\nIt reopens in spring."
    source = first.source
    assert (source.headline, source.byline, source.outlet) == (
        "Pier to close & reopen",
        ("Zoë Kell",),
        "Harbor Gazette",
    )
    assert (source.published, source.section, source.language) == ("2025-06-12T08:30:00+02:00", "Harbor", "en-gb")
    assert source.url == "https://gazette.example/pier"
    assert first.changes == ()
    assert second.changes == ("The feed holds only a summary of this article.",)
    assert third.reason == "The entry has no text."


def test_the_report_says_on_which_line_an_entry_begins() -> None:
    first, second, third = FeedImporter().read(SourceFile("gazette.rss", RSS.encode()), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert isinstance(third, ReportItem)
    lines = [number for number, line in enumerate(RSS.split("\n"), 1) for _ in range(line.count("<item>"))]
    assert [first.place, second.place] == [f"gazette.rss, line {line}" for line in lines[:2]]
    assert third.name.startswith(f"gazette.rss, line {lines[2]}")


def test_where_lines_are_not_plain_the_report_counts_entries() -> None:
    data = RSS.replace("<item>", "<!-- <item> --><item>", 1).encode()
    found = list(FeedImporter().read(SourceFile("gazette.rss", data), ImportOptions()))
    assert [one.place for one in found if isinstance(one, ArticleDraft)] == [
        "gazette.rss, entry 1",
        "gazette.rss, entry 2",
    ]


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.pdf", b"%PDF-1.4\n1 0 obj <</Type/Metadata>> stream\n<x:xmpmeta><rdf:RDF xmlns:rdf='x'>", "pdf"),
        ("a.html", b"<!DOCTYPE html><html><!-- <rdf:RDF xmlns='x'> --><body><p>It closed.</p></body></html>", "html"),
        ("a.xml", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- saved --><rdf:RDF xmlns='x'>", "feed"),
    ],
)
def test_rdf_inside_another_file_makes_it_no_feed(name: str, data: bytes, key: str) -> None:
    assert builtin_registry().importer_for(SourceFile(name, data)).key == key


def test_an_atom_feed_is_read_as_well() -> None:
    (only,) = FeedImporter().read(SourceFile("a.xml", ATOM.encode()), ImportOptions())
    assert isinstance(only, ArticleDraft)
    assert (only.text, only.source.byline) == ("It closed.", ("Tom Beck",))


@pytest.mark.parametrize("data", [b"", b"<rss/>", b"not a feed", RSS.encode()[:150]])
def test_a_file_without_entries_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match="There is no entry"):
        list(FeedImporter().read(SourceFile("broken.rss", data), ImportOptions()))


def test_an_element_with_too_many_attributes_is_refused_at_once() -> None:
    many = " ".join(f'a{number}="1"' for number in range(20_000))
    with pytest.raises(ImportFailedError, match="too many attributes"):
        list(
            FeedImporter().read(
                SourceFile("a.rss", RSS.replace("<channel>", f"<channel {many}>").encode()), ImportOptions()
            )
        )


def test_a_feed_within_a_category_is_refused_in_a_sentence() -> None:
    item = (
        "<item><title>Pier</title><category>Harbor<rss><channel><item><title>Dues</title><category>a</category></item>"
    )
    data = f"<?xml version='1.0'?><rss><channel>{item}</channel></rss></category></item></channel></rss>"
    with pytest.raises(ImportFailedError, match="are nested as in no feed"):
        list(FeedImporter().read(SourceFile("a.rss", data.encode()), ImportOptions()))


def test_an_entry_with_its_whole_text_is_no_summary_and_a_day_stays_a_day() -> None:
    data = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>Pier</title><id>x</id>'
        "<published>2021-03-04</published><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>It closes.</p></div>"
        "</content></entry><entry><title>Ferry</title><id>y</id><published>2021-03-04T09:30:00+01:00</published>"
        "<summary>It sails.</summary></entry></feed>"
    )
    whole, summary = FeedImporter().read(SourceFile("a.atom", data.encode()), ImportOptions())
    assert isinstance(whole, ArticleDraft)
    assert isinstance(summary, ArticleDraft)
    assert (whole.source.published, whole.changes) == ("2021-03-04", ())
    assert (summary.source.published, len(summary.changes)) == ("2021-03-04T09:30:00+01:00", 1)


@pytest.mark.parametrize(
    "said", ["some day", "Thu, 12 Jun 20250000000000 08:30:00 +0200", "Thu, 12 Jun 2025 08:30:00 +99999999999999"]
)
def test_a_date_that_is_none_leaves_the_day_open(said: str) -> None:
    # feedparser then takes one date for the other and warns, which is an error here.
    file = SourceFile("gazette.rss", RSS.replace("Thu, 12 Jun 2025 08:30:00 +0200", said).encode())
    first, *_ = FeedImporter().read(file, ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert first.source.published == ""


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY b "&a;&a;">', '<!ENTITY b "' + "a" * 50_000 + '">', '<!ENTITY % h SYSTEM "http://192.0.2.1/x">', "<!entity b SYSTEM 'file:///etc/hostname'>"],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_could_grow_or_look_outside_are_refused(entity: str, encoding: str) -> None:
    told = RSS.replace("<rss ", f'<!DOCTYPE rss [<!ENTITY a "ha">{entity}]><rss ', 1)
    with pytest.raises(ImportFailedError, match="declares entities"):
        list(FeedImporter().read(SourceFile("a.rss", told.encode(encoding)), ImportOptions()))


def test_a_sign_that_is_declared_by_its_name_is_read() -> None:
    told = RSS.replace("<rss ", '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY euro "€">]><rss ', 1).replace(
        "Dues rise", "Dues rise&nbsp;3 &euro;", 1
    )
    _, second, _ = FeedImporter().read(SourceFile("a.rss", told.encode()), ImportOptions())
    assert isinstance(second, ArticleDraft)
    assert second.source.headline.replace("\xa0", " ") == "Dues rise 3 €"


def test_thousands_of_empty_entries_are_passed_over_at_once() -> None:
    data = b"<rss version='2.0'><channel><title>t</title>" + b"<item></item>" * 10_000 + b"</channel></rss>"
    start = time.process_time()
    items = list(FeedImporter().read(SourceFile("a.rss", data), ImportOptions()))
    assert time.process_time() - start < 5
    assert len(items) == 10_000
    assert {item.reason for item in items if isinstance(item, ReportItem)} == {"The entry has no text."}
