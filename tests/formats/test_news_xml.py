"""NITF and NewsML-G2 items."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.news_xml import NewsXmlImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.news_items import NITF

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "import" / "newsml-g2"
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB"><itemMeta><versionCreated>2025-06-13T00:00:00Z</versionCreated>
</itemMeta><contentMeta><contentCreated>2025-06-12</contentCreated><creator><name>Desk</name></creator><by>Tom Beck, Reporter</by>
<headline>{0}</headline><dateline>VEGA</dateline></contentMeta><contentSet>{1}</contentSet></newsItem>"""
XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Dues rise.</p><p>Again.</p></body></html></inlineXML>'


def read(data: str, name: str = "a.xml") -> list[object]:
    return list(NewsXmlImporter().read(SourceFile(name, data.encode()), ImportOptions()))


def test_a_nitf_article_keeps_what_it_says_of_itself() -> None:
    assert builtin_registry().importer_for(SourceFile("a.xml", NITF.encode())).key == "newsml"
    (draft,) = read(NITF)
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "The old pier 👍 will close.\n\nIt reopens in spring."
    source = draft.source
    assert (source.headline, source.byline, source.outlet) == ("Pier to close", ("Zoë Kell",), "Harbor Gazette")
    assert (source.published, source.dateline, source.section) == ("2025-06-12T08:30:00+00:00", "VEGA", "Harbor")
    assert source.copyright == "Gazette Ltd"
    assert source.provenance["headline"] == "NITF"


def test_the_report_says_on_which_line_an_item_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    items = "\n".join(ITEM.format(name, text) for name, text in (("Dues", XHTML), ("Picture", ""), ("Tram", XHTML)))
    data = f"<!DOCTYPE nitf\n  SYSTEM 'x'>\n<newsMessage><itemSet>\n{items}</itemSet></newsMessage>"
    first, second, third = read(data)
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ReportItem)
    assert isinstance(third, ArticleDraft)
    assert (first.place, second.name, third.place) == ("a.xml, line 4", "a.xml, line 7: Picture", "a.xml, line 10")
    monkeypatch.setattr("clipdesk.formats.news_xml._LINES_COUNTED", 7)
    assert [one.place for one in read(data) if isinstance(one, ArticleDraft)] == ["a.xml, line 4", "a.xml, item 3"]


def test_a_message_of_newsml_holds_several_items() -> None:
    items = (
        ITEM.format("Dues rise", XHTML)
        + ITEM.format("Picture", "")
        + ITEM.format("Plain", "<inlineData>One.\nTwo.</inlineData>")
    )
    first, second, third = read(
        f"<newsMessage><itemSet>{items}</itemSet></newsMessage>".replace(
            "<newsMessage>", '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">'
        )
    )
    assert isinstance(first, ArticleDraft)
    assert (first.text, first.source.headline) == ("Dues rise.\n\nAgain.", "Dues rise")
    assert (first.source.byline, first.source.published, first.source.language) == (
        ("Tom Beck",),
        "2025-06-12",
        "en-GB",
    )
    assert not isinstance(second, ArticleDraft)
    assert isinstance(third, ArticleDraft)
    assert third.text == "One.\n\nTwo."


@pytest.mark.parametrize(
    "data",
    [
        "<nitf><body/></nitf>",
        "<nitf>",
        '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>',
    ],
)
def test_what_is_empty_broken_or_hostile_is_refused_in_a_sentence(data: str) -> None:
    with pytest.raises(ImportFailedError, match=r"a\.xml"):
        read(data)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of ../shared/data are not here")
def test_the_samples_are_read_or_refused() -> None:
    headlines = []
    for path in sorted(SAMPLES.glob("*.xml")):
        file = SourceFile(path.name, path.read_bytes())
        if not NewsXmlImporter().sniff(file):
            continue
        try:
            headlines += [
                one.source.headline
                for one in NewsXmlImporter().read(file, ImportOptions())
                if isinstance(one, ArticleDraft)
            ]
        except ImportFailedError:
            assert "LISTING_1_" in path.name, "only a picture"
    assert headlines == [
        "Arizona Diamondbacks (29-23) at Philadelphia Phillies (26-24), 7:05p.m.", 'Fed to halt QE to avert "bubble"',
    ]  # fmt: skip


def test_a_block_with_the_full_text_counts_alone() -> None:
    blocks = '<block class="lead_paragraph"><p>It closed.</p></block><block class="full_text"><p>It closed.</p><p>It opened.</p></block>'
    by = '<byline class="print_byline">By Zoë Kell</byline><byline class="normalized_byline">Kell, Zoë</byline>'
    (draft,) = read(f"<nitf><body><body.head>{by}</body.head><body.content>{blocks}</body.content></body></nitf>")
    assert isinstance(draft, ArticleDraft)
    assert (draft.text, draft.source.byline) == ("It closed.\n\nIt opened.", ("Zoë Kell",))


@pytest.mark.parametrize(
    "inner", ["<nitf><body><body.content>{0}</body.content></body></nitf>", "<html><body>{0}</body></html>"]
)
def test_the_older_newsml_is_read_as_well(inner: str) -> None:
    content = inner.format("<p>It closed.</p><p>It opened.</p>")
    item = (
        "<NewsItem><NewsManagement><FirstCreated>20250612T083000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines>"
        "<HeadLine>Pier closes</HeadLine><ByLine>By Zoë Kell</ByLine><DateLine>VEGA</DateLine></NewsLines>"
        f"<ContentItem><DataContent>{content}</DataContent></ContentItem></NewsComponent></NewsItem>"
    )
    found = read(f'<NewsML Version="1.2"><NewsEnvelope/>{item}{item}</NewsML>')
    assert len(found) == 2
    for draft in found:
        assert isinstance(draft, ArticleDraft)
        assert draft.text == "It closed.\n\nIt opened."
        source = draft.source
        assert (source.headline, source.byline, source.dateline) == ("Pier closes", ("Zoë Kell",), "VEGA")
        assert source.published == "2025-06-12T08:30:00+00:00"


def test_who_hands_the_item_out_is_its_agency() -> None:
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider qcode="p:AFP"><name>AFP</name></provider>'
        "</itemMeta><contentMeta><headline>Pier</headline></contentMeta><contentSet><inlineXML><html><body><p>It closes.</p>"
        "</body></html></inlineXML></contentSet></newsItem>"
    )
    (draft,) = NewsXmlImporter().read(SourceFile("a.xml", item.encode()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.source.agency == "AFP"


def test_a_page_within_a_page_is_read_once_and_an_item_within_a_page_by_itself() -> None:
    page = "<inlineXML><inlineXML><p>Dues rise.</p></inlineXML><p>Again.</p></inlineXML>"
    (draft,) = read(ITEM.format("Dues", page))
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "Dues rise.\n\nAgain."
    nitf = NITF[NITF.index("<nitf>") :]
    (outer,) = read(ITEM.format("Pier", f"<inlineXML>{nitf}</inlineXML>"))
    assert isinstance(outer, ArticleDraft)
    assert outer.text == "The old pier 👍 will close.\n\nIt reopens in spring."


def test_document_types_without_an_end_take_no_long() -> None:
    started = time.process_time()
    with pytest.raises(ImportFailedError):
        read("<nitf>" + "<!DOCTYPE nitf" * 7_000)
    assert time.process_time() - started < 2
