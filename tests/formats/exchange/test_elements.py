"""Whatever text goes into an element or attribute comes out of an XML parser again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from clipdesk.formats.exchange.elements import child, children, fit, has, listed, start, text_element, text_in
from tests.strategies import PIECES

TEXTS = st.lists(st.sampled_from([*PIECES, "\r", "]]>", "'", ">"])).map("".join)


@given(TEXTS, TEXTS)
def test_texts_come_back(text: str, value: str) -> None:
    root = etree.fromstring(start("A", {"v": value}) + text_element("B", text) + "</A>")
    assert text_in(root, "B") == text
    assert root.get("v", "") == value
    assert has(root, "B") == bool(text)


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert fit("a\x00\x1b\ufffe\tb") == "a\ufffd\ufffd\ufffd\tb"


def test_there_are_no_empty_lists() -> None:
    assert listed("Users", []) == ""
    assert listed("Users", ["<User/>"]) == "<Users>\n<User/></Users>\n"


def test_children_are_found_by_name_whatever_their_namespace() -> None:
    root = etree.fromstring('<a xmlns="x"><b/><!-- c --><c><b/></c></a>')
    assert len(list(children(root, "b"))) == 1
    assert len(list(children(root))) == 2
    assert len(list(children(child(root, "c"), "b"))) == 1
    assert list(children(child(root, "none"))) == []
