"""The section of a paper that a page shows."""

from __future__ import annotations

import json

import pytest

from clipdesk.formats.web.reading import read_page
from clipdesk.formats.web.source.sections import bare, section_in_address, section_of_menu, trail_in_data
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE, paragraphs


def section(above: str = "", behind: str = "", head: str = "") -> str:
    """The section of a page with something above and behind its headline."""
    body = f"<div>{above}<h1>{HEADLINE}</h1>{behind}{paragraphs(ENGLISH)}</div>"
    return read_page(f"<html><head>{head}</head><body>{body}</body></html>", "a.html").source.section


@pytest.mark.parametrize(
    "above",
    [
        '<nav aria-label="Breadcrumb"><a href="/">Home</a> <a href="/h">Harbor life</a></nav>',
        '<ol class="breadcrumbs"><li><a href="/">Startseite</a></li><li><a href="/h">Harbor life</a></li></ol>',
        f'<p class="td-crumb"><a>Home</a> › <a>News</a> › <a>Harbor life</a> › <a>{HEADLINE}</a></p>',
        '<ul itemscope itemtype="https://schema.org/BreadcrumbList"><li><a>Accueil</a><li><a>Harbor life</a></ul>',
        '<a rel="category tag" href="/c/h">Harbor life</a>',
    ],
)  # fmt: skip
def test_trails_and_categories(above: str) -> None:
    assert section(above) == "Harbor life"


def test_kickers_count_where_they_are_names_of_sections() -> None:
    assert section('<a class="link kicker" href="/politics">Politics</a>') == "Politics"
    assert section('<div class="ArticleRubric_root__uf"><a href="/x">Politics</a></div>') == "Politics"
    assert section('<span class="kicker">A winter of delays</span>') == ""
    assert section(behind='<p class="post-category"><a>Environment</a></p>') == "Environment"


def test_a_menu_of_sections_is_no_trail_and_a_name_no_section() -> None:
    assert section('<ul class="menu"><li><a>News</a><li><a>Sport</a></ul>') == ""
    assert section('<div class="breadcrumb"><a>Home</a> <a>Ana Cruz</a></div>') == ""


def test_what_the_page_calls_its_section_comes_before_its_trail() -> None:
    head = '<meta property="article:section" content="Islands">'
    assert section('<p class="breadcrumb"><a>Home</a> <a>Harbor life</a></p>', head=head) == "Islands"


def test_the_trail_in_the_data_of_a_page() -> None:
    items = [
        {"@type": "ListItem", "position": 1, "name": "Home"},
        {"@type": "ListItem", "position": 2, "item": {"@id": "/p", "name": "Harbor life"}},
        {"@type": "ListItem", "position": 3, "name": HEADLINE},
    ]
    trail = {"@type": "BreadcrumbList", "itemListElement": items}
    assert section(head=f'<script type="application/ld+json">{json.dumps(trail)}</script>') == "Harbor life"
    assert list(trail_in_data([{"@type": "BreadcrumbList", "itemListElement": [1, {"name": 2}]}], "")) == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.example/sport/1/x", "Sport"), ("https://a.example/us-news/x", "Us news"), ("https://a.example/us/x", "US"),
        ("https://a.example/news/x", ""), ("https://a.example/ferry-back", ""), ("http://[", ""), ("", ""),
    ],
)  # fmt: skip
def test_sections_in_addresses(url: str, name: str) -> None:
    assert section_in_address(url) == name


def test_a_category_with_its_label_is_sure() -> None:
    assert (
        section(behind='<dl><dd class="category-name">Catégorie : <a href="/h">Harbor life</a></dd></dl>')
        == "Harbor life"
    )
    assert section(behind='<dl><dd class="category-name">A winter of delays</dd></dl>') == ""


def test_an_address_below_all_news_tells_no_section() -> None:
    assert section_in_address("https://www.example.org/nachrichten/2021/entlastung.html") == ""


def test_a_section_in_the_line_above_and_a_link_to_a_category() -> None:
    assert section("<font>LOCAL NEWS</font>") == "Local News"
    assert section("<p>Late in the day</p>") == ""
    assert section('<div class="field-category"><a href="/category/research">Research</a></div>') == "Research"
    assert (
        section('<div id="topicpath"><a href="/">トップ</a> &gt; <a href="/local/">地域</a> &gt; 記事</div>') == "地域"
    )


def test_the_trail_goes_below_the_section_that_the_page_names() -> None:
    items = [
        {"@type": "ListItem", "position": 1, "name": "World"},
        {"@type": "ListItem", "position": 2, "name": "Europe"},
    ]
    trail = json.dumps({"@type": "BreadcrumbList", "itemListElement": items})
    head = f'<script type="application/ld+json">{trail}</script>'
    assert section(head=f'{head}<meta property="article:section" content="World">') == "Europe"
    assert section(head=f'{head}<meta property="article:section" content="Islands">') == "Islands"


def test_a_section_in_an_address_is_written_as_the_page_writes_it() -> None:
    head = '<link rel="canonical" href="https://www.example.es/politica/2014/03/17/mina.html">'
    assert section("<ul><li>POLÍTICA</li><li>Deportes</li></ul>", head=head) == "Política"
    assert section(head=head) == "Politica"


@pytest.mark.parametrize(
    "above",
    [
        '<ul class="entry-group-labels"><li><a href="/gadgets">Gadgets</a></li><li><a href="/fair">Fair</a></li></ul>',
        '<section id="rubrique"><a href="/gadgets/">Gadgets</a> <a href="/b/">Phones</a></section>',
        '<div class="path"><a href="/">Paper</a> / <a href="/news/">Front</a> / <a href="/g/">Gadgets</a></div>',
    ],
)
def test_the_first_link_of_several_and_trails_from_the_front_page(above: str) -> None:
    assert section(above) == "Gadgets"


