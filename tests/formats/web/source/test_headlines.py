"""Headlines: which one, and without what."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.reading import read_page
from clipdesk.formats.web.source.headings import headline_claims
from clipdesk.formats.web.source.headlines import best_headline
from clipdesk.formats.web.source.title_parts import site_in_title
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, page, paragraphs

LINE = "Where the ferry ends"
OUTLETS = ["The Gazette", "gazette.example", "gazette"]


def best(*claims: tuple[str, str] | tuple[str, str, str]) -> str:
    chosen = best_headline([Claim("headline", *claim) for claim in claims], OUTLETS)
    return chosen.value if chosen else ""


def test_a_title_alone_loses_its_short_tail() -> None:
    assert best(("Ferry is back in town | Some Unknown Site", "title element")) == "Ferry is back in town"
    assert best(("Ferry | Back", "title element")) == "Ferry | Back"


def test_a_claim_that_is_part_of_another_tells_where_the_site_begins() -> None:
    assert (
        best(("Ferry is back — Unknown Times", "opengraph"), ("Ferry is back", "headline element")) == "Ferry is back"
    )


def test_the_printed_headline_wins_over_the_one_for_sharing() -> None:
    assert best(
        ("You will not believe what this ferry did", "opengraph"), ("Ferry is back", "headline element"),
        ("Ferry is back | The Gazette", "title element"),
    ) == "Ferry is back"  # fmt: skip


def test_a_headline_cut_short_counts_for_the_whole_one() -> None:
    long = "Harbor board doubles the subsidy for the night ferry after four hours"
    assert best((long[:50] + "…", "json-ld"), ("Something else", "opengraph"), (long, "headline element")) == long


def test_the_name_of_the_site_is_no_headline() -> None:
    assert best(("The Gazette", "headline element")) == ""
    assert best() == ""


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("The Valley Post -- Ferry is back in town", "<font><b>Ferry is back in town</b></font>", "Ferry is back in town"),
        ("Night boats: Ferry is back", "<h1>Night boats</h1><h2>Ferry is back</h2>", "Ferry is back"),
        ("Ferry is back: Night boats", "<h2>Ferry is back</h2><p>Night boats</p>", "Ferry is back"),
        ("Ferry: back in town again", "<h1>Ferry: back in town again</h1><b>back in town again</b>",
         "Ferry: back in town again"),
        ("Ferry is back | The Valley Post", "<h1>What the boats bring</h1><p>No more.</p>", "What the boats bring"),
    ],
)  # fmt: skip
def test_the_part_of_the_title_that_the_page_prints_is_the_headline(title: str, body: str, expected: str) -> None:
    page = parse_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>", "a.html")
    chosen = best_headline(headline_claims(page), [])
    assert chosen is not None
    assert chosen.value == expected


def test_what_is_too_long_for_a_headline_says_nothing() -> None:
    long = "a | " * 500
    assert best_headline(
        [Claim("headline", long, "json-ld"), Claim("headline", "Pier closes", "title element")], ()
    ) == (Claim("headline", "Pier closes", "title element"))
    assert site_in_title(f"{long} Gazette", "a | a") == ""


@pytest.mark.parametrize(
    "heading",
    [
        f'<span class="article__kicker">Harbor</span> {LINE}', f'<span class="hide">Harbor: </span>{LINE}',
        f'<span class="headline-intro">Harbor</span><span class="sr-only">: </span><span>{LINE}</span>',
    ],
)  # fmt: skip
def test_kickers_within_a_heading_are_no_part_of_the_headline(heading: str) -> None:
    page = parse_page(f"<title>Harbor: {LINE} - Gazette</title><h1>{heading}</h1>", "a.html")
    best = best_headline(headline_claims(page), ["Gazette"])
    assert best is not None
    assert best.value == LINE


def test_chinese_titles_part_headline_section_and_site_by_low_lines() -> None:
    headline = "日本调查：三千余家企业剥削实习生"
    assert site_in_title(f"{headline}|财经_海潮新闻", headline) == "海潮新闻"
    claims = headline_claims(parse_page(f"<title>{headline}_海潮新闻网</title>", "a.html"))
    best = best_headline(claims, [])
    assert best is not None
    assert best.value == headline


def test_a_title_that_goes_on_behind_the_heading_speaks_for_it() -> None:
    head = "<title>Is the ferry back? Calder and Board take their stands - Gazette</title>"
    claims = [*headline_claims(parse_page(f"{head}<h1>Is the ferry back?</h1>", "a.html"))]
    claims.append(Claim("headline", "Field: the board is grandstanding", "opengraph"))
    best = best_headline(claims, ["Gazette"])
    assert best is not None
    assert best.value == "Is the ferry back?"


def test_a_headline_printed_in_a_division_and_a_site_behind_a_wide_colon() -> None:
    page = parse_page(f"<title>Quarterly Review - {LINE}</title><div>{LINE}</div><div>Text</div>", "a.html")
    best = best_headline(headline_claims(page), [])
    assert best is not None
    assert best.value == LINE
    title = Claim("headline", "夜間フェリーの補助金：朝凪新聞", "title element")
    best = best_headline([title, title._replace(origin="opengraph")], ["朝凪新聞"])
    assert best is not None
    assert best.value == "夜間フェリーの補助金"


def test_a_heading_that_machines_are_given_too_keeps_its_topic() -> None:
    claims = [
        Claim("headline", "Vega Point: Cottage to be moved from the cliff", "headline element", "heading"),
        Claim("headline", "Vega Point: Cottage to be moved from the cliff", "json-ld"),
        Claim("headline", "Cottage to be moved from the cliff", "opengraph"),
    ]
    best = best_headline(claims, [])
    assert best is not None
    assert best.value == "Vega Point: Cottage to be moved from the cliff"


def test_a_heading_that_machines_are_given_too_keeps_what_stands_behind_a_dash() -> None:
    headline = "River floods: hundreds leave their homes – as it happened"
    claims = [
        Claim("headline", headline, "headline element", "heading"),
        Claim("headline", headline, "json-ld"),
        Claim("headline", f"{headline} | Vega news | The Gazette", "title element"),
    ]
    best = best_headline(claims, ["The Gazette"])
    assert best is not None
    assert best.value == headline


def test_where_all_disagree_the_printed_heading_decides() -> None:
    said = (("A secret pier", "json-ld"), ("A pier appeared overnight by the island", "opengraph"))
    claims = [Claim("headline", value, origin) for value, origin in said]
    claims.append(Claim("headline", "A pier appeared by the island", "headline element", "heading"))
    best = best_headline(claims, [])
    assert best is not None
    assert best.value == "A pier appeared by the island"


def test_guillemets_around_a_word_do_not_end_a_headline() -> None:
    head = '<meta property="og:title" content="Le port «assume» et «revendique» sa méthode">'
    html = page(
        f"<h1>Le port «assume» et «revendique» sa méthode</h1>{paragraphs(ENGLISH)}",
        head,
        title="Le port «assume» et «revendique» sa méthode - Le Quai",
    )
    source = read_page(html, "a.html").source
    assert (source.headline, source.outlet) == ("Le port «assume» et «revendique» sa méthode", "Le Quai")


def test_the_archive_of_a_blog_is_no_part_of_a_headline() -> None:
    html = page(
        f"<h1>Harbor Notes</h1><h2>Night boats</h2>{paragraphs(ENGLISH)}",
        title="Harbor Notes » Blog Archive » Night boats",
    )
    source = read_page(html, "a.html").source
    assert (source.headline, source.outlet) == ("Night boats", "Harbor Notes")


@pytest.mark.parametrize("title", ["EX-99.1", "Untitled Document", "d752ex991.htm", "Exhibit 99"])
def test_a_release_filed_under_a_number_has_its_bold_line_as_headline(title: str) -> None:
    head = (
        '<p align="right"><b>Exhibit 99.1</b></p><p align="center"><b>MILLBROOK FERRIES TO BUY TWO NIGHT BOATS</b></p>'
    )
    inner = f"{head}<p>VEGA, July 2, 2014 — {ENGLISH[0]} <b>It was the last word.</b></p>{paragraphs(ENGLISH[1:])}"
    source = read_page(page(inner, title=title), "a.html").source
    assert (source.headline, source.published) == ("MILLBROOK FERRIES TO BUY TWO NIGHT BOATS", "2014-07-02")


def test_bold_words_within_a_paragraph_are_no_headline() -> None:
    html = page(f"<p><b>It was the last word</b> of the evening.</p>{paragraphs(ENGLISH)}", title="EX-99.1")
    assert read_page(html, "a.html").source.headline == "EX-99.1"
    html = page(f"{paragraphs(ENGLISH)}<p><b>Write to us if you know more.</b></p>", title="EX-99.1")
    assert read_page(html, "a.html").source.headline == "EX-99.1"
    html = page(f"<p><b>Write to us if you know more.</b></p>{paragraphs(ENGLISH)}", title="")
    assert read_page(html, "a.html").source.headline == ""


@pytest.mark.parametrize(
    "shown",
    [
        '<h1>The Gazette</h1><a href="/">The Gazette</a><h2>Ferries are back after a winter</h2>',
        '<h1 class="unseen">News</h1><h2 class="entry-title">Ferries are back after a winter</h2>',
        "<h1>Ferries are back after a winter <small>12 Comments</small></h1>",
        "<h1><span>Opinion</span> Ferries are back after a winter</h1>",
        '<h1>Ferries are back after a winter<span class="sub">Islanders are glad</span></h1>',
    ],
)
def test_sites_sections_and_buttons_are_no_headline(shown: str) -> None:
    html = page(f"{shown}{paragraphs(ENGLISH)}", title="The Gazette")
    assert read_page(html, "a.html").source.headline == "Ferries are back after a winter"


def test_what_sort_of_piece_it_is_stands_before_a_stroke() -> None:
    claims = [
        Claim("headline", "Opinion | Ferries are back", "opengraph"),
        Claim("headline", "Ferries: back", "json-ld"),
    ]
    best = best_headline(claims, [])
    assert best is not None
    assert best.value == "Ferries are back"


def test_what_a_link_to_the_front_page_says_is_no_headline_where_there_is_another() -> None:
    front = Claim("front page", "The Gazette", "root link")
    named = Claim("headline", "The Gazette", "json-ld")
    printed = Claim("headline", "Ferries are back", "headline element", "heading")
    best, alone = best_headline([front, named, printed], []), best_headline([front, named], [])
    assert best is not None
    assert alone is not None
    assert (best.value, alone.value) == ("Ferries are back", "The Gazette")


def test_a_heading_with_which_the_title_opens_is_not_cut_to_the_one_for_sharing() -> None:
    whole = "Ferry is back – islands rejoice"
    head = f'<meta property="og:title" content="Ferry is back"><title>{whole} - Westerblad</title>'
    page = f"<html><head>{head}</head><body><h1>{whole}</h1>{paragraphs(ENGLISH)}</body></html>"
    assert read_page(page, "a.html").source.headline == whole


def test_the_word_of_a_desk_goes_where_the_page_prints_the_headline_without_it() -> None:
    slugged = ("GRAINS-Wheat slips to a low", "opengraph")
    assert best(slugged, ("Wheat slips to a low", "headline element")) == "Wheat slips to a low"
    assert best(slugged) == "GRAINS-Wheat slips to a low"


def test_a_headline_that_begins_with_the_series_after_which_the_site_is_named_stays_whole() -> None:
    whole = "The Gazette : no more digging"  # as French has it
    said = ((whole, "json-ld"), (whole, "headline element"), (f"{whole} - The Gazette", "title element"))
    assert best(*said) == whole
    assert best(*((words.replace(":", "|"), origin) for words, origin in said)) == "no more digging"
