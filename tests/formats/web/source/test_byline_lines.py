"""Lines that read like bylines."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.source.byline_lines import (
    LINE,
    boxed_name,
    from_label,
    is_note_on,
    names_in_brackets,
    signed_above,
    signed_names,
)
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ana Cruz", "By Ana Cruz"),
        ("The Gazette | May 5, 2025 | By Ana Cruz", "By Ana Cruz"),
        ("Muhabir: Ana Cruz", "Muhabir: Ana Cruz"),
        ("Skrevet av Ana Cruz", "Skrevet av Ana Cruz"),
        ("Rozmawiał Jan Nowak", "Rozmawiał Jan Nowak"),
        ("Συντάκτης: Άννα Παππά", "Συντάκτης: Άννα Παππά"),
        ("記者・大野真理子", "記者・大野真理子"),
        ("2019-04-11 08:30 来源：潮声晚报 作者：李文静 赵磊", "作者：李文静 赵磊"),
        ("Hosted by Ana Cruz", "Hosted by Ana Cruz"),
        ("Texto, Ana Cruz", "Texto: Ana Cruz"),
        ("Texto: Ana Cruz", "Texto: Ana Cruz"),
        ("Tekst : Ana Cruz", "Tekst : Ana Cruz"),
        ("An essay by Ana Cruz", "An essay by Ana Cruz"),
        ("Words: Ana Cruz | Pictures: Jo Field", "Words: Ana Cruz | Pictures: Jo Field"),
        ("Una crónica de Ana Cruz", "Una crónica de Ana Cruz"),
        ("Van onze redacteur Ana Cruz", "Van onze redacteur Ana Cruz"),
        ("Words and pictures: Ana Cruz", "Words and pictures: Ana Cruz"),
        ("From our correspondent Ana Cruz in Vega", "From our correspondent Ana Cruz in Vega"),
        ("Words and deeds of Ana Cruz", ""),
        ("Text messages rose", ""),
        ("기자명 김서윤 기자", "기자명 김서윤 기자"),
        ("The Gazette | May 5, 2025", ""),
        ("Byron reads", ""),
        ("시의회는 화요일 해안 산책로 확장 계획을 찬성 17표, 반대 6표로 통과시켰고 기자 회견을 열었다.", ""),
    ],
)
def test_a_line_from_its_label_on(line: str, said: str) -> None:
    assert from_label(line) == said


def test_words_that_only_begin_like_a_label() -> None:
    assert LINE.match("Von Hanna Weber")
    assert not LINE.match("Vonnegut reads")


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ("<p>県は秋までに計画をまとめる。【森田健一】</p>", ["森田健一"]),
        ("<div>제방은 봄에 고친다고 말했다.<br>김서윤 기자 seoyun@gazette.example</div>", ["김서윤"]),
        ("<p><em>Ana Cruz is an engineer and lives in Vega.</em></p>", ["Ana Cruz"]),
        ("<p><i>Ana Cruz teaches history.</i></p>", ["Ana Cruz"]),
        ("<p>Ana Cruz is an engineer and lives in Vega.</p>", []),
        ("<p><em>The ferry is a wreck.</em></p>", []),
        ("<p>Ana Cruz is a reporter at the Gazette. Reach her at ana@gazette.example.</p>", ["Ana Cruz"]),
        ("<p>(Reporting by Ana Cruz in Vega and Jo Field; Editing by Kim Lee)</p>", ["Ana Cruz", "Jo Field"]),
        ("<p>Reporting by the board was late.</p>", []),
    ],
)
def test_writers_at_the_end_of_a_story(html: str, names: list[str]) -> None:
    (block,) = blocks_of(parse_page(f"<body>{html}", "a.html"))
    assert signed_names(block) == names


@pytest.mark.parametrize(
    ("note", "is_note"),
    [
        ("is a retired pilot and lives in Vega.", True),
        ("writes about harbors.", True),
        ("ist Redakteurin in Vega.", True),
        ("The ferry is back.", False),
        ("Is a ferry enough?", False),
        ("is a " + "long note " * 60, False),
    ],
)
def test_a_note_that_goes_on_behind_the_name_above_it(note: str, is_note: bool) -> None:
    assert is_note_on("Ana Cruz", note) is is_note
    blocks = blocks_of(parse_page(f"<body><p><b>Ana Cruz</b></p><p><i>{note}</i></p><p>More.</p>", "a.html"))
    assert boxed_name(blocks) == ("Ana Cruz" if is_note else "")
    assert not is_note_on("What follows", note)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("（海野恵子）", ["海野恵子"]),
        ("（海野恵子、港太郎）", ["海野恵子", "港太郎"]),
        ("（敬称略）", []),
        ("港の朝（海野恵子）", []),
    ],
)
def test_names_alone_in_brackets(text: str, names: list[str]) -> None:
    assert names_in_brackets(text) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<strong>Chidi Marsh, Vega</strong>", "Chidi Marsh"),
        ("<b>Chidi Marsh</b>", "Chidi Marsh"),
        ("Chidi Marsh, Vega", ""),
        ("<b>Chidi Marsh, who sold fish</b>", ""),
        ("<b>Local News</b>", ""),
    ],
)
def test_who_signs_above_the_text(line: str, name: str) -> None:
    html = f"<body><p>The market on Saturday</p><p>{line}</p>{paragraphs(ENGLISH)}"
    assert signed_above(blocks_of(parse_page(html, "a.html"))) == name


def test_bold_names_that_head_paragraphs_sign_nothing() -> None:
    one, two = "<p><b>Chidi Marsh</b></p>", "<p><b>Kim Lee</b></p>"
    for html in (paragraphs(ENGLISH[:1]) + one + paragraphs(ENGLISH[1:]), one + paragraphs(ENGLISH[:1]) + two, one):
        assert signed_above(blocks_of(parse_page(f"<body>{html}", "a.html"))) == ""


def test_many_short_lines_of_one_element_cost_no_more_than_a_second_or_two() -> None:
    lines = blocks_of(parse_page(f"<body>{'a<br><br>' * 20_000}", "a.html"))
    start = time.process_time()
    assert signed_above(lines) == ""
    assert time.process_time() - start < 5
