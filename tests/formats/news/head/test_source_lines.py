"""What lines above an article say of its source."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.head.source_lines import offer_lines
from clipdesk.formats.news.lines import read_line

HEADLINE = "Bridge to close for a month"


def source_of(*texts: str, headline: int = 0) -> dict[str, str]:
    findings = Findings()
    lines = [read_line(text, "en") for text in texts]
    offer_lines(lines, range(headline, headline + 1), findings, is_page=False)
    source = findings.source()
    return {name: getattr(source, name) for name in ("headline", "outlet", "section") if getattr(source, name)}


@pytest.mark.parametrize(
    ("texts", "headline", "expected"),
    [
        (["Vega Commission - Press release", HEADLINE], 1, {"outlet": "Vega Commission"}),
        ([HEADLINE, "Foto: Jo Field / Vega Times"], 0, {"outlet": "Vega Times"}),
        ([HEADLINE, "Sign up for The Vega Tribune’s daily newsletter"], 0, {"outlet": "The Vega Tribune"}),
        (["News|Environment", HEADLINE], 1, {"section": "Environment"}),
        (["Vega Times", "Harbor and Port", HEADLINE], 2, {"outlet": "Vega Times", "section": "Harbor and Port"}),
    ],
)
def test_what_lines_say(texts: list[str], headline: int, expected: dict[str, str]) -> None:
    assert source_of(*texts, headline=headline) == {"headline": HEADLINE, **expected}


def test_nothing_is_offered_of_no_lines() -> None:
    findings = Findings()
    offer_lines([], range(-1, 0), findings, is_page=False)
    assert findings.best("headline") is None


def test_the_section_of_the_menu_that_stands_again_above_the_headline_comes_before_others() -> None:
    menu = (
        "Election 2024",
        "Government + Politics",
        "Environment",
        "Health",
        "Commentary",
        "About",
        "Donate",
        "Skip to content",
    )
    assert source_of(*menu, "Environment", HEADLINE, "By Jo Field", headline=9)["section"] == "Environment"


def test_what_menus_end_with_is_no_section_above_a_headline() -> None:
    menu = ["Vega Times", "News", "Sports", "Opinion"]
    assert source_of(*menu, "Jobs", HEADLINE, headline=5).get("section", "") == ""
