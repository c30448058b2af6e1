"""Where the headline ends in a title, and the name of the site begins."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.source.title_parts import ROOT, mastheads_of, site_in_title, site_of_root_link, without_site
from clipdesk.formats.web.tree import parse_page

LINE = "Where the ferry ends"
OUTLETS = ["The Gazette", "gazette.example", "gazette"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferry is back | The Gazette", "Ferry is back"),
        ("Ferry is back - Harbor - The Gazette", "Ferry is back - Harbor"),
        ("The Gazette: Ferry is back", "The Gazette: Ferry is back"),
        ("The Gazette » Ferry is back", "Ferry is back"),
        ("Ferry is back - 12.03.2024 - The Gazette", "Ferry is back"),
        ("Ferry - a boat - is back", "Ferry - a boat - is back"),
        ("Ferry is back · Gazette Online", "Ferry is back"),
        ("Ferry is back › The Gazette", "Ferry is back"),
        ("The Gazette -- Ferry is back", "Ferry is back"),
        ("Ferry is back - Politics", "Ferry is back"),
        ("Bürgermeister »Fähre« - The Gazette", "Bürgermeister »Fähre«"),
        ("Le maire «assume» et «revendique» le bac - The Gazette", "Le maire «assume» et «revendique» le bac"),
        ("«Ein Fest für alle» | The Gazette", "«Ein Fest für alle»"),
        ("The Gazette » « Un bac pour tous »", "« Un bac pour tous »"),
        ("Ferry is back", "Ferry is back"),
    ],
)
def test_names_of_sites_and_dates_go(title: str, expected: str) -> None:
    assert without_site(title, OUTLETS, [title, "another headline"]) == expected


def test_a_title_tells_the_site_behind_the_headline() -> None:
    assert site_in_title("Ferry is back | The Gazette", "Ferry is back") == "The Gazette"
    assert site_in_title("The Gazette | Ferry is back", "Ferry is back") == "The Gazette"
    assert site_in_title("Ferry is back | Vega Radio - Nachrichten - Niedersachsen", "Ferry is back") == "Vega Radio"
    assert site_in_title("Ferry is back | Panorama", "Ferry is back") == "Panorama"
    assert site_in_title("Night Boats and Me: Ferry is back", "Ferry is back") == "Night Boats and Me"
    for title in (
        "Ferry is back",
        "EXCLUSIVE: Ferry is back",
        "Ferry is back - 12.03.2024",
        f"Ferry is back - {'word ' * 9}",
    ):
        assert site_in_title(title, "Ferry is back") == ""


def test_a_date_behind_the_headline_is_no_site() -> None:
    assert site_in_title("Ferry back - Feb. 12, 2026", "Ferry back") == ""


def test_a_link_that_stands_within_the_words_of_a_headline_names_no_site() -> None:
    page = parse_page('<title>Oil may threaten aquatic life - SALT</title><a href="/">LIFE</a>', "a.html")
    assert site_of_root_link(page, "Oil may threaten aquatic life - SALT", "Threat from oil") == ""


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ('<a href="/">Saltmarsh</a>', "Saltmarsh"), ('<a href="https://salt.example/"><b>Saltmarsh</b></a>', "Saltmarsh"),
        ('<a href="/about">Saltmarsh</a>', ""), ('<a href="/">Home</a>', ""), (f'<a href="/">{LINE}</a>', ""),
    ],
)  # fmt: skip
def test_the_site_is_named_by_the_link_to_its_front_page_and_in_the_title(link: str, name: str) -> None:
    title = f"Saltmarsh: {LINE}"
    assert site_of_root_link(parse_page(f"<title>{title}</title>{link}", "a.html"), title, LINE) == name


@pytest.mark.parametrize(
    ("link", "names"),
    [
        ('<a href="/"><img src="l.png" alt="Department of Inland Waters"></a>', ["Department of Inland Waters"]),
        ('<a href="/"><img alt="Stadt Brunnstadt Logo"></a>', ["Stadt Brunnstadt"]),
        ('<a href="/" aria-label="Omroep Vega, naar de homepage"><svg></svg></a>', ["Omroep Vega"]),
        ('<div id="logo"><a href="http://vega.example/">La Voce di Vega</a></div>', ["La Voce di Vega"]),
        ('<header><a href="/">La Voce di Vega</a><nav><a href="/">Home</a></nav></header>', ["La Voce di Vega"]),
        ('<div id="menu"><a href="/">La Voce di Vega</a></div>', []),
        ('<a href="/"><img alt="Home"></a><a href="/" aria-label="Go to the front page"></a><a href="/b"><img alt="A pier"></a>', []),
    ],
)  # fmt: skip
def test_what_leads_to_the_front_page(link: str, names: list[str]) -> None:
    assert mastheads_of(parse_page(f"<body>{link}", "a.html")) == names


def test_a_title_is_parted_where_the_longest_headline_ends() -> None:
    whole = "Ferry is back – islands rejoice"
    assert without_site(f"{whole} - Westerblad", [], ["Ferry is back", whole]) == whole


def test_a_day_behind_the_headline_hides_no_site_before_it() -> None:
    assert site_in_title("NBW - Ferry is back - November 8, 1999", "Ferry is back") == "NBW"


@pytest.mark.parametrize(
    "address", ["/Pages/default.aspx", "index.html", "https://vega.example", "/", "./", "//vega.example/index.php"]
)
def test_addresses_of_front_pages(address: str) -> None:
    assert ROOT.fullmatch(address)
    assert not ROOT.fullmatch(f"{address.rstrip('/')}/ferry")


def test_a_title_that_leads_down_ends_in_the_headline() -> None:
    title = "The Vega Ledger > Archives > Local News > Ferry is back for good"
    assert without_site(title, [], [title]) == "Ferry is back for good"
    title = "Ferry is back for good - Harbor - The Vega Ledger"
    assert without_site(title, [], [title]) == "Ferry is back for good - Harbor"


def test_the_front_page_in_a_copy_of_the_wayback_machine_is_one() -> None:
    assert ROOT.fullmatch("/web/20121105101522/http://www.example.org/")
    assert ROOT.fullmatch("https://web.archive.org/web/20121105101522/http://www.example.org/")
    assert not ROOT.fullmatch("/web/20121105101522/http://www.example.org/harbor/ferry.html")


def test_strokes_between_words_lead_nowhere() -> None:
    for title in ("Pro / Con / Ferries are good for towns", "Ferry / Bus / Which one is the best"):
        assert without_site(title, [], [title]) == title
