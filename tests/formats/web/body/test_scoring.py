"""The vote of the paragraphs."""

from __future__ import annotations

from clipdesk.formats.web.body.boxes import Box
from clipdesk.formats.web.body.outline import Strictness, outlined
from clipdesk.formats.web.body.scoring import best_of, score, with_siblings
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, RELATED, paragraphs


def vote(body: str) -> tuple[Box | None, list[Box]]:
    root = outlined(parse_page(f"<body>{body}</body>", "a.html"), Strictness(), "")
    candidates = score(root, weigh_names=True)
    return best_of(candidates), candidates


def test_the_box_around_the_longest_text_wins() -> None:
    best, candidates = vote(
        f'<div id="a"><div id="text">{paragraphs(ENGLISH)}</div><div>{paragraphs(ENGLISH[:1])}</div></div>'
        f'<div id="b"><p>{"short words here " * 3}</p><p>more</p></div>'
    )
    assert best is not None
    assert best.node.get("id") in ("a", "text")
    assert len(candidates) > 2


def test_links_count_against_a_box() -> None:
    linked = "".join(f'<p><a href="x">{text}</a></p>' for text in ENGLISH)
    best, _ = vote(f'<div id="links">{linked}<p>x</p></div><div id="text">{paragraphs(ENGLISH[:2])}</div>')
    assert best is not None
    assert best.node.get("id") == "text"


def test_nothing_to_vote_about_gives_nothing() -> None:
    assert vote("<p>too short</p>") == (None, [])


def test_text_right_in_the_body_gives_no_box_of_its_own() -> None:
    best, _ = vote(paragraphs(ENGLISH))
    assert best is None


def test_parts_beside_the_best_box_belong_to_it() -> None:
    best, _ = vote(
        f'<div id="wrap"><p>{ENGLISH[0]}</p><div class="body" id="one">{paragraphs(ENGLISH)}</div>'
        f'<div class="body" id="two">{paragraphs(ENGLISH[:2])}</div><p>Short.</p><p>no sentence</p>{RELATED}</div>'
    )
    assert best is not None
    chosen = [(box.tag, box.node.get("id") or box.text[:12]) for box in with_siblings(best)]
    if best.node.get("id") == "one":
        assert chosen == [("p", ENGLISH[0][:12]), ("div", "one"), ("div", "two"), ("p", "Short.")]
    else:
        assert best.node.get("id") == "wrap"


def test_a_foot_beside_the_best_box_does_not_belong_to_it() -> None:
    best, _ = vote(f"<div><div id='text'>{paragraphs(ENGLISH)}</div><footer>{paragraphs(ENGLISH[:1])}</footer></div>")
    assert best is not None
    parts = with_siblings(best) if best.node.get("id") == "text" else []
    assert [box.node.get("id") for box in parts] == ["text"]


def columns(*cells: str) -> list[str]:
    """The ids of the parts chosen from a page laid out in columns by a table."""
    best, _ = vote(
        "<table><tr>" + "".join(f'<td id="{number}">{cell}</td>' for number, cell in enumerate(cells)) + "</tr></table>"
    )
    return [] if best is None else [box.node.get("id") for box in with_siblings(best)]


def test_of_columns_that_a_table_makes_the_one_with_paragraphs_is_the_article() -> None:
    calendar = "Fri., Nov. 4: Jazz band, hall, 7:30 p.m.<br><br>Sat., Nov. 5: Rowing, quay, 6 p.m.<br><br>" * 3
    assert columns("<a href=/a>Parking ramp closed</a>", paragraphs(ENGLISH), calendar) == ["1"]


def test_an_article_in_several_columns_stays_whole() -> None:
    assert columns(paragraphs(ENGLISH[:2]), paragraphs(ENGLISH[2:])) in (["0", "1"], [""])