def test_the_menu_of_the_site_tells_no_section() -> None:
    menu = '<ul><li class="menu-item menu-item-object-category"><a href="/category/politics/">Politics</a></li></ul>'
    assert section(menu) == ""
    rules = '<div class="path"><a href="/">Home</a> <a href="/p">Privacy Policy</a> <a href="/b">Boats</a></div>'
    assert section(rules, '<a rel="category" href="/c/h">Harbor life</a>') == "Harbor life"


@pytest.mark.parametrize(
    "above",
    [
        '<font size=1><a href="/">Back to Home</a> &gt; <a href="/n/">News</a> &gt; <a href="/n/l/">Harbor life</a></font>',
        '<div id="hierarchie"><a href="/">Accueil</a> &gt; <a href="r3">Société</a> &gt; <a href="r7">Harbor life</a></div>',
        '<ul class="c-group-labels"><li><a href="https://vega.example/harbor-life"><span>Harbor life</span></a></li></ul>',
        '<div class="header-editoria"><a href="https://vega.example/sp/harbor-life/">Harbor life</a></div>',
        '<div class="field--name-field-news-topics"><a href="/en/news/topic/harbor-life">Harbor life</a></div>',
    ],
)  # fmt: skip
def test_trails_by_their_signs_and_labels_by_where_they_lead(above: str) -> None:
    assert section(above) == "Harbor life"


def test_a_label_that_leads_to_a_section_may_look_like_a_name() -> None:
    assert section('<a class="kicker" href="/vega/ana-cruz-bay/">Ana Cruz Bay</a>') == "Ana Cruz Bay"
    assert section('<a class="kicker" href="/2024/05/12/harbor/ferry-is-back/">Ferry is back</a>') == ""


def test_links_with_words_between_them_are_no_trail() -> None:
    assert section('<p><a href="/">Vega Times</a> readers &gt; 300 know <a href="/a">Harbor life</a></p>') == ""


def test_the_letters_of_a_section_as_addresses_spell_them() -> None:
    assert bare("Política y Economía") == "politicayeconomia"


def test_the_section_above_a_headline_spread_over_two_lines() -> None:
    above = f"<p>POLITICS<br><b>{HEADLINE.replace(' for ', '<br>for ')}</b></p>"
    page = f"<html><head><title>{HEADLINE} - Vega Times</title></head><body>{above}{paragraphs(ENGLISH)}</body></html>"
    assert read_page(page, "a.html").source.section == "Politics"


def test_the_section_of_an_address_is_named_by_the_menu_of_the_page() -> None:
    menu = parse_page(
        '<nav><a href="/">Mobil</a><a href="https://vega.example/mobilitaet/">Mobilität</a><a href="/faehre">Fähre</a></nav>',
        "a",
    )
    assert section_of_menu(menu, "https://vega.example/mobilitaet/2024/ferry") == "Mobilität"
    assert section_of_menu(menu, "https://vega.example/faehre/ferry") == ""
    assert section_of_menu(menu, "") == ""


def test_a_link_in_an_element_named_section_right_above_the_headline() -> None:
    assert (
        section('<h3 class="styles_Section__q"><a href="/vega/around-town">Harbor corner</a></h3>') == "Harbor corner"
    )
    assert section('<div class="section">Harbor corner, a walk</div>') == ""


def test_the_section_that_address_menu_and_title_name() -> None:
    page = '<title>Ferry lies still | Harborside | Vega Times</title><nav><a href="/harborside">Harborside</a><a href="/ferry">Ferry lies still</a></nav>'
    assert section_of_menu(parse_page(page, "a"), "https://vega.example/harborside/ferry-lies-still/") == "Harborside"
    assert section_of_menu(parse_page(page, "a"), "https://vega.example/ferry") == ""


def test_a_link_alone_right_above_the_headline_leads_to_the_section_that_it_names() -> None:
    assert section('<div class="label"><a href="/harnosand">Härnösand</a></div>') == "Härnösand"
    assert section('<nav aria-label="Kicker"><a href="/world/americas/">Americas</a></nav>') == "Americas"
    assert section('<ul><li><a href="/orrin">Orrin</a></li></ul>') == ""
    assert section('<div><a href="/orrin">Orrin</a><a href="/vega">Vega</a></div>') == ""


@pytest.mark.parametrize("words", ["Vous êtes ici : ", "You are here: ", "Sie sind hier: "])
def test_a_trail_behind_words_that_say_where_the_reader_is(words: str) -> None:
    assert section(f'<div id="fil">{words}<a>Accueil</a> &gt; <a href="/h">Harbor life</a></div>') == "Harbor life"


def test_the_section_of_another_story_and_a_month_are_none() -> None:
    title = "<h3>{}</h3>"
    link = '<a href="/a">Storm shuts the slipway</a>'
    for heading in (title.format(link), f'<a href="/a">{title.format("Storm shuts the slipway")}</a>'):
        card = f'<div class="card"><span class="kicker"><a href="/news">Local News</a></span>{heading}</div>'
        assert section(behind=card) == ""
    assert section('<span class="kicker"><a href="/news">Local News</a></span>') == "Local News"
    trail = '<nav aria-label="Breadcrumb"><a href="/">Home</a> <a>News</a> <a>{}</a> <a>{}</a></nav>'
    assert section(trail.format("2025", "June")) == "News"
