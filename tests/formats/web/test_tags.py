"""What is seen of an element and what is not."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.tags import is_block, is_hidden, is_invisible, visible_text
from clipdesk.formats.web.tree import Node, parse_page


def node(html: str) -> Node:
    return parse_page(f"<body>{html}</body>", "a.html").all("body")[0].elements[0]


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<p hidden>a</p>", True), ('<p style="color:red; DISPLAY : none">a</p>', True),
        ('<p style="visibility:hidden">a</p>', True), ('<p style="display:block">a</p>', False), ("<p>a</p>", False),
    ],
)  # fmt: skip
def test_attributes_hide(html: str, hidden: bool) -> None:
    assert is_hidden(node(html)) is hidden


def test_scripts_and_controls_are_no_text() -> None:
    assert is_invisible(node("<script>a</script>"))
    assert is_invisible(node("<textarea>a</textarea>"))
    assert is_invisible(node("<template>a</template>"))
    assert not is_invisible(node('<template shadowrootmode="open">a</template>'))
    assert not is_invisible(node("<p>a</p>"))


def test_blocks_by_nature_and_by_style() -> None:
    assert is_block(node("<section>a</section>"))
    assert is_block(node('<span style="display: block">a</span>'))
    assert not is_block(node("<span>a</span>"))
    assert not is_block(node("<my-element>a</my-element>"))


def test_a_large_first_letter_belongs_to_its_paragraph() -> None:
    assert not is_block(node('<span style="display:block;float:left;font-size:90px">T</span>'))
    assert is_block(node('<span style="display:block;float:left">The harbor at night</span>'))
    html = '<body><p><span style="display:block; float: left">T</span>he boats run at night.</p></body>'
    assert [block.text for block in blocks_of(parse_page(html, "a.html"))] == ["The boats run at night."]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div><a>Ana Cruz</a><a>Jo Field</a></div>", "Ana Cruz, Jo Field"),
        ("<div><span>By</span><span>by ANA CRUZ</span></div>", "By by ANA CRUZ"),
        ("<div>By <b>Ana</b> Cruz<br>Paris<p>May 5</p><button>Share</button></div>", "By Ana Cruz\nParis\nMay 5"),
        ("<div><p>One</p><p>Two</p></div>", "One\nTwo"),
        ("<div><a>Ana Cruz</a><a>@anacruz</a></div>", "Ana Cruz @anacruz"),
        ("<h1>Ferry<script>x</script> back</h1>", "Ferry back"),
    ],
)
def test_the_text_of_an_element_keeps_names_apart(html: str, text: str) -> None:
    assert visible_text(node(html)) == text


def test_words_that_lead_on_are_not_parted_from_a_name() -> None:
    html = "<p><span>By</span><a>Ana Cruz</a><span>and</span><a>Jo Field</a><a>Kim Lee</a></p>"
    assert visible_text(parse_page(html, "a.html").root) == "By Ana Cruz and Jo Field, Kim Lee"
