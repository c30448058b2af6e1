"""Bylines and dates on the page itself."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.reading import read_page
from clipdesk.formats.web.source.authors import best_byline
from clipdesk.formats.web.source.visible import Sight
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import COMMENTS, ENGLISH, HEADLINE, RELATED, paragraphs


def seen(inside: str, around: str = "", language: str = "en") -> dict[str, list[str]]:
    """Values by origin, on a page with `inside` between headline and text."""
    html = f"<body>{around}<div><h1>{HEADLINE}</h1>{inside}{paragraphs(ENGLISH)}</div>{RELATED}{COMMENTS}"
    page = parse_page(html, "a.html")
    found: dict[str, list[str]] = {}
    for claim in Sight(page, blocks_of(page), HEADLINE, language, []).claims():
        found.setdefault(claim.origin, []).append(claim.value)
    return found


@pytest.mark.parametrize(
    "inside",
    [
        '<p class="byline">By Ana Cruz</p>', '<div class="article__author-name"><a>Ana Cruz</a></div>',
        '<a rel="author" href="/ana">Ana Cruz</a>', '<span class="vcard author"><a class="fn">Ana Cruz</a></span>',
        '<div class="meta-author">Von Ana Cruz, Brunnstadt</div>', '<p class="auteur">Par Ana Cruz</p>',
        '<div class="authorBox"><p>By</p><p>Ana Cruz</p><p>Staff writer</p></div>',
    ],
)  # fmt: skip
def test_elements_named_after_authors(inside: str) -> None:
    assert seen(inside)["byline element"] == ["Ana Cruz"]


def test_links_to_authors_in_the_line_of_the_first() -> None:
    line = '<div><span class="author vcard"><a rel="author">Ana Cruz</a></span>, <a rel="author">Jo Field</a> in <a>Harbor</a></div>'
    assert seen(line)["byline element"] == ["Ana Cruz", "Jo Field"]
    apart = '<p><span class="author"><a rel="author">Ana Cruz</a></span></p><p><a rel="author">Jo Field</a></p>'
    assert seen(apart)["byline element"] == ["Ana Cruz"]


def test_authors_side_by_side() -> None:
    assert seen('<div><span class="author">Ana Cruz</span> <span class="author">Jo Field</span></div>')["byline element"] == [
        "Ana Cruz", "Jo Field",
    ]  # fmt: skip
    first = '<div><a class="by_a by_a__first" href="/staff/1/ana/">Ana Cruz</a> <a class="by_a" href="/staff/2/">Jo Field</a></div>'
    assert seen(first)["byline element"] == ["Ana Cruz", "Jo Field"]
    assert seen('<p class="byline"><a>Ana Cruz</a><a>Jo Field</a></p>')["byline element"] == ["Ana Cruz", "Jo Field"]


def test_names_of_elements_in_attributes_for_tests() -> None:
    line = '<div data-test-tag="byline"><ul><li><a><span>Ana Cruz</span></a></li><li><a><span>Jo Field</span></a></li></ul></div>'
    assert seen(line)["byline element"] == ["Ana Cruz", "Jo Field"]


@pytest.mark.parametrize(
    "inside",
    [
        '<figure><figcaption>Cars wait. <span class="author">Photo: Jo Field</span></figcaption></figure>',
        "<figure><p>By Jo Field</p></figure>",
    ],
)
def test_nobody_in_a_picture_is_the_author(inside: str) -> None:
    found = seen(inside)
    assert not {"byline element", "byline line"} & set(found)


def test_writers_of_other_stories_behind_the_article_are_not_its_author() -> None:
    body = f"<h1>{HEADLINE}</h1><div>{paragraphs(ENGLISH)}</div>"
    beside = '<aside><h3>Opinion</h3><h4><a href="/b">Stop the bypass</a></h4><span class="card-author">By Jo Field</span></aside>'
    page = parse_page(f"<body>{body}{beside}<div><a href='/people/kim'>Kim Lee</a></div>", "a.html")
    article = [block.node for block in blocks_of(page) if block.text in ENGLISH]
    assert [
        claim.value
        for claim in Sight(page, blocks_of(page), HEADLINE, "en", article).claims()
        if claim.field == "byline"
    ] == []


def test_the_account_that_posted_a_story_gives_way_to_its_writer() -> None:
    posted = '<div>Submitted by <span class="username">webadm</span></div>'
    assert seen(posted)["byline element"] == ["webadm"]
    assert seen(posted + '<div class="byline">Ana Cruz, Staff Writer</div>')["byline element"] == ["Ana Cruz"]


@pytest.mark.parametrize(
    "line",
    ["By: Ana Cruz and Jo Field", "Von Ana Cruz und Jo Field", "Por Ana Cruz y Jo Field", "Text: Ana Cruz, Jo Field"],
)
def test_lines_that_read_like_bylines(line: str) -> None:
    assert seen(f"<ul><li>{line}</li></ul>")["byline line"] == ["Ana Cruz", "Jo Field"]


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="pen" aria-label="Published on June 5, 2019">Jun 5</div>', '<div class="pen" aria-label="June 5, 2019"></div>', '<a href="/1" title="June 5, 2019, 7:41 AM">3y</a>',
        '<span data-tooltip="5 June 2019">3 years ago</span>',
    ],
)  # fmt: skip
def test_dates_in_the_labels_of_elements(inside: str) -> None:
    assert seen(inside)["date label"] == ["2019-06-05"]


def test_a_label_without_a_date_tells_none() -> None:
    assert "date label" not in seen('<a title="All 12 stories of the Gazette">More</a>')


@pytest.mark.parametrize(
    "inside",
    [
        "<p><em>Ana Cruz</em></p><p><em>June 5, 2019</em></p>", "<h4>ANA CRUZ<br>Herald Staff Writer</h4>",
        "<p>Ana Cruz · Jun 5, 2019 · 4 min read</p>", "<p>June 5, 2019 3:33 PM ET</p><p>Ana Cruz</p>",
    ],
)  # fmt: skip
def test_a_name_above_a_date_or_an_office(inside: str) -> None:
    assert [name.title() for name in seen(inside)["name line"]] == ["Ana Cruz"]
    for other in (
        "<p>New York Times</p><p>June 5, 2019</p>",
        "<p>Local News</p><p>June 5, 2019</p>",
        "<p>Ana Cruz</p>",
    ):
        assert "name line" not in seen(other)


def test_more_elements_and_lines_that_name_authors() -> None:
    assert seen('<p class="by">Ana Cruz</p>')["byline element"] == ["Ana Cruz"]
    assert seen('<div id="byline">[山口健太，ITmedia]</div>')["byline element"] == ["山口健太"]
    assert seen("<p>Analyse von Ana Cruz und Jo Field, Berlin</p>")["byline line"] == ["Ana Cruz", "Jo Field"]
    assert seen("<p>This entry was posted by Ana Cruz on June 5, 2009.</p>") == {
        "byline line": ["Ana Cruz"], "date line": ["2009-06-05", "2009-06-05"],
    }  # fmt: skip


def test_the_author_of_another_story_or_a_comment_is_not_taken() -> None:
    around = '<div class="most-read"><p class="byline">By Jo Field</p></div><nav><p class="author">Kim Lee</p></nav>'
    assert seen("", around) == {}


def test_the_nearest_behind_the_headline_comes_first() -> None:
    around = '<p class="byline">By Jo Field</p>'
    assert seen('<p class="byline">By Ana Cruz</p>', around)["byline element"] == ["Ana Cruz"]
    assert seen("", around)["byline element"] == ["Jo Field"]


@pytest.mark.parametrize(
    ("inside", "origin", "date"),
    [
        ('<time datetime="2024-03-12T18:05:00+01:00">today</time>', "time element", "2024-03-12T18:05:00+01:00"),
        ('<abbr class="published" title="2024-03-12">today</abbr>', "time element", "2024-03-12"),
        ('<span class="date" data-timestamp="1710263100">today</span>', "time element", "2024-03-12T17:05:00+00:00"),
        ('<p class="pub-date">March 12, 2024</p>', "date element", "2024-03-12"),
        ("<p>Posted: March 12, 2024 at noon</p>", "date line", "2024-03-12"),
    ],
)
def test_dates(inside: str, origin: str, date: str) -> None:
    assert seen(inside)[origin] == [date]


def test_the_date_of_publication_comes_before_that_of_a_change() -> None:
    found = seen('<p class="updated">Updated March 13, 2024</p><p class="published">March 12, 2024</p>')
    assert found["date element"] == found["date line"] == ["2024-03-12"]
    assert seen("<p>Updated March 13, 2024</p>")["date line"] == ["2024-03-13"]


def test_a_date_right_above_the_headline_comes_before_those_of_other_stories() -> None:
    html = (
        f'<p class="date">March 12, 2024</p><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}{"<p>x</p>" * 40}'
        '<div><p class="date">March 1, 2024</p></div>'
    )
    page = parse_page(html, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks if block.text in ENGLISH]).claims()
    assert [claim.value for claim in claims if claim.origin == "date element"] == ["2024-03-12"]


def test_without_a_headline_the_page_is_read_from_its_start() -> None:
    page = parse_page('<p class="author">Ana Cruz</p><p class="date">12.3.2024</p>', "a.html")
    claims = Sight(page, blocks_of(page), "", "de", []).claims()
    assert [claim.value for claim in claims][:2] == ["Ana Cruz", "2024-03-12"]


@pytest.mark.parametrize("line", ["<span>Ana Cruz</span> · <span>Oct 20, 2025</span> · <span>5 min read</span>"])
def test_a_name_beside_a_date_right_behind_the_headline(line: str) -> None:
    assert seen(f"<div>{line}</div>")["name line"] == ["Ana Cruz"]
    assert "name line" not in seen("<div>The Harbor · Oct 20, 2025</div>")


def test_a_byline_that_shares_its_block_and_names_the_paper() -> None:
    found = seen("<font>By Ana Cruz, The Harbor Gazette<br>Wednesday, June 18, 2003</font>")
    assert found["byline line"] == ["Ana Cruz", "The Harbor Gazette"]


def test_the_opening_lines_of_a_long_block_may_hold_the_date_and_a_quoted_post_does_not() -> None:
    text = "<br>".join(ENGLISH)
    assert seen(f"<div><i>Ana Cruz, May 5, 2004</i><br>{text}</div>")["date line"] == ["2004-05-05"]
    assert seen("<blockquote><p>Cut off again.</p>— Ruth Calder May 5, 2015</blockquote>") == {}


def test_a_name_with_an_office_above_a_date_and_a_link_to_the_staff() -> None:
    assert seen("<p>Ana Cruz, Harbor Staff ✓</p><p>June 3, 2016</p>")["name line"] == ["Ana Cruz"]
    assert "name line" not in seen("<p>Ana Cruz, who chairs it</p><p>June 3, 2016</p>")
    assert seen('<p><a href="/staff/261/ana-cruz/">Ana Cruz</a></p>')["byline element"] == ["Ana Cruz"]


def test_a_name_above_a_paper_or_place_and_a_date() -> None:
    assert seen("<p>ANA CRUZ</p><p>Bilbao</p><p>June 3, 2016</p>")["name line"] == ["ANA CRUZ"]
    assert "name line" not in seen(f"<p>Ana Cruz</p><p>{ENGLISH[0]}</p><p>June 3, 2016</p>")


def test_elements_that_touch_are_kept_apart_in_lines() -> None:
    found = seen("<div><span>Von <b>Ana Cruz</b></span><span>Aktualisiert am 04.06.2016</span></div>", language="de")
    assert found["byline line"] == ["Ana Cruz"]
    assert found["date line"] == ["2016-06-04"]


def test_links_to_people_name_authors_in_short_lines_alone() -> None:
    link = '<a href="https://gazette.example/people/ana-cruz">Ana Cruz</a>'
    assert seen(f"<p>{link}</p>")["byline element"] == ["Ana Cruz"]
    assert "byline element" not in seen(f"<p>{ENGLISH[0]} {link}</p>")
    assert "byline element" not in seen('<p><a href="/people/x">People</a></p>')


@pytest.mark.parametrize("line", ["Ana Cruz", "— By Ana Cruz, The Gazette"])
def test_the_signature_below_the_article(line: str) -> None:
    html = f"<body><div><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}<p>{line}</p><p>© 2024 The Gazette</p></div></body>"
    page = parse_page(html, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks]).claims()
    assert [claim.value for claim in claims if claim.origin == "signature line"] == ["Ana Cruz"]


def test_two_writers_sign_below_the_article() -> None:
    signed = "<p><strong>Ana Cruz et Jo Field</strong></p>"
    page = parse_page(f"<body><div><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}{signed}</div></body>", "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks]).claims()
    assert [claim.value for claim in claims if claim.origin == "signature line"] == ["Ana Cruz", "Jo Field"]


def test_the_date_of_today_above_the_page_is_told_apart() -> None:
    today = '<div class="top"><span class="today date">Sunday, November 29, 2026</span></div>' + "<i>x</i>" * 9
    assert seen("<p>June 3, 2016</p>", today) == {
        "distant element": ["2026-11-29"], "date line": ["2016-06-03"],
    }  # fmt: skip
    clock = '<div class="top"><time datetime="2026-11-29T10:00:00Z">today</time></div>' + "<i>x</i>" * 9
    assert seen("", clock) == {"distant element": ["2026-11-29T10:00:00+00:00"]}


def test_a_name_alone_below_the_headline_is_believed_least() -> None:
    assert seen("<p>Ana Cruz</p>")["bare name"] == ["Ana Cruz"]
    assert "bare name" not in seen("<p>Ruth Calder</p>")
    assert "bare name" not in seen("<p>By Jo Field</p><p>Ana Cruz</p>")


def test_the_days_of_other_stories_below_the_article_are_told_apart() -> None:
    more = '<li><h2><a href="/b">Storm closes it</a></h2><div><time datetime="2024-04-18T07:00:00Z">April</time></div></li>'
    html = f"<body><div><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}</div><h2>More</h2><ul>{more * 2}</ul></body>"
    page = parse_page(html, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks[1 : 1 + len(ENGLISH)]]).claims()
    assert {claim.origin for claim in claims if claim.field == "published"} == {"distant element"}
    own = html.replace("<h2>More</h2>", '<p class="posted"><time datetime="2024-03-12">12 March</time></p>')
    page = parse_page(own, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks[1 : 1 + len(ENGLISH)]]).claims()
    assert ("2024-03-12", "time element") in {(claim.value, claim.origin) for claim in claims}


def test_a_name_beside_a_date_counts_more_than_authors_at_the_foot() -> None:
    columnists = '<div class="author"><a href="/author/kim">Kim Lee</a></div>'
    html = (
        f"<body><div><h1>{HEADLINE}</h1><div><span>Ana Cruz</span> <span>June 3, 2016 8:15 am</span></div>"
        f"{paragraphs(ENGLISH)}</div>{columnists}</body>"
    )
    page = parse_page(html, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks if block.text in ENGLISH]).claims()
    assert best_byline(claims, []).names == ("Ana Cruz",)
    assert ("byline", "Kim Lee", "foot element") in {claim[:3] for claim in claims}


def test_authors_far_behind_the_article_are_told_apart() -> None:
    columnists = '<div class="author"><a href="/author/kim">Kim Lee</a></div>'
    html = f"<body><div><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}</div>{'<hr>' * 40}{columnists}</body>"
    page = parse_page(html, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks[:4]]).claims()
    assert [(claim.value, claim.origin) for claim in claims] == [("Kim Lee", "distant element")]
    assert seen('<p class="auth-name">Ana Cruz</p><p class="auth-name">Jo Field</p>')["byline element"] == [
        "Ana Cruz", "Jo Field",
    ]  # fmt: skip


def test_custom_tags_name_what_they_hold() -> None:
    inside = "<app-author><span>By</span> <span>Ana Cruz</span></app-author><x-date><i>Jun 5, 2019</i></x-date>"
    found = seen(inside)
    assert (found["byline element"], found["date element"]) == (["Ana Cruz"], ["2019-06-05"])


def test_a_byline_behind_paper_and_date_and_a_name_beside_an_address() -> None:
    line = "<p>Le Courrier | 04.05.2015 à 13h36 • Mis à jour le 05.05.2015 |  Par&nbsp;Ana Cruz (avec Jo Field)</p>"
    assert seen(line, language="fr")["byline line"] == ["Ana Cruz", "Jo Field"]
    assert seen("<p>Ana Cruz | acruz@gazette.example</p>")["name line"] == ["Ana Cruz"]
    assert "name line" not in seen("<p>Write to us | news@gazette.example</p>")


@pytest.mark.parametrize("signature", ["<i>Ana Cruz</i>", "First published in May 2011. Text by Ana Cruz."])
def test_a_signature_behind_line_breaks(signature: str) -> None:
    html = f"<body><h1>{HEADLINE}</h1><div>{'<br><br>'.join(ENGLISH)}<br><br>{signature}</div>"
    page = parse_page(html, "a.html")
    blocks = blocks_of(page)
    claims = Sight(page, blocks, HEADLINE, "en", [block.node for block in blocks[1:]]).claims()
    assert [claim.value for claim in claims if claim.origin == "signature line"] == ["Ana Cruz"]


def test_a_byline_beside_the_count_of_comments_above_the_text() -> None:
    body = f'<h1>{HEADLINE}</h1><div class="comments_datetime"><p>By ANA CRUZ 10/ 5/11 09:19 PM ET</p></div>'
    page = parse_page(f"<body>{body}<div>{paragraphs(ENGLISH)}</div>", "a.html")
    article = [block.node for block in blocks_of(page) if block.text in ENGLISH]
    claims = Sight(page, blocks_of(page), HEADLINE, "en", article).claims()
    assert [claim.value for claim in claims if claim.origin == "byline line"] == ["ANA CRUZ"]


def test_the_day_of_something_that_is_told_is_not_the_date() -> None:
    told = "<ul><li>The quay was handed over to the county on August 14, 1935</li></ul>"
    assert "date line" not in seen(told)
    assert seen(f"{told}<p>Posted on May 5, 2011</p>")["date line"] == ["2011-05-05"]


def test_who_is_logged_in_is_not_the_author() -> None:
    assert "byline element" not in seen("", around='<div class="username"><p>Guest Account</p><a>Log out</a></div>')


def test_the_line_of_a_byline_ends_before_the_tags() -> None:
    found = seen(
        "<div>By <a>ANA CRUZ, Executive Editor</a> | Friday June 7, 2013<br>Tags: <a>Jo Field</a>, <a>TiVo</a></div>"
    )
    assert found["byline line"] == ["ANA CRUZ"]


def test_a_name_and_a_date_above_the_headline() -> None:
    above = "<p>Ana Cruz</p><p>February 5, 2026</p>"
    assert seen("", around=above)["name line"] == ["Ana Cruz"]
    assert "name line" not in seen("", around="<p>Ana Cruz</p><p>Harbor board</p>")


def test_a_headline_without_a_heading_of_its_own() -> None:
    top = '<p class="date">August 24, 2026</p>'
    body = f'<div class="titulo">{HEADLINE}</div><div class="volanta_fecha">April 30, 2021</div>'
    page = parse_page(f"<body>{top}<div>{body}{paragraphs(ENGLISH)}</div>", "a.html")
    claims = Sight(page, blocks_of(page), HEADLINE, "en", []).claims()
    assert [claim.value for claim in claims if claim.origin == "date element"] == ["2021-04-30"]


def test_who_took_the_picture_in_a_line_of_credits_is_not_the_author() -> None:
    inside = (
        '<p class="credit">By Jo Field | Satellite imagery by the survey</p><p>By ANA DeVRIES, KIM LEE and A. ROE</p>'
    )
    assert seen(inside)["byline line"] == ["ANA DeVRIES", "KIM LEE", "A. ROE"]


def test_the_list_of_changes_to_a_page_gives_no_day_of_publication() -> None:
    changes = '<div>Published 5 June 2019</div><ol id="update-history"><li><time datetime="2019-06-09">9 June 2019</time></li></ol>'
    found = seen(changes)
    assert "time element" not in found
    assert found["date line"] == ["2019-06-05"]


def test_a_byline_above_which_the_headline_is_but_a_line() -> None:
    html = f"<body><p>Monday, June 9, 2019</p>{'<p>Menu</p>' * 16}<p><b>{HEADLINE}</b><br>By Ana Cruz</p><p>June 5, 2019</p>{paragraphs(ENGLISH)}"
    page = parse_page(html, "a.html")
    claims = Sight(page, blocks_of(page), HEADLINE, "en", []).claims()
    assert [claim.value for claim in claims if claim.origin == "byline line"] == ["Ana Cruz"]
    assert [claim.value for claim in claims if claim.origin == "date line"] == ["2019-06-05"]


def test_the_time_above_the_headline_comes_before_those_of_stories_below() -> None:
    times = '<div><time datetime="2024-03-04T12:03:00+01:00">4 maart</time> • Aangepast <time datetime="2024-03-05T15:48:00+01:00">5 maart</time></div>'
    below = '<h2>Net binnen</h2><ul><li><time datetime="2024-03-09T16:01:00+01:00">16:01</time> Raad praat</li></ul>'
    html = f"<body><article>{times}<h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}</article><section>{below}</section>"
    page = parse_page(html, "a.html")
    article = list(page.all("p"))
    claims = Sight(page, blocks_of(page), HEADLINE, "nl", article).claims()
    assert next(claim.value for claim in claims if claim.origin == "time element") == "2024-03-04T12:03:00+01:00"


def test_a_day_in_a_row_of_cells_above_a_headline_that_shares_its_block() -> None:
    row = "<table><tr><td>Posted on Wed, Mar. 13, 2002</td><td>email this print this</td></tr></table>"
    head = f"<table><tr><td><b>Wednesday, March 20, 2002</b></td></tr><tr><td>{row}<font><b>{HEADLINE}</b></font><br>By ANA CRUZ"
    page = parse_page(f"<body>{head}{paragraphs(ENGLISH)}</td></tr></table>", "a.html")
    claims = Sight(page, blocks_of(page), HEADLINE, "en", []).claims()
    assert next(claim.value for claim in claims if claim.origin == "date line") == "2002-03-13"


def test_a_day_above_a_headline_in_the_block_of_the_text() -> None:
    html = f"<body><table><tr><td>Obituaries | July 22, 2008<br><b>{HEADLINE}</b><br>{'<br><br>'.join(ENGLISH)}</td></tr></table>"
    page = parse_page(html, "a.html")
    claims = Sight(page, blocks_of(page), HEADLINE, "en", []).claims()
    assert [claim.value for claim in claims if claim.origin == "date line"] == ["2008-07-22"]


def test_a_day_in_the_first_of_the_lines_of_a_headline_that_is_a_sentence() -> None:
    head = "<td>Obituaries | July 22, 2008<br><b>Jo Field, who counted all of the stars over Vega, 81</b><br>By Ana Cruz</td>"
    page = parse_page(f"<body><table><tr><td>Home</td>{head}</tr></table>{paragraphs(ENGLISH)}", "a.html")
    claims = Sight(page, blocks_of(page), "Another", "en", []).claims()
    assert [claim.value for claim in claims if claim.origin == "date line"] == ["2008-07-22"]


def test_a_topic_behind_the_headline_is_no_writer() -> None:
    topic = '<div class="field-topics"><a href="/en/topic/humanitarian-aid">Humanitarian Aid</a></div>'
    assert "name line" not in seen(topic)
    assert "bare name" not in seen(topic)


def test_no_story_comes_out_behind_its_change() -> None:
    said = seen('<p>SAN ROQUE | ACTUALIZADO 04.05.2010 - 01:00</p><p class="fecha">06.05.2010</p>', language="es")
    assert said["date line"] == ["2010-05-04"]
    named = '<p class="fecha">ACTUALIZADO 04.05.2010</p><div class="note"><span class="fecha">05.05.2010, 09:14</span></div>'
    assert seen(named, language="es")["date element"] == ["2010-05-04"]


def test_a_paper_before_the_writer_in_an_element_named_after_the_signature() -> None:
    assert (
        seen('<span class="sign">La Voix de Vega – <b>Ana CRUZ</b></span>', language="fr")["byline element"][-1]
        == "Ana CRUZ"
    )


def test_todays_day_in_the_head_of_the_site_is_not_the_storys() -> None:
    said = seen("<p>12 Mar 2024 5:02 PM</p>", '<header><div class="datetop">14 Mar 2024</div></header>')
    assert said["date line"] == ["2024-03-12"]
    assert "date element" not in said


def test_the_writer_of_a_story_that_is_linked_within_the_article_is_not_its_author() -> None:
    card = '<article><h3><a href="/other">Storm closes the slipway</a></h3><span class="byline">by Jo Field</span></article>'
    assert seen(f"<p>Reported by Ana Cruz, with additional reporting by Kim Lee</p>{card}") == {
        "byline line": ["Ana Cruz"]
    }


def test_a_line_of_credits_names_who_wrote_where_a_label_says_so() -> None:
    assert seen('<p class="credits">Tekst: Ana Cruz | Foto’s: Jo Field</p>')["byline line"] == ["Ana Cruz"]
    assert "byline line" not in seen('<p class="credits">By Jo Field</p>')


def test_a_name_of_the_user_who_wrote_a_post_above_its_title() -> None:
    line = '<ul><li><span data-hook="user-name">Ana Cruz</span></li><li><span>Mar 9, 2019</span></li></ul>'
    assert seen("", line)["byline element"] == ["Ana Cruz"]


def test_a_person_beside_the_public_body_that_issued_a_page_is_no_author() -> None:
    body = '<a href="/government/organisations/harbors">Department for Harbors</a> and <a href="/government/people/ada-quill">Ada Quill</a>'
    page = f"<h1>{HEADLINE}</h1><dl><dt>From:</dt><dd>{body}</dd></dl>{paragraphs(ENGLISH)}"
    assert read_page(f"<body>{page}</body>", "a.html").source.byline == ()


def test_a_person_behind_by_wrote_the_page_although_a_public_body_stands_beside() -> None:
    line = "By <a href='/people/jo-field'>Jo Field</a> on the <a href='/government/organisations/harbors'>Department for Harbors</a>"
    page = f"<article><h1>{HEADLINE}</h1><div>{line}</div>{paragraphs(ENGLISH)}</article>"
    assert read_page(f"<body>{page}</body>", "a.html").source.byline == ("Jo Field",)


def test_a_short_article_with_a_subheading_keeps_its_byline_and_the_card_of_another_story_does_not_lend_one() -> None:
    story = "<p>The ferry is back after nine days.</p><h2>What it costs</h2><p>It is free until the end of June.</p>"
    byline, card = (
        '<p class="byline">By Ana Cruz</p>',
        '<article><h3>Storm</h3><p class="byline">By Jo Field</p></article>',
    )
    html = f"<body>{card}<article><h1>{HEADLINE}</h1>{byline}{story}</article>"
    page = parse_page(html, "a.html")
    claims = Sight(page, blocks_of(page), HEADLINE, "en", page.all("p")[-2:]).claims()
    assert [one.value for one in claims if one.origin == "byline element"] == ["Ana Cruz"]
