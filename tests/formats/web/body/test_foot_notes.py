"""What stands below the last paragraph."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import Block, blocks_of
from clipdesk.formats.web.body.foot_notes import (
    behind_end,
    comments_at_foot,
    foot_reason,
    headings_at_foot,
    is_addition,
    labels_at_foot,
    repeated_quotes,
)
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


def blocks(html: str) -> list[Block]:
    return blocks_of(parse_page(f"<body>{html}", "a.html"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ana Cruz can be reached at ana@gazette.example.", "byline"),
        ("Reach Ana Cruz at 555-0102 or ana@gazette.example", "byline"),
        ("Ana Cruz: ana@gazette.example; @anacruz", "byline"),
        ("Have you been affected by the storm? Write to yours@gazette.example and say where you live.", "furniture"),
        ("This article appears in the Fall 2020 print edition.", "furniture"),
        ("Original print headline: Late boats", "furniture"),
        ("Our Standards: The Gazette Code of Conduct", "furniture"),
        ("Gazette Radio transcripts are created on a rush deadline by a contractor.", "furniture"),
        ("“Questions? Comments? Email us at", "furniture"),
        ("Questions? Comments? Nobody in the room had any.", ""),
        ("Ana Cruz covers the port. She was a deckhand for nine years.", ""),
        ("Have you been affected by the storm?", ""),
        ("Residents should call 555-0102 by Friday.", ""),
        ("For tickets, call Jo Field at 555-0102 or write to jo@port.example.", ""),
        ("Got news tips? Write to desk@gazette.example.", "byline"),
        ("Jo Field contributed reporting from Vega.", "byline"),
        ("Ana Cruz covers the port. More about Ana Cruz", "byline"),
        ("@anacruz_gazette on Twitter", "byline"),
        ("（海野恵子）", ""),
        ("Read or Share this story: https://gazette.example/a", "furniture"),
        ("The Gazette is not responsible for the content of external sites.", "furniture"),
        ("（原标题：渡口摆完最后一班）", "furniture"),
        ("The Gazette welcomes guest essays. Send yours to the editor.", "furniture"),
        ("Harbor Media has affiliate partnerships. They do not influence what we write.", "furniture"),
        ("The mayor welcomes letters from children.", ""),
        ("Brokers may receive commissions from both sides.", ""),
        ("The post Ferries are back appeared first on The Gazette.", "furniture"),
        ("Do you have a story? Email desk@gazette.example", "furniture"),
        ("Get in touch: news@gazette.example", "furniture"),
        ("The post office appeared in 1902.", ""),
        ("Get in touch with the past, she says.", ""),
        ("Jo Field contributed to this report.", "byline"),
        ("(With inputs from agencies)", "byline"),
        ("The Vega Science Department receives support from the Hale Foundation for its coverage.", "furniture"),
        ("-- Vega Radio's Jo Field contributed to this report.", "byline"),
        ("Note: Pages will open in a new browser window. External sites are not endorsed by Vega Radio.", "furniture"),
        ("The board says that mud contributed to the flood.", ""),
        (ENGLISH[0], ""),
    ],
)
def test_notes_to_readers(text: str, reason: str) -> None:
    assert foot_reason(text, ["Ana Cruz"]) == reason


def test_corrections_and_helpers_belong_to_the_article() -> None:
    assert is_addition("Correction: The pier is 90 meters long.")
    assert is_addition("Jo Field contributed to this report.")
    assert not is_addition(ENGLISH[0])


def test_comments_begin_below_their_heading_with_who_wrote_when() -> None:
    comments = "<p>Reader comments</p><p>Old hand wrote on Oct 10, 2008 6:14 AM:</p><p>Good news.</p>"
    assert comments_at_foot(blocks(paragraphs(ENGLISH) + comments)) == range(len(ENGLISH), len(ENGLISH) + 3)
    prose = f"<p>Reader comments</p><p>On Oct 10, 2008 the board met at 6:14.</p>{paragraphs(ENGLISH)}"
    assert not comments_at_foot(blocks(paragraphs(ENGLISH) + prose))


def test_what_a_release_says_of_its_sender_stands_behind_its_end() -> None:
    sender = "<p># # #</p><p>The port board runs four ferries.</p>"
    assert behind_end(blocks(paragraphs(ENGLISH) + sender)) == range(len(ENGLISH), len(ENGLISH) + 2)
    assert not behind_end(blocks(f"<p>{ENGLISH[0]}</p><p># # #</p>{paragraphs(ENGLISH)}"))


def test_what_an_article_rests_on_stands_below_its_notes() -> None:
    notes = "<h2>Notes to editors</h2><ol><li>The study is open to all.</li></ol><p>Press contact: jo@port.example</p>"
    sources = (
        "<h2>Our Sources</h2><p>Interview with Jo Field, Aug. 24, 2025</p><p>Vega County, minutes of the board</p>"
    )
    for foot in (notes, sources):
        assert behind_end(blocks(paragraphs(ENGLISH) + foot)) == range(len(ENGLISH), len(ENGLISH) + 3)
    assert not behind_end(blocks(f"<p>{ENGLISH[0]}</p>{notes}{paragraphs(ENGLISH)}"))


def test_a_quotation_set_apart_goes_where_the_text_has_it_word_for_word() -> None:
    said = "<p>He said: “We could not wait for another winter,” and left.</p>"
    quote = "“We could not wait for another winter”"
    assert repeated_quotes(blocks(f"{said}<blockquote><p>{quote}</p></blockquote>")) == [1]
    speaker = "<p>— Ruth Calder</p>"
    assert repeated_quotes(blocks(f"{said}<div class=quote><blockquote>{quote}</blockquote>{speaker}</div>")) == [1, 2]
    assert repeated_quotes(blocks(f"{said}<blockquote>{quote}</blockquote>{speaker}")) == [1]
    cited = f"<blockquote class=q><p>{quote}</p><cite>Ruth Calder</cite></blockquote>"
    assert repeated_quotes(blocks(f"{said}{cited}")) == [1, 2]
    assert repeated_quotes(blocks(f"{said}<h3>{quote}</h3>")) == []
    assert repeated_quotes(blocks(f"{said}<blockquote><p>“We could not wait for the money”</p></blockquote>")) == []


def test_labels_with_what_sorts_the_article_stand_at_the_foot() -> None:
    label = '<div class="field-label">{}</div>'
    labels = f"{label.format('Topic(s):')}<p>Ferries</p><p>Ports</p>{label.format('Component(s):')}<p>Harbor board</p>"
    assert labels_at_foot(blocks(paragraphs(ENGLISH) + labels)) == range(len(ENGLISH), len(ENGLISH) + 5)
    assert not labels_at_foot(blocks(f"{paragraphs(ENGLISH)}<p>Topics: ferries</p>"))
    assert not labels_at_foot(blocks(f"{paragraphs(ENGLISH)}<p>Topics:</p><p>Ferries</p>"))
    assert not labels_at_foot(blocks(f"{labels}{paragraphs(ENGLISH)}"))


def test_a_heading_at_the_foot_heads_nothing() -> None:
    assert headings_at_foot(blocks(f"{paragraphs(ENGLISH)}<h2>Keywords</h2><h3>Discussion</h3>"), ()) == [5, 4]
    assert headings_at_foot(blocks(f"{paragraphs(ENGLISH)}<h2>Keywords</h2><p>Ferries</p>"), (5,)) == [4]
    assert headings_at_foot(blocks(f"{paragraphs(ENGLISH)}<h2>The boats are back.</h2>"), ()) == []
    assert headings_at_foot(blocks(f"{paragraphs(ENGLISH)}<h2>Keywords</h2><p>Ferries</p>"), ()) == []


def test_whom_reporters_may_call_ends_a_release() -> None:
    release = paragraphs(ENGLISH)
    called = "<p>Rückfragen bitte an:</p><p>Feuerwehr Vega<br>Telefon: 0431 / 5550-100</p><p>Original-Content von: Feuerwehr</p>"
    assert len(behind_end(blocks(release + called))) == 3
    assert len(behind_end(blocks(release + "<p>Pressekontakt:</p><p>Wir hatten keinen.</p>"))) == 0


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Contact presse<br>Jo Field<br>jo@port.example</p>",
        "<p>Press contact: Jo Field, 01 23 45 67 89</p>",
        "<p>Contact presse Port de Vega : presse@port.example</p>",
        "<p><b>Contact presse</b><br>Service de presse</p><p>Tél. : 01 23 45 67 89</p>",
    ],
)
def test_whom_reporters_may_call_may_stand_in_the_block_of_the_label(foot: str) -> None:
    found = blocks(paragraphs(ENGLISH) + foot)
    assert behind_end(found).start == len(ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "Press enquiries rise by a third",
        "Press enquiries 2019-2020",
        "Contacts presse 2019/2020",
        "Press contact @vega alone",
        "Press contacts were cut off, so she wrote to jo@port.example herself.",
    ],
)
def test_a_heading_or_a_sentence_that_begins_as_such_a_label_does_stays(line: str) -> None:
    assert not behind_end(blocks(f"{paragraphs(ENGLISH)}<p>{line}</p><p>There were 1 200 300 last year.</p>"))
