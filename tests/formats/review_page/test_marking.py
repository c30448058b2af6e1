"""Marks around passages: the text stays the text, every passage is covered, whatever crosses what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.underlines import LEVELS
from clipdesk.formats.review_page.marking import DEEPEST, DrawnAnnotation, marked_text
from tests.formats.review_page.pages import Page
from tests.strategies import span_lists, texts


def mark(name: str, *spans: tuple[int, int], note: str = "", leads_to: tuple[str, ...] = ()) -> DrawnAnnotation:
    return DrawnAnnotation(tuple(Span(*span) for span in spans), f"l{name}", name, name, leads_to, note)


def covered(html: str, name: str) -> str:
    """The text inside the marks of one annotation; marks of one annotation never nest."""
    return "".join(Page(html).texts("mark", f"l{name}"))


def test_plain_text_is_escaped() -> None:
    assert marked_text("a < b & \"c\" 'd'\n\n e", ()) == "a &lt; b &amp; \"c\" 'd'\n\n e"


def test_a_passage_has_its_mark_its_name_in_the_margin_and_its_end() -> None:
    assert marked_text("He said no.", [mark("q", (8, 10), note="sure?", leads_to=("He",))]) == (
        'He said <a class="side lq" href="#n-q" data-label="q" aria-label="\u2068q\u2069 › \u2068He\u2069"'
        ' data-note="sure?"></a><mark id="p-q" class="lq">no</mark>'
        '<span class="end lq" data-end="end of q"></span>.'
    )


def test_nested_passages_nest_and_are_underlined_one_below_the_other() -> None:
    html = marked_text("abcdef", [mark("o", (0, 6)), mark("i", (2, 4))])
    assert html.count("</mark>") == 2
    assert 'class="li v1"' in html
    assert (covered(html, "o"), covered(html, "i")) == ("abcdef", "cd")


def test_crossing_passages_are_split_once_and_anchored_once() -> None:
    html = marked_text("abcdef", [mark("x", (0, 4)), mark("y", (2, 6))])
    assert (covered(html, "x"), covered(html, "y")) == ("abcd", "cdef")
    assert html.count("<mark") == 3
    assert html.count('id="p-y"') == 1


def test_underlines_return_to_the_first_place_when_it_is_free() -> None:
    html = marked_text("abcdefgh", [mark("a", (0, 4)), mark("b", (2, 6)), mark("c", (5, 8))])
    levels = [attributes["class"] for attributes in Page(html).attributes("mark")]
    assert levels == ["la", "lb v1", "lb v1", "lc", "lc"]


def test_pieces_of_a_split_passage_are_numbered_and_lead_to_one_place() -> None:
    page = Page(marked_text("“No,” he said, “no.”", [mark("q", (0, 5), (15, 20), note="n")]))
    sides = page.attributes("a", "side")
    assert [side["aria-label"] for side in sides] == ["\u2068q\u2069 1/2", "\u2068q\u2069 2/2"]
    assert {side["href"] for side in sides} == {"#n-q"}
    assert ["data-note" in side for side in sides] == [True, False]
    assert [end["data-end"] for end in page.attributes("span", "end")] == ["q goes on below", "end of q"]
    assert page.attributes("mark")[0]["id"] == "p-q"


def test_names_and_notes_are_escaped_in_attributes() -> None:
    html = marked_text("ab", [DrawnAnnotation((Span(0, 1),), "l1", "x", '"><script>', ("<b>",), "'\"&")])
    assert "<script" not in html
    assert Page(html).attributes("a")[0]["data-note"] == "'\"&"


def test_a_heap_of_passages_stays_small_and_every_one_can_be_reached() -> None:
    text = "x" * 4_000
    html = marked_text(text, [mark(str(n), (n, n + 2_000)) for n in range(2_000)])
    page = Page(html)
    assert len(html) < 6_000_000
    ids = [attributes["id"] for tag in ("mark", "a") for attributes in page.attributes(tag) if "id" in attributes]
    assert sorted(ids) == sorted(f"p-{n}" for n in range(2_000))
    assert max(int(c.get("class", "v0")[-1]) for c in page.attributes("mark") if " v" in c["class"]) == LEVELS - 1


@given(texts(), st.data())
def test_the_text_survives_and_every_passage_is_covered(text: str, data: st.DataObject) -> None:
    spans = data.draw(st.lists(span_lists(len(text)).filter(bool), max_size=DEEPEST))
    marks = [mark(f"m{n}", *one) for n, one in enumerate(spans)]
    html = marked_text(text, marks)
    assert "".join(Page(f"<div>{html}</div>").texts("div")) == text
    for one in marks:
        assert covered(html, one.anchor) == "".join(text[start:end] for start, end in one.spans)
        assert html.count(f'id="p-{one.anchor}"') == 1
