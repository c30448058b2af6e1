"""The review page in a real browser: marked, filtered, printed, offline, and deaf to whatever texts hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from clipdesk.domain.corpus import Corpus
from tests.builders import HARD_TEXT, article, corpus, hard_corpus
from tests.consumers.browser import CHROMIUM, Browser, browser
from tests.formats.review_page.pages import exported
from tests.formats.review_page.poison import PAYLOADS, poisoned

pytestmark = [
    pytest.mark.consumers,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed"),
]
VIOLET_LIGHT, VIOLET_DARK = (0x6E, 0x3F, 0xC2), (0xC3, 0xA6, 0xFF)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def written(made: Corpus, path: Path) -> Path:
    path.write_text(exported(made)[0], encoding="utf-8", newline="")
    return path


@pytest.fixture
def clean(page: Browser) -> Browser:
    page.requests.clear()
    page.messages.clear()
    return page


def assert_nothing_happened(page: Browser, path: Path) -> None:
    """Nothing but the file itself was asked for; no script ran, or tried to."""
    assert page.requests == [path.as_uri()]
    assert page.messages == []
    assert page.value("document.scripts.length") == 0


def has_color(image: Path, color: tuple[int, int, int], left: int) -> bool:
    """Whether a pixel right of `left` has exactly this color."""
    shot = QImage(str(image))
    wanted = 0xFF000000 | color[0] << 16 | color[1] << 8 | color[2]
    return any(shot.pixel(x, y) == wanted for y in range(shot.height()) for x in range(left, shot.width()))


def test_the_browser_shows_the_stored_text_with_every_passage_marked(clean: Browser, tmp_path: Path) -> None:
    made = hard_corpus()
    path = written(made, tmp_path / "review.html")
    clean.open(path)
    assert clean.value("document.querySelector('.text').textContent") == HARD_TEXT
    css = {label.id: f"l{number}" for number, label in enumerate(made.codebook, 1)}
    for one in made.articles[0].annotations:
        if one.spans:
            assert clean.value(f"document.querySelectorAll('.text mark.{css[one.label_id]}').length") > 0
            assert clean.value(f"document.getElementById('p-{one.id}') !== null")
    assert_nothing_happened(clean, path)


def test_names_and_controls_reach_assistive_technology(clean: Browser, tmp_path: Path) -> None:
    clean.open(written(hard_corpus(), tmp_path / "review.html"))
    assert clean.names("checkbox")[:2] == ["quote 3", "statistic 3"]
    assert "\u2068quote\u2069 › \u2068Ana Ruiz\u2069" in clean.names("link")
    assert "Second" in clean.names("heading")
    assert [name.casefold() for name in clean.names("navigation")] == ["articles"]


@pytest.mark.parametrize(("dark", "color"), [(False, VIOLET_LIGHT), (True, VIOLET_DARK)])
def test_a_filter_hides_and_shows_passages_with_the_keyboard_alone(
    clean: Browser, tmp_path: Path, dark: bool, color: tuple[int, int, int]
) -> None:
    made = corpus(article("Under the [policy:Coastal Transport Act], [quote:nobody] moves."))
    clean.open(written(made, tmp_path / "review.html"), dark=dark)
    shown = "getComputedStyle(document.querySelector('a.side.l3')).display"
    clean.screenshot(tmp_path / "on.png")
    assert has_color(tmp_path / "on.png", color, left=320)
    clean.value("document.getElementById('show-l3').focus()")
    clean.press(" ", 32)
    clean.screenshot(tmp_path / "off.png")
    assert not has_color(tmp_path / "off.png", color, left=320)
    assert clean.value(shown) == "none"
    clean.press(" ", 32)
    assert clean.value(shown) == "block"


@pytest.mark.parametrize("width", [1440, 1100, 390])
def test_nothing_sticks_out_sideways(clean: Browser, tmp_path: Path, width: int) -> None:
    long = article(f"A [quote#q:{'unbreakable' * 40}] b", headline="x" * 300, notes={"q": "n" * 500}, outlet="o" * 200)
    clean.open(written(corpus(long, hard_corpus().articles[0]), tmp_path / "review.html"), width=width)
    assert clean.value("document.documentElement.scrollWidth") <= width


def test_margin_names_stand_beside_their_lines(clean: Browser, tmp_path: Path) -> None:
    marked = "\n\n".join(f"Paragraph {n} says [quote:“{n}”] and no more." for n in range(6))
    clean.open(written(corpus(article(marked)), tmp_path / "review.html"))
    distance = (
        "Math.max(...[...document.querySelectorAll('mark')].map((mark, n) => Math.abs("
        "mark.getBoundingClientRect().top - document.querySelectorAll('.side')[n].getBoundingClientRect().top)))"
    )
    assert clean.value(distance) < 20


def test_contrast_of_every_label_is_enough_in_both_themes(clean: Browser, tmp_path: Path) -> None:
    ratio = """
    (() => {
      const light = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
      const shine = text => { const [r, g, b] = text.match(/[0-9.]+/g).map(Number);
        return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b); };
      const ground = shine(getComputedStyle(document.querySelector('main')).backgroundColor);
      return Math.min(...[...document.querySelectorAll('.side, .quiet, .name')].map(one => {
        const ink = shine(getComputedStyle(one).color);
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05); }));
    })()
    """
    path = written(hard_corpus(), tmp_path / "review.html")
    for dark in (False, True):
        clean.open(path, dark=dark)
        assert clean.value(ratio) >= 4.5


def test_it_prints(clean: Browser, tmp_path: Path) -> None:
    clean.open(written(hard_corpus(), tmp_path / "review.html"))
    data = clean.pdf()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page/") + data.count(b"/Type /Page ") >= 2


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_texts_do_nothing(clean: Browser, tmp_path: Path, payload: str) -> None:
    made = poisoned(payload)
    path = written(made, tmp_path / "review.html")
    clean.open(path)
    assert clean.value("document.querySelector('.text').textContent") == made.articles[0].article.text
    assert_nothing_happened(clean, path)
    assert clean.value("document.querySelectorAll('main article').length") == 1


def test_a_large_corpus_opens_quickly(clean: Browser, tmp_path: Path) -> None:
    paragraph = "The board voted [policy:for the plan] and [quote:“we will see,”] said [official:the chair]. " * 10
    made = corpus(*(article(f"{paragraph}\n\n" * 3, id=f"a{n}", headline=f"Number {n}") for n in range(300)))
    clean.open(written(made, tmp_path / "review.html"))
    seconds = clean.value("performance.timing.loadEventEnd - performance.timing.navigationStart") / 1000
    assert clean.value("document.querySelectorAll('main article').length") == 300
    assert seconds < 10
