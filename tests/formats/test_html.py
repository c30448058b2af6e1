"""Web pages as a user saves them: what becomes text, what is cut, what is known of the source."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import is_canonical
from clipdesk.formats.html import HtmlImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.web.pages import (
    COMMENTS,
    COOKIES,
    ENGLISH,
    FOOTER,
    FRENCH,
    GERMAN,
    HEADLINE,
    MENU,
    RELATED,
    SPANISH,
    article,
    json_ld,
    meta,
    page,
    paragraphs,
)  # fmt: skip


def read(html: str | bytes, **options: object) -> ArticleDraft:
    data = html.encode("utf-8") if isinstance(html, str) else html
    (draft,) = HtmlImporter().read(SourceFile("page.html", data), ImportOptions(**options))  # type: ignore[arg-type]  # options of any field
    assert isinstance(draft, ArticleDraft)
    assert is_canonical(draft.text)
    return draft


def whole(html: str | bytes) -> str:
    return read(html, whole_page=True).text


def joined(texts: tuple[str, ...]) -> str:
    return "\n\n".join(texts)


def test_an_article_with_json_ld_gives_its_text_and_every_field() -> None:
    head = json_ld(
        headline=HEADLINE,
        datePublished="2024-03-12T18:05:00+01:00",
        author=[{"@type": "Person", "name": "Ana Cruz"}, {"@type": "Person", "name": "Jo Field"}],
        publisher={"@type": "Organization", "name": "The Millbrook Gazette"},
        articleSection="Harbor",
        inLanguage="en",
        url="https://gazette.example/harbor/ferry",
    )
    draft = read(page(article(paragraphs(ENGLISH)), head))
    assert draft.text == joined(ENGLISH)
    source = draft.source
    assert (source.headline, source.byline) == (HEADLINE, ("Ana Cruz", "Jo Field"))
    assert (source.outlet, source.section) == ("The Millbrook Gazette", "Harbor")
    assert source.published == "2024-03-12T18:05:00+01:00"
    assert (source.url, source.language) == ("https://gazette.example/harbor/ferry", "en")
    assert source.copyright == "© 2024 The Millbrook Gazette. All rights reserved."
    assert source.provenance["headline"] == source.provenance["byline"] == "json-ld"
    assert source.provenance["language"] == "html element"


def test_the_cuts_put_the_whole_page_together_again() -> None:
    html = page(article(paragraphs(ENGLISH)) + COMMENTS)
    draft = read(html)
    assert uncut(draft.text, draft.cuts) == whole(html)
    reasons = {cut.reason for cut in draft.cuts}
    assert {"menu", "headline", "related", "comments", "copyright"} <= reasons


def test_the_original_and_how_it_was_read_are_kept() -> None:
    html = page(article(paragraphs(ENGLISH))).encode()
    draft = read(html)
    assert (draft.original, draft.media_type, draft.encoding, draft.source_file) == (
        html, "text/html", "utf-8", "page.html",
    )  # fmt: skip
    assert draft.extractor.startswith("clipdesk-web ")
    assert draft.changes == ()


def test_open_graph_alone_is_enough() -> None:
    head = meta(
        og__title=f"{HEADLINE} | The Millbrook Gazette", og__site_name="The Millbrook Gazette", og__type="article",
        article__published_time="2024-03-12T17:05:00Z", article__section="Harbor", og__locale="en_US",
        og__url="https://gazette.example/ferry",
    )  # fmt: skip
    source = read(page(article(f'<p class="byline">By Ana Cruz</p>{paragraphs(ENGLISH)}'), head, language="")).source
    assert (source.headline, source.outlet, source.section) == (HEADLINE, "The Millbrook Gazette", "Harbor")
    assert (source.published, source.language) == ("2024-03-12T17:05:00+00:00", "en-US")
    assert source.byline == ("Ana Cruz",)
    assert source.provenance["byline"] == "byline element"


def test_a_bare_old_page_of_tables_fonts_and_line_breaks() -> None:
    text = "<br><br>\n".join(ENGLISH)
    html = (
        f"<HTML><HEAD><TITLE>{HEADLINE}</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=a>Home</A><BR><A HREF=b>News</A></TD>"
        f"<TD><FONT SIZE=5><B>{HEADLINE}</B></FONT><P>By ANA CRUZ<BR>March 12, 2001<P><FONT>{text}</FONT></TD></TR></TABLE>"
        "</BODY></HTML>"
    )
    draft = read(html)
    assert draft.text == joined(ENGLISH)
    assert draft.source.headline == HEADLINE
    assert draft.source.byline == ("Ana Cruz",)
    assert draft.source.published == "2001-03-12"


@pytest.mark.parametrize(
    ("language", "texts", "line", "names", "day"),
    [
        ("de", GERMAN, "Von Hanna Weber und Paul Linke, Brunnstadt | 12. März 2024, 18:05 Uhr",
         ("Hanna Weber", "Paul Linke"), "2024-03-12"),
        ("fr", FRENCH, "Par Jeanne Roux avec AFP, publié le 12 mars 2024 à 18h05", ("Jeanne Roux",), "2024-03-12"),
        ("es", SPANISH, "Por Lucía Vega y Tomás Gil. 12 de marzo de 2024", ("Lucía Vega", "Tomás Gil"), "2024-03-12"),
    ],
)  # fmt: skip
def test_bylines_and_dates_of_other_languages(
    language: str, texts: tuple[str, ...], line: str, names: tuple[str, ...], day: str
) -> None:
    html = page(article(f'<div class="info">{line}</div>{paragraphs(texts)}', "Nachtfähre 12"), language=language)
    draft = read(html)
    assert draft.text == joined(texts)
    assert draft.source.byline == names
    assert draft.source.published[:10] == day
    assert draft.source.language == language


def test_a_blog_whose_first_heading_is_its_own_name() -> None:
    body = (
        '<div id="header"><h1><a href="/">Salt and Slate</a></h1><p>Notes from the quay</p></div>'
        '<div class="post hentry"><h2 class="entry-title"><a href="/p/1">I logged every ferry for a hundred days</a></h2>'
        '<span class="posted-on"><abbr class="published" title="2024-03-12T08:00:00+01:00">March 12</abbr></span>'
        f'<span class="vcard author"><a class="fn" href="/u/mira">Mira Holm</a></span>'
        f'<div class="entry-content">{paragraphs(ENGLISH)}</div></div>{COMMENTS}'
        '<div id="sidebar"><h3>Archive</h3><ul><li><a href="/2">February</a></li></ul></div>'
    )
    draft = read(page(body, title="I logged every ferry for a hundred days | Salt and Slate"))
    assert draft.text == joined(ENGLISH)
    assert draft.source.headline == "I logged every ferry for a hundred days"
    assert draft.source.byline == ("Mira Holm",)
    assert draft.source.published == "2024-03-12T08:00:00+01:00"


def test_a_press_release() -> None:
    body = (
        f'<div id="wrap"><div class="breadcrumb"><a href="/">Port Authority</a> / <a href="/press">Press</a></div>'
        f"<div class='content'><h1>{HEADLINE}</h1><p><em>MILLBROOK, March 12, 2024</em> — {ENGLISH[0]}</p>"
        f"{paragraphs(ENGLISH[1:])}<p>###</p><p>Contact: Press office, press@port.example</p></div></div>"
    )
    draft = read(page(body))
    assert draft.text.startswith("MILLBROOK, March 12, 2024 — The harbor board")
    assert draft.source.dateline == "MILLBROOK"
    assert draft.source.published == "2024-03-12"


def test_related_stories_inside_the_article_go() -> None:
    inner = f"<p>{ENGLISH[0]}</p>{RELATED}<p>{ENGLISH[1]}</p><p>{ENGLISH[2]}</p>"
    draft = read(page(article(inner)))
    assert draft.text == joined(ENGLISH[:3])
    assert any("Storm closes the slipway" in cut.text and cut.reason == "related" for cut in draft.cuts)


def test_set_phrases_between_paragraphs_go() -> None:
    inner = f"<p>{ENGLISH[0]}</p><p>Advertisement</p><p>{ENGLISH[1]}</p><p>Continue reading the main story</p><p>{ENGLISH[2]}</p>"
    assert read(page(article(inner))).text == joined(ENGLISH[:3])


def test_cookie_banners_go() -> None:
    draft = read(page(COOKIES + article(paragraphs(ENGLISH))))
    assert draft.text == joined(ENGLISH)
    assert any(cut.reason == "cookies" for cut in draft.cuts)


def test_comments_go_even_when_they_are_longer_than_the_article() -> None:
    draft = read(page(article(paragraphs(ENGLISH[:2])) + COMMENTS * 4))
    assert draft.text == joined(ENGLISH[:2])


def test_a_teaser_before_a_paywall_is_taken_without_the_wall() -> None:
    wall = (
        '<div class="paywall subscribe-box"><h2>Read on with a subscription</h2><p>Subscribe now for unlimited access to all '
        'articles, for only $1 in the first month.</p><a href="/buy">Subscribe</a></div>'
    )
    assert read(page(article(paragraphs(ENGLISH[:3]) + wall))).text == joined(ENGLISH[:3])


def test_lists_headings_and_quotations_are_paragraphs_of_their_own() -> None:
    inner = (
        f"<p>{ENGLISH[0]}</p><h2>What was decided</h2><ul><li>Fourteen crossings a week, two of them at night</li>"
        f"<li>Twenty new <b>deck</b>hands</li></ul><blockquote>{ENGLISH[1]}</blockquote><p>{ENGLISH[2]}</p>"
    )
    assert read(page(article(inner))).text == joined(
        (ENGLISH[0], "What was decided", "Fourteen crossings a week, two of them at night", "Twenty new deckhands",
         ENGLISH[1], ENGLISH[2])
    )  # fmt: skip


def test_captions_tables_and_preformatted_text_are_kept_in_their_place() -> None:
    rows = "".join(f"<tr><td>Month {n}</td><td>{n * 7}</td></tr>" for n in range(1, 11))
    inner = (
        f"<p>{ENGLISH[0]}</p><figure><img src=a.jpg><figcaption>The quay in March</figcaption></figure>"
        f"<p>{ENGLISH[1]}</p><table><tr><th>Month</th><th>Crossings</th></tr>{rows}</table>"
        f"<p>{ENGLISH[2]}</p><pre>ferry  1\n  ferry  2</pre>"
    )
    text = read(page(article(inner))).text
    assert f"{ENGLISH[0]}\n\nThe quay in March\n\n{ENGLISH[1]}" in text
    assert "Month\tCrossings\n\nMonth 1\t7" in text
    assert "ferry  1\n  ferry  2" in text


def test_json_ld_that_is_not_quite_json_is_read_all_the_same() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry\nback", "author": '
        '{"name": "Ana Cruz",}, "datePublished": "2024-03-12",}</script><script type="application/ld+json">{broken</script>'
    )
    source = read(page(article(paragraphs(ENGLISH), "Ferry back"), head, title="Ferry back")).source
    assert (source.headline, source.byline, source.published) == ("Ferry back", ("Ana Cruz",), "2024-03-12")


@pytest.mark.parametrize("codec", ["cp1252", "mac-roman", "utf-16", "utf-8-sig"])
def test_other_encodings_are_recognized(codec: str) -> None:
    html = page(article(paragraphs(GERMAN)), language="de").replace("utf-8", codec).encode(codec)
    assert read(html).text == joined(GERMAN)


def test_a_page_that_was_rewritten_in_utf_8_under_its_old_name() -> None:
    html = page(article(paragraphs(GERMAN)), language="de").replace("utf-8", "iso-8859-1").encode()
    assert read(html).text == joined(GERMAN)


def test_an_undeclared_encoding_is_guessed_and_reported() -> None:
    html = page(article(paragraphs(FRENCH)), language="fr").replace('<meta charset="utf-8">', "")
    draft = read(html.replace("’", "'").encode("cp1252"))
    assert "Rochebrune a décidé" in draft.text
    assert any("guessed" in change for change in draft.changes)


def test_the_encoding_that_the_user_forces_is_obeyed() -> None:
    html = page(article("<p>ÄÖÜ</p>" + paragraphs(ENGLISH))).encode("cp1252")
    assert "ÄÖÜ" in read(html, encoding="cp1252").text


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0029)https://gazette.example/ferry -->",
        "<!--\n Page saved with SingleFile \n url: https://gazette.example/ferry \n saved date: Tue Mar 12 2024\n-->",
    ],
)
def test_the_comment_of_the_browser_tells_the_address(comment: str) -> None:
    source = read(comment + page(article(paragraphs(ENGLISH)))).source
    assert source.url == "https://gazette.example/ferry"
    assert (source.outlet, source.provenance["url"]) == ("gazette.example", "saved page")


@pytest.mark.parametrize("html", ["", "   \n", "<html><body></body></html>", "<script>var a = 1</script>", "<!-- -->"])
def test_a_page_without_text_is_refused_with_a_sentence(html: str) -> None:
    with pytest.raises(ImportFailedError, match=r"page\.html") as refusal:
        read(html)
    assert refusal.value.remedy


def test_a_page_without_an_article_gives_all_its_text_and_says_so() -> None:
    html = page(MENU + FOOTER, title="")
    draft = read(html)
    assert draft.text == whole(html)
    assert draft.cuts == ()
    assert draft.changes == ("No article was found in the page; all its text was taken.",)


def test_the_whole_page_is_the_fallback_of_the_user() -> None:
    html = page(article(paragraphs(ENGLISH)))
    text = whole(html)
    assert text.startswith("Home\n\nNews\n\nSport")
    assert text.endswith("Imprint\n\nPrivacy")
    assert read(html, clean=False).text == text
    assert read(html, whole_page=True).source.headline == HEADLINE


def test_deep_nesting_loses_no_text() -> None:
    html = page("<div>" * 20_000 + paragraphs(ENGLISH) + "</div>" * 20_000 + "<p>The end.</p>")
    assert joined(ENGLISH) in read(html).text
    assert whole(html).endswith("The end.")


def test_bombs_are_read_or_refused() -> None:
    bombs = (
        f"<div {' '.join(f'a{n}=1' for n in range(100_000))}>",
        "<table><tr><td colspan=9007199254740991 rowspan=9007199254740991>",
        '<script type="application/ld+json">' + '{"a":' * 100_000 + "</script>",
    )
    for bomb in bombs:
        assert joined(ENGLISH) in read(page(bomb + article(paragraphs(ENGLISH)))).text


def test_a_pdf_under_the_name_of_a_page_is_refused_by_its_kind() -> None:
    with pytest.raises(ImportFailedError, match="PDF"):
        read(b"%PDF-1.7\n")


def test_what_is_a_page_is_told_from_what_is_not() -> None:
    def sure(data: bytes) -> float:
        return HtmlImporter().sniff(SourceFile("x", data))

    opening = page(paragraphs(ENGLISH))
    assert sure(opening.encode()) > 0.5
    assert sure(b"\xef\xbb\xbf<!-- saved from url=(0014)about:internet -->\n<html>") > 0.5
    assert sure(opening.encode("utf-16")) > 0.5
    assert 0 < sure(paragraphs(ENGLISH).encode()) < 0.5
    assert sure(b"Fares rose < 3% and > 2%.") == 0
    assert sure(b"%PDF-1.7 <html>") == 0


def test_importing_the_module_loads_no_parser_and_drafts_can_be_sent_to_another_process() -> None:
    probe = (
        "import clipdesk.formats.html, sys; print('lxml' in sys.modules, 'clipdesk.formats.web.reading' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["False", "False"]
    draft = read(page(article(paragraphs(ENGLISH))))
    assert pickle.loads(pickle.dumps(draft)) == draft  # noqa: S301 - our own bytes


def test_a_page_of_a_site_with_tables_of_days_is_one_article() -> None:
    rows = "".join(
        f"<p>Statement</p><p>June {day}, 2015</p><p>Net sales {day}.4 million</p><p>By Ana Cruz</p>"
        for day in range(1, 9)
    )
    text = "".join(
        f"<p>The harbor company told its owners in part {part} what the year had brought to the islands and the quay.</p>"
        for part in range(9)
    )
    head = '<head><meta property="og:title" content="Half year report of the harbor"></head>'
    page = f"<html>{head}<body><h1>Half year report of the harbor</h1><div>{text}{rows}</div></body></html>"
    assert len(list(HtmlImporter().read(SourceFile("a.html", page.encode()), ImportOptions()))) == 1
