"""What a row of the article list looks like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.listing import ListedArticle
from clipdesk.project.project import Project
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import format_date
from clipdesk.ui.panels.article_delegate import ArticleDelegate
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.theme import Theme

UNTOUCHED: tuple[Status, bool, int, tuple[str, ...]] = (Status.TODO, False, 0, ())


@pytest.fixture
def panel(theme: Theme, project: Project, qtbot: QtBot) -> ArticleListPanel:
    made = ArticleListPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.set_project(project.queries, project.codebook)
    made.show()
    return made


def row_image(panel: ArticleListPanel, row: int) -> QImage:
    rect = panel.view.visualRect(panel.model.index(row))
    return panel.view.viewport().grab(rect).toImage()


def hues(image: QImage) -> set[int]:
    """The hues, in steps of ten degrees, of what is colored in a row rather than black, white or gray."""
    pixels = [image.pixelColor(x, y) for x in range(14, image.width()) for y in range(image.height() - 2)]
    return {one.hue() // 10 for one in pixels if one.saturation() > 140}


@pytest.mark.parametrize(
    ("status", "tags", "words"),
    [
        (Status.TODO, 0, "to do"),
        (Status.TODO, 1, "1 tag"),
        (Status.TODO, 9, "9 tags"),
        (Status.DONE, 9, "done"),
        (Status.SKIPPED, 2, "skipped"),
    ],
)
def test_the_end_of_a_row_tells_how_far_the_work_has_come(status: Status, tags: int, words: str) -> None:
    listed = ListedArticle(1, "a", "Headline", "", "", status, False, tags, ())
    assert ArticleDelegate.state_words(listed) == words


def test_rows_are_equally_high_and_higher_in_a_search(theme: Theme, panel: ArticleListPanel) -> None:
    heights = {panel.view.rowHeight(row) for row in range(panel.model.rowCount())}
    panel.search.setText("ferries")
    panel.search.returnPressed.emit()
    assert len(heights) == 1
    assert panel.view.rowHeight(0) > heights.pop()


def test_the_current_article_has_an_accent_bar_on_its_ground(theme: Theme, panel: ArticleListPanel) -> None:
    panel.show_article("night")
    current, other = row_image(panel, 1), row_image(panel, 0)
    assert current.pixelColor(1, 20) == theme.color("accent")
    assert current.pixelColor(6, 4) == theme.color("selection")
    assert other.pixelColor(1, 20) != theme.color("accent")


def test_rows_end_in_a_hairline(theme: Theme, panel: ArticleListPanel) -> None:
    image = row_image(panel, 2)
    assert image.pixelColor(150, image.height() - 1) == theme.color("line")


def test_done_and_flagged_are_told_by_an_icon_too(theme: Theme, panel: ArticleListPanel) -> None:
    done, flagged = (theme.color(name).hue() // 10 for name in ("ok", "warning"))
    assert hues(row_image(panel, 0)) == set()
    assert done in hues(row_image(panel, 1))
    assert flagged in hues(row_image(panel, 2))


def test_found_words_stand_out(theme: Theme, panel: ArticleListPanel) -> None:
    panel.search.setText("october")
    panel.search.returnPressed.emit()
    assert theme.color("accent").hue() // 10 in hues(row_image(panel, 0))


def test_the_rows_follow_the_theme(theme: Theme, panel: ArticleListPanel) -> None:
    panel.show_article("night")
    theme.set_scheme("dark")
    assert row_image(panel, 1).pixelColor(6, 4) == theme.color("selection")
    assert theme.is_dark


def test_the_outlet_gives_way_and_the_date_stays_whole(theme: Theme) -> None:
    metrics = QFontMetrics(window_font(SMALL))
    listed = ListedArticle(1, "a", "Headline", "The Larkhaven Courier and Advertiser", "2025-03-03", *UNTOUCHED)
    date = format_date("2025-03-03")
    whole = ArticleDelegate.fact_words(listed, metrics, 900)
    assert whole == f"The Larkhaven Courier and Advertiser · {date}"
    for width in range(metrics.horizontalAdvance(date), metrics.horizontalAdvance(whole)):
        words = ArticleDelegate.fact_words(listed, metrics, width)
        outlet = words.removesuffix(date).removesuffix(" · ")
        assert words.endswith(date)
        assert not outlet or outlet.endswith("…")
        assert metrics.horizontalAdvance(words) <= width


def drawn_beyond(words: str, width: int) -> bool:
    """Whether words that are drawn without being cut reach beyond `width` pixels."""
    image = QImage(width + 60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(window_font(SMALL))
    flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(QRect(0, 0, width, 40), flags, words)
    painter.end()
    return any(image.pixelColor(x, y).lightness() < 200 for x in range(width, width + 60) for y in range(0, 40, 2))


def test_the_date_beside_an_outlet_of_joined_letters_stays_whole(theme: Theme) -> None:
    metrics = QFontMetrics(window_font(SMALL))
    listed = ListedArticle(1, "a", "Headline", "صحيفة الشرق الأوسط الدولية للأخبار", "2025-03-14", *UNTOUCHED)
    date = format_date("2025-03-14")
    for width in range(metrics.horizontalAdvance(date) + 1, 230, 3):
        words = ArticleDelegate.fact_words(listed, metrics, width)
        assert words.endswith(date)
        assert words == date or words.strip("\u2068\u200d… ").startswith("ص")
        assert not drawn_beyond(words, width), (width, words)


@pytest.mark.parametrize(("outlet", "published"), [("The Larkhaven Courier", ""), ("", "2025-03-03"), ("", "")])
def test_what_stands_alone_is_cut_short_at_its_end(theme: Theme, outlet: str, published: str) -> None:
    metrics = QFontMetrics(window_font(SMALL))
    listed = ListedArticle(1, "a", "Headline", outlet, published, *UNTOUCHED)
    alone = outlet or format_date(published)
    assert ArticleDelegate.fact_words(listed, metrics, 900) == alone
    short = ArticleDelegate.fact_words(listed, metrics, metrics.horizontalAdvance(alone) // 2)
    assert not alone or (short.endswith("…") and alone.startswith(short[:-1].rstrip()))
