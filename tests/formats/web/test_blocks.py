"""Blocks of text as a browser sets them, and texts with cuts made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.text import is_canonical
from clipdesk.formats.web.blocks import Block, Stretch, blocks_of, passages_of, text_with_cuts, whole_text
from clipdesk.formats.web.tree import Node, parse_page


def texts(html: str, *, with_hidden: bool = False) -> list[str]:
    return [block.text for block in blocks_of(parse_page(html, "a.html"), with_hidden=with_hidden)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p> one\n two </p><p>three</p>", ["one two", "three"]),
        ("<div>loose<p>in</p>tail</div>", ["loose", "in", "tail"]),
        ("<p>a<b>b</b><i>c</i> d</p>", ["abc d"]),
        ("<p>a <b> b</b></p>", ["a b"]),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", ["one", "two", "three"]),
        ("a<br>b<br><br>c<br> <br>d", ["a\nb", "c", "d"]),
        ("<p><br>a<br></p>", ["a"]),
        ("<p>&nbsp;</p><p>a&nbsp;b&nbsp;</p>", ["a\xa0b"]),
        ("<pre>\n  x  1\n y\n\n</pre>z", ["  x  1\n y", "z"]),
        ("<p>soft&shy;hyphen &zwj;</p>", ["soft\xadhyphen \u200d"]),
        ("<p>a</p><script>no</script><style>no</style><noscript>no</noscript><p>b</p>", ["a", "b"]),
        ("<p>x\u2028y\x0bz\r\nw</p>", ["x y z w"]),
        ("<dl><dt>term<dd>meaning</dl>", ["term", "meaning"]),
        ("<blockquote>q</blockquote><figure><img alt=no><figcaption>c</figcaption></figure>", ["q", "c"]),
        ("<select><option>no</select><textarea>no</textarea><p>yes", ["yes"]),
    ],
)
def test_blocks(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_rows_of_data_are_lines_of_cells_and_layout_tables_are_not() -> None:
    data = "<table><tr><th>Month<th>Trips</tr><tr><td>May</td><td>14</td></tr></table>"
    layout = "<table><tr><td><p>menu</p></td><td><p>text</p></td></tr></table>"
    assert texts(data) == ["Month\tTrips", "May\t14"]
    assert texts(layout) == ["menu", "text"]


def test_hidden_text_is_left_out_unless_asked_for() -> None:
    html = '<p>seen</p><p hidden>hidden</p><div style="display:none">gone</div>'
    assert texts(html) == ["seen"]
    assert texts(html, with_hidden=True) == ["seen", "hidden", "gone"]


def test_a_block_knows_its_element_and_how_much_of_it_is_links() -> None:
    block, menu = blocks_of(parse_page("<li>see <a href=x>here</a></li><p><a href=y>all</a>", "a.html"))
    assert (block.node.tag, menu.node.tag) == ("li", "p")
    assert 0.5 < block.link_share < 0.6
    assert menu.link_share == 1


def _blocks(parts: list[list[tuple[str, int]]]) -> list[Block]:
    return [Block(tuple(Stretch(text, order) for text, order in pieces), Node("p", {})) for pieces in parts]


def test_cut_blocks_go_with_their_blank_line() -> None:
    blocks = _blocks([[("Menu", 0)], [("One.", 1)], [("Ad", 2)], [("Two.", 3)], [("Foot", 4)]])
    passages = passages_of(blocks, {1, 3}, ["menu", "", "ad", "", "furniture"])
    text, cuts = text_with_cuts(passages)
    assert text == "One.\n\nTwo."
    assert cuts == (Cut(0, "Menu\n\n", "menu"), Cut(4, "\n\nAd", "ad"), Cut(10, "\n\nFoot", "furniture"))
    assert uncut(text, cuts) == whole_text(blocks)


def test_a_cut_inside_a_paragraph_leaves_one_space() -> None:
    blocks = _blocks([[("Share ", 0), ("The boat ", 1), ("[photo]", 2), (" sailed ", 3), ("again", 4)]])
    text, cuts = text_with_cuts(passages_of(blocks, {1, 3}, ["share"]))
    assert text == "The boat sailed"
    assert uncut(text, cuts) == "Share The boat [photo] sailed again"


_WORDS = st.text("ab \n\xa0é😀", min_size=1, max_size=6)


@given(st.lists(st.lists(st.tuples(_WORDS, st.booleans()), min_size=1, max_size=4), min_size=1, max_size=6), st.data())
def test_texts_and_cuts_always_give_the_whole_page(parts: list[list[tuple[str, bool]]], data: st.DataObject) -> None:
    inner = "".join("<p>" + "".join(f"<i>{text}</i>" for text, _ in pieces) + "</p>" for pieces in parts)
    page = parse_page(f"<body>x{inner}</body>", "a.html")
    blocks = blocks_of(page)
    kept = data.draw(st.frozensets(st.sampled_from([run.order for run in page.root.runs()])))
    reasons = [data.draw(st.sampled_from(["menu", "ad"])) for _ in blocks]
    text, cuts = text_with_cuts(passages_of(blocks, kept, reasons))
    assert uncut(text, cuts) == whole_text(blocks)
    assert list(cuts) == sorted(cuts, key=lambda cut: cut.offset)
    assert text == text.strip(" \n\t")
    assert "\n\n\n" not in text
    assert is_canonical(text)
    assert all(cut.text and cut.reason for cut in cuts)
