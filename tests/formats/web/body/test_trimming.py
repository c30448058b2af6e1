"""Blocks that read as if they were not the article."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.body.trimming import trimmed
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE


def out(*parts: str) -> dict[str, str]:
    """Reasons by the text of the blocks that go."""
    blocks = blocks_of(parse_page("<body>" + "".join(f"<p>{part}</p>" for part in parts), "a.html"))
    found = trimmed(blocks, HEADLINE, ["Ana Cruz"], "en")
    return {blocks[place].text: reason for place, reason in found.items()}


def test_a_list_of_one_link_goes_unless_a_line_leads_to_it() -> None:
    listed = '</p><ul><li><a href="/a">Storm closes the slipway</a></li></ul><p>'
    assert out(ENGLISH[0], listed, *ENGLISH[1:]) == {"Storm closes the slipway": "related"}
    assert out("The board has published one report on it:", listed, *ENGLISH) == {}


def test_headline_byline_and_date_at_the_head_go() -> None:
    assert out(HEADLINE.upper(), "By Ana Cruz", "March 12, 2024", *ENGLISH) == {
        HEADLINE.upper(): "headline", "By Ana Cruz": "byline", "March 12, 2024": "date",
    }  # fmt: skip


def test_a_date_with_how_long_ago_it_was_goes_from_the_head() -> None:
    line = "October 3, 2018 / 6:21 AM / a month ago"
    assert out(line, *ENGLISH) == {line: "date"}
    line = "Tuesday 16 August 2016 10.31 BSTLast modified on Wednesday 17 August 2016 15.25 BST"
    assert out(line, *ENGLISH) == {line: "date"}


def test_the_head_of_the_article_begins_behind_set_phrases() -> None:
    gone = out(*["Share this article"] * 7, "March 12, 2024", *ENGLISH)
    assert gone["March 12, 2024"] == "date"


def test_the_headline_with_a_kicker_before_it_goes() -> None:
    assert out(f"Harbor: {HEADLINE}", *ENGLISH) == {f"Harbor: {HEADLINE}": "headline"}


def test_the_office_of_the_author_goes_from_the_head() -> None:
    assert out("Ana Cruz", "Opinion contributor", *ENGLISH) == {"Ana Cruz": "byline", "Opinion contributor": "byline"}


def test_names_and_dates_within_the_article_stay() -> None:
    assert out(*ENGLISH, *ENGLISH, "Ana Cruz", "March 12, 2024") == {}
    assert out("By Jo Field", *ENGLISH) == {}


def test_a_link_that_is_called_a_button_goes_from_the_midst() -> None:
    button = (
        '</p><p class="button-wrapper"><a class="button primary" href="/s"><span>Share Low Ground</span></a></p><p>'
    )
    assert out(*ENGLISH[:2], button, *ENGLISH[2:]) == {"Share Low Ground": "share"}
    assert out(*ENGLISH[:2], button.replace("button", "text"), *ENGLISH[2:]) == {}
    heading = '</p><h3 class="button"><a href="/s">What the crew says</a></h3><p>'
    assert out(*ENGLISH[:2], heading, *ENGLISH[2:]) == {}


def test_a_button_to_comment_goes_from_the_midst_and_a_heading_stays() -> None:
    assert out(ENGLISH[0], "Opina", *ENGLISH[1:]) == {"Opina": "comments"}
    assert out(ENGLISH[0], "</p><h2>Opina</h2><p>", *ENGLISH[1:]) == {}


def test_set_phrases_and_the_lists_behind_them_go() -> None:
    linked = '<a href="/a">Storm closes the slipway</a>'
    assert out(ENGLISH[0], "Related stories", linked, ENGLISH[1]) == {
        "Related stories": "related", "Storm closes the slipway": "related",
    }  # fmt: skip


def test_links_at_either_end_go_and_those_within_stay() -> None:
    links = ['<a href="/a">Harbor</a>', '<a href="/b">Read about the winter</a>', '<a href="/c">Ferries</a>']
    assert out(links[0], ENGLISH[0], links[1], ENGLISH[1], links[2]) == {"Harbor": "menu", "Ferries": "related"}


def test_never_everything_goes() -> None:
    assert out('<a href="/a">Harbor</a>', '<a href="/b">Ferries</a>') == {}


def test_lines_of_one_block_at_the_head_go_together() -> None:
    head = f"{HEADLINE}<br>By Ana Cruz<br>March 12, 2024"
    assert list(out(head, *ENGLISH).values()) == ["headline"]
    assert out(f"{HEADLINE}<br>The harbor is full of boats that nobody has sailed for years.", *ENGLISH) == {}


def test_a_section_a_masthead_and_a_date_with_the_time_to_read_go_from_the_head() -> None:
    assert out("The Millbrook Gazette", "Business", "March 12, 2024 — 9 min read", *ENGLISH) == {
        "The Millbrook Gazette": "furniture", "Business": "section", "March 12, 2024 — 9 min read": "date",
    }  # fmt: skip


def test_links_behind_a_label_go_and_links_in_a_sentence_stay() -> None:
    link = '<a href="/a">Storm closes the slipway</a>'
    assert out(ENGLISH[0], f"More: {link}", ENGLISH[1]) == {"More: Storm closes the slipway": "related"}
    assert out(ENGLISH[0], f"WATCH RELATED: {link}", ENGLISH[1]) == {
        "WATCH RELATED: Storm closes the slipway": "related"
    }
    assert out(ENGLISH[0], f"Also in News<br>{link}<br>{link}", ENGLISH[1]).popitem()[1] == "related"
    assert out(ENGLISH[0], f"The board said: {link}", ENGLISH[1]) == {}


def test_the_end_of_a_release_the_rights_and_a_note_on_the_writer_go_from_the_foot() -> None:
    assert out(*ENGLISH, "###") == {"###": "furniture"}
    assert out(*ENGLISH, "Copyright 2024 The Millbrook Gazette", "###") == {
        "Copyright 2024 The Millbrook Gazette": "copyright", "###": "furniture",
    }  # fmt: skip
    note = "Covers the port. Before that she was a deckhand for nine years."
    assert out(*ENGLISH, "About the author", note) == {"About the author": "byline", note: "byline"}


def test_rights_between_paragraphs_stay() -> None:
    assert out(ENGLISH[0], "Copyright 2024 is what the board fears most.", ENGLISH[1]) == {}


def test_captions_with_a_button_and_where_the_writer_is_go() -> None:
    for caption in (
        "Ruth Calder at the quay. Jo Field for the Gazette hide caption",
        "Media caption Ruth Calder at the quay",
    ):
        assert out(ENGLISH[0], caption, ENGLISH[1]) == {caption: "caption"}
    assert out("Reporting from Port Sorrel, Vega", *ENGLISH) == {"Reporting from Port Sorrel, Vega": "byline"}


def test_a_date_with_its_label_goes_from_the_foot() -> None:
    assert out(*ENGLISH, "Posted March 12, 2024, 10:30 a.m.") == {"Posted March 12, 2024, 10:30 a.m.": "date"}


def test_the_lines_of_an_office_above_its_statement_go() -> None:
    office = "Media Note<br>Office of the Spokesperson<br>February 7, 2018"
    assert list(out(office, *ENGLISH).values()) == ["date"]


def test_lists_of_nothing_but_links_go_from_the_midst() -> None:
    items = ["Storm closes the slipway", "Audit office asks for figures"]
    html = "".join(f'<li><b><a href="/{place}">{item}</a></b></li>' for place, item in enumerate(items))
    blocks = blocks_of(parse_page(f"<body><p>{ENGLISH[0]}</p><ul>{html}</ul><p>{ENGLISH[1]}</p>", "a.html"))
    assert trimmed(blocks, HEADLINE, (), "en") == {1: "related", 2: "related"}
    mixed = f"<ul>{html}<li>A third one is not linked at all.</li></ul>"
    blocks = blocks_of(parse_page(f"<body><p>{ENGLISH[0]}</p>{mixed}<p>{ENGLISH[1]}</p>", "a.html"))
    assert trimmed(blocks, HEADLINE, (), "en") == {}


def test_the_label_of_a_link_may_begin_with_who_may_read_it() -> None:
    line = 'Article réservé à nos abonnés Lire aussi <a href="/b">La Baltique, mer de toutes les tensions</a>'
    assert list(out(ENGLISH[0], line, ENGLISH[1]).values()) == ["related"]


def test_the_author_named_once_more_goes_from_the_foot() -> None:
    assert out(*ENGLISH, "Ana Cruz, staff writer") == {"Ana Cruz, staff writer": "byline"}
    assert out(*ENGLISH, "Ana Cruz covers the port. She was a deckhand for nine years.") == {}


@pytest.mark.parametrize(
    "line",
    ["Feb 7, 2021 · 4 min read · 811 words", "7 February 2021 | Lesezeit: 4 Minuten", "2021-02-07 05:12来源：北海日报"],
)
def test_a_date_with_how_long_a_text_is_or_where_it_comes_from_goes_from_the_head(line: str) -> None:
    assert out(line, *ENGLISH) == {line: "date"}


def test_lines_that_only_repeat_paper_author_section_and_date_go_from_the_head() -> None:
    blocks = blocks_of(parse_page(f"<p>Harbor-Post Ana CRUZ. 7 February 2021</p><p>{ENGLISH[0]}</p>", "a.html"))
    assert trimmed(blocks, HEADLINE, ["Ana CRUZ"], "en", "Harbor-Post") == {0: "byline"}
    assert out("16 March 2021, 08:15Politics", *ENGLISH) == {"16 March 2021, 08:15Politics": "date"}


def test_the_head_begins_behind_a_menu_of_links() -> None:
    menu = [f'<a href="/{place}">Storm closes slipway {place}</a>' for place in range(8)]
    assert out(*menu, "March 12, 2024", *ENGLISH)["March 12, 2024"] == "date"


def test_times_of_posts_go_and_times_that_head_a_chronicle_stay() -> None:
    posted = '</p><p class="block-time"><time>11.15</time></p><p>'
    assert out(ENGLISH[0], posted, ENGLISH[1]) == {"11.15": "date"}
    assert out(ENGLISH[0], "<b>11.15</b>", ENGLISH[1]) == {}


def test_a_date_with_one_word_before_it_goes_from_the_head() -> None:
    assert out("입력 2020.11.18 15:30", *ENGLISH) == {"입력 2020.11.18 15:30": "date"}


def test_who_posted_a_story_and_when_goes_from_the_head() -> None:
    line = "Submitted by webadmin on Tue, 06/09/2015 - 10:21"
    assert out(line, *ENGLISH) == {line: "date"}


def test_who_edited_and_who_else_worked_on_a_story_goes() -> None:
    assert out(*ENGLISH, "（责任编辑：王芳）") == {"（责任编辑：王芳）": "byline"}
    line = "Interview by Ana Cruz and edited for length by Jo Field | Photographs by Kim Lee"
    assert out(line, *ENGLISH) == {line: "byline"}


def test_names_above_the_posts_of_a_live_report_go() -> None:
    one, two = ('</p><p class="entry-author">Jo Field</p><p>', '</p><p class="entry-author">Kim Lee</p><p>')
    assert out(ENGLISH[0], one, ENGLISH[1], two, ENGLISH[0]) == {"Jo Field": "byline", "Kim Lee": "byline"}
    assert out(ENGLISH[0], one, ENGLISH[1]) == {}


def test_a_box_on_the_writer_goes() -> None:
    note = "is a retired pilot and lives in Vega."
    assert out("Ana Cruz", note, *ENGLISH) == {"Ana Cruz": "byline", note: "byline"}
    assert out(*ENGLISH, "Jo Field", note, ENGLISH[0]) == {}


def test_who_took_the_pictures_goes_from_head_and_foot() -> None:
    assert out("Text: Ana Cruz<br>Photos: Jo Field", *ENGLISH) == {"Text: Ana Cruz\nPhotos: Jo Field": "byline"}
    assert out(*ENGLISH, "Fotos: Jo Field") == {"Fotos: Jo Field": "caption"}
    assert out(*ENGLISH, "Photos of the bridge by night", "Photos: the last trip of all") == {}


def test_links_rights_and_contacts_go_from_the_foot_around_a_correction() -> None:
    contact, fixed = "Reach Ana Cruz at ana@gazette.example.", "Correction: The pier is 90 meters long."
    found = out(*ENGLISH, contact, fixed, '<a href="/b">Storm closes the slipway</a>', "© 2024 The Gazette")
    assert found == {contact: "byline", "Storm closes the slipway": "related", "© 2024 The Gazette": "copyright"}


def test_whom_reporters_may_call_goes_from_the_head_of_a_release() -> None:
    lines = "CONTACT:<br>Jo Field, Press Secretary<br>555-0102<br>jo@port.example"
    assert out(lines, *ENGLISH) == {lines.replace("<br>", "\n"): "byline"}
    assert out("CONTACT:<br>Nobody had seen the crew since the storm", *ENGLISH) == {}


def test_counts_of_comments_and_where_the_writers_were_go() -> None:
    line = "Ana Cruz reported from Vega, and Jo Field from Millbrook."
    assert out(line, '<a href="#comments">118</a>', *ENGLISH) == {line: "byline", "118": "comments"}
    assert out("Kim Lee reported from Vega.", *ENGLISH) == {}


def test_a_block_of_section_headline_and_deck_goes() -> None:
    head = f"LOCAL NEWS<br>{HEADLINE}<br>After 12 years, the boats are back"
    assert list(out(head, *ENGLISH).values()) == ["headline"]
    assert out(f"{HEADLINE}<br>{ENGLISH[0]}", *ENGLISH) == {}
    assert out(f"{HEADLINE}<br>The boats are back<br>and nobody knows why", *ENGLISH) == {}


def test_a_link_with_its_day_is_a_link() -> None:
    link = '<a href="/s">Search ends safely for two boys lost in corn</a> Jun 14, 2010'
    assert out("Related links", link, *ENGLISH)["Search ends safely for two boys lost in corn Jun 14, 2010"]
    told = '<a href="/s">Search ends safely for two boys lost in corn</a>, the board said'
    assert out(*ENGLISH[:2], told, *ENGLISH[2:]) == {}


def test_a_date_with_its_time_and_zone_goes_from_the_head() -> None:
    line = "الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)"
    assert out(line, *ENGLISH) == {line: "date"}
    line = "On 4 August 2013 the boats ran at 02:21 (GMT)."
    assert out(line, *ENGLISH) == {}


@pytest.mark.parametrize(
    "line",
    ['<a href="/b">READ | Full transcript</a>', '(MORE: <a href="/c">Thirteen boats that never ran on time</a>)'],
)
def test_a_link_alone_that_asks_to_read_on_goes_from_the_midst(line: str) -> None:
    assert list(out(*ENGLISH[:2], line, *ENGLISH[2:]).values()) == ["related"]


def test_a_question_of_a_paper_in_a_sentence_with_links_stays() -> None:
    line = 'Read: the board has <a href="/b">a plan</a>, and the boats run.'
    assert out(*ENGLISH[:2], line, *ENGLISH[2:]) == {}


def test_a_row_of_cells_with_the_day_goes_from_the_head() -> None:
    row = "</p><table><tr><td>Posted on Wed, Mar. 13, 2002</td><td>email this print this</td></tr></table><p>"
    assert list(out(row, *ENGLISH).values()) == ["date"]


def test_a_dated_sentence_that_begins_like_a_button_stays() -> None:
    assert out(*ENGLISH[:2], "Comments close on October 31. The address is on page 3.") == {}


def test_stories_below_a_label_go_with_their_days_and_what_ends_a_page_of_old() -> None:
    stories = '<b>RELATED STORIES:</b><br><a href="/a">Ferry aground off Vega</a><br>October 29, 1999'
    rights = '<a href="#top">Back to the top</a> © 1999 Vega Radio. All Rights Reserved.<br>Terms of this service.'
    gone = out(*ENGLISH, stories, rights)
    assert list(gone.values()) == ["related", "copyright"]


def test_a_day_at_the_foot_goes_with_the_link_beside_it() -> None:
    assert out(*ENGLISH, '(<i>8 marzo 2008</i>) <a href="javascript:history.back()">Torna indietro</a>') == {
        "(8 marzo 2008) Torna indietro": "date"
    }


def test_the_sentence_on_who_posted_an_entry_goes_from_its_foot() -> None:
    posted = "This entry was posted by Ana Cruz on Monday, June 5th, 2006 at 9:12 pm and is filed under Boats."
    assert out(*ENGLISH, posted) == {posted: "date"}


def test_buttons_side_by_side_go() -> None:
    row = "<span>Kommentare</span><span>Drucken</span><span>Teilen</span>"
    assert out(row, *ENGLISH) == {"KommentareDruckenTeilen": "share"}
    assert out(ENGLISH[0], "<span>Share</span> <b>prices fell</b>", *ENGLISH[1:]) == {}


def test_figures_beside_buttons_go_from_the_head_and_numbers_of_chapters_stay() -> None:
    assert out("--", "312", "1.2K", *ENGLISH) == {"--": "furniture", "312": "furniture", "1.2K": "furniture"}
    assert out("</p><h2>7</h2><p>", *ENGLISH) == {}


def test_a_call_for_tips_goes_wherever_it_stands() -> None:
    call = "Do you know more? Write to us at tips@gazette.example."
    assert out(ENGLISH[0], call, *ENGLISH[1:]) == {call: "furniture"}


def test_letters_of_writers_go_from_the_foot() -> None:
    assert out(*ENGLISH, "(ac/jf)") == {"(ac/jf)": "byline"}
    assert out(ENGLISH[0], "(ac/jf)", *ENGLISH[1:]) == {}


def test_whom_at_the_paper_to_write_to_goes_from_the_foot() -> None:
    call = "Haben Sie Fehler entdeckt? Schreiben Sie uns an leser@vegapost.example"
    blocks = blocks_of(parse_page("<body>" + "".join(f"<p>{part}</p>" for part in (*ENGLISH, call)), "a.html"))
    assert trimmed(blocks, HEADLINE, [], "de", "Vega Post") == {len(ENGLISH): "furniture"}
    assert trimmed(blocks, HEADLINE, [], "de", "Der Bote") == {}


def test_what_stands_above_a_box_at_the_foot_is_judged_once_the_box_is_gone() -> None:
    label = "</p><div><h3>Most popular</h3><ul><li>Crash closes the bridge</li></ul></div><p>"
    gone = out(*ENGLISH, "Email Ana Cruz at ana@gazette.example.", label)
    assert gone["Email Ana Cruz at ana@gazette.example."] == "byline"


def test_the_category_of_an_article_goes_by_the_name_of_its_element() -> None:
    listed = '</p><div id="category"><span>Categoria</span><div>Infraestrutura</div></div><p>'
    assert out(*ENGLISH, listed) == {"Categoria": "furniture", "Infraestrutura": "furniture"}
    assert out(*ENGLISH, "</p><div><div>Infraestrutura</div></div><p>", *ENGLISH) == {}


def test_a_link_behind_a_label_in_turkish_capitals_goes() -> None:
    link = '<a href="/a">İLGİLİ HABER: Limanda sis alarmı verildi</a>'
    assert out(*ENGLISH[:2], link, *ENGLISH[2:]) == {"İLGİLİ HABER: Limanda sis alarmı verildi": "related"}


def test_a_row_of_tags_goes_with_its_label() -> None:
    listed = '</p><div class="b-tags"><span>Temas relacionados:</span><a href="/a">Vega</a><a href="/b">Elecciones 2024</a></div><p>'
    assert list(out(*ENGLISH, listed).values()) == ["furniture"]


def test_words_between_paragraphs_in_an_element_named_after_categories_stay() -> None:
    boxed = '</p><div class="categories"><div>Two boats will be sold</div></div><p>'
    assert out(*ENGLISH, boxed, *ENGLISH) == {}


@pytest.mark.parametrize("heading", ["Sources", "The Latest", "Folgen", "Réactions", "Key points"])
def test_a_heading_between_two_paragraphs_stays_though_it_may_be_a_button(heading: str) -> None:
    one, two, three, four = ENGLISH
    assert out(one, two, f"</p><h2>{heading}</h2><p>{three}", four) == {}
    assert out(one, two, three, four, f"</p><h2>{heading}</h2><p>Share") != {}


def test_a_linked_heading_between_two_paragraphs_goes_where_it_may_be_a_button() -> None:
    assert out(*ENGLISH[:2], '</p><h2><a href="/a">The Latest</a></h2><p>', *ENGLISH[2:]) == {"The Latest": "furniture"}


@pytest.mark.parametrize(
    "words", ["Reactions", "Close", "Top story", "Most read, least loved", "Trending in the wrong direction"]
)
def test_words_that_head_a_paragraph_stay_also_where_they_are_bold(words: str) -> None:
    assert out(ENGLISH[0], f"<b>{words}</b>", *ENGLISH[1:]) == {}
    assert out(ENGLISH[0], f"</p><h3>{words}</h3><p>", *ENGLISH[1:]) == {}
    assert list(out(ENGLISH[0], f'<a href="/x">{words}</a>', *ENGLISH[1:])) == [words]


@pytest.mark.parametrize("words", ["Most Popular", "Te puede interesar", "Les plus lus", "Editors’ Picks"])
def test_the_label_of_a_box_goes_though_a_headline_below_it_is_a_sentence(words: str) -> None:
    headline = "He built ferries for forty years. This one was his last."
    assert words in out(*ENGLISH[:2], f"<b>{words}</b>", headline, *ENGLISH[2:])


def test_a_heading_below_an_advertisement_heads_its_paragraph_still() -> None:
    assert out(ENGLISH[0], "Advertisement", "</p><h3>Gallery</h3><p>", *ENGLISH[1:]) == {"Advertisement": "furniture"}


def test_a_word_between_the_lines_of_a_poem_is_no_button() -> None:
    assert out("the ice is thin", "Share", "the bread in the tin", *ENGLISH) == {}
    assert out(ENGLISH[0], "Share", *ENGLISH[1:]) == {"Share": "share"}


def test_about_the_author_heads_what_an_article_says_of_another() -> None:
    told = [
        "The man who wrote the only novel of the town is buried by the lock.",
        "It rained for nine days, and the walls would not hold.",
    ]
    assert out(*ENGLISH, "About the author", *told) == {}
    note = "Bea Tate is a reporter in Vega."
    assert out(*ENGLISH, "About the author", note) == {"About the author": "byline", note: "byline"}


@pytest.mark.parametrize("place", [0, 2])
def test_a_note_on_the_author_goes_wherever_it_stands(place: int) -> None:
    note = "Ana Cruz covered courts before she joined the Gazette in 2019."
    box = ["About the author", note]
    assert out(*ENGLISH[:place], *box, *ENGLISH[place:]) == dict.fromkeys(box, "byline")
    named = ["About the author", "Ana Cruz", "She is a reporter in Vega."]
    assert out(*ENGLISH[:place], *named, *ENGLISH[place:]) == dict.fromkeys(named, "byline")


def test_a_signature_in_spanish_goes_with_the_note_below_it() -> None:
    box = ["Sobre la firma", "Ana Cruz", "Es redactora de la sección de Ríos y vive en Vega."]
    assert out(*ENGLISH, *box) == dict.fromkeys(box, "byline")


def test_many_lines_named_after_a_category_cost_no_time() -> None:
    blocks = blocks_of(parse_page("<body>" + '<div class="category">Harbor</div><p>It rained.</p>' * 2000, "a.html"))
    began = time.process_time()
    trimmed(blocks, HEADLINE, ["Ana Cruz"], "en")
    assert time.process_time() - began < 10
