"""What is taken out of the part in which the article was found."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.body.cleaning import clean
from clipdesk.formats.web.body.outline import Strictness
from tests.formats.web.body.boxes_of_pages import boxed
from tests.formats.web.pages import ENGLISH

TEXT = "".join(f"<p>{text}</p>" for text in ENGLISH)
LINKS = "".join(f'<a href="/{n}">a link to another story {n}</a> ' for n in range(5))


def cleaned(html: str, strictness: Strictness | None = None) -> str:
    root = boxed(TEXT + html)
    clean(root, strictness or Strictness())
    return root.text.removeprefix("".join(ENGLISH))


@pytest.mark.parametrize(
    "html",
    [
        "<form><input><input><input>Your name</form>", "<aside>Read on</aside>", "<footer>Foot</footer>", "<button>Go</button>",
        '<div class="share">Share this</div>', f"<div>{LINKS}</div>", '<div class="promo">Our offer for you</div>',
        "<div>Advertisement</div>", "<div>Loading…</div>", '<h2 class="related">More</h2>',
        "<div>" + "<img>" * 4 + "<p>a gallery</p></div>", f"<table><tr><td>{LINKS}</td></tr></table>",
    ],
)  # fmt: skip
def test_what_goes(html: str) -> None:
    assert cleaned(html) == ""


@pytest.mark.parametrize(
    "html",
    [
        "<div><p>A plain paragraph in a box, without a link.</p></div>", "<ul><li>a point</li><li>another</li></ul>",
        "<h2>What happened next</h2>", "<table><tr><th>Month</th><th>Trips</th></tr><tr><td>May</td><td>1</td></tr></table>",
        "<figure><img><img><figcaption>The quay</figcaption></figure>", "<blockquote>He said so.</blockquote>",
    ],
)  # fmt: skip
def test_what_stays(html: str) -> None:
    assert cleaned(html) != ""


def test_forms_within_tables_of_data_stay() -> None:
    assert "May" in cleaned("<table><tr><th>a</th></tr><tr><td><div class='promo'>May</div></td></tr></table>")


def test_the_mildest_attempt_keeps_boxes_of_links() -> None:
    assert cleaned(f"<div>{LINKS}</div>", Strictness(prune=False, weigh_names=False)) != ""
