"""An export takes the articles of some dates, outlets, words, ids or headlines, or only those that are annotated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import make_project


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    """A project of four articles, of which one has no date."""
    path = tmp_path / "p.clipdesk"
    make_project(
        path,
        article("[quote:One] ferry.", id="a1", headline="One", outlet="Post", published="2025-05-31"),
        article("Two ferries.", id="a2", number=2, headline="Two", outlet="Post", published="2025-06-01T23:00:00Z"),
        article("[policy:Three].", id="a3", number=3, headline="Three", outlet="Sun", published="2025-06-30"),
        article("Four.", id="a4", number=4, headline="Four"),
    ).close()
    return path


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ((), ["One", "Two", "Three", "Four"]),
        (("--since", "2025-06"), ["Two", "Three"]),
        (("--until", "2025-06-01"), ["One", "Two"]),
        (("--since", "2025-06", "--until", "2025-06"), ["Two", "Three"]),
        (("--outlet", "Post"), ["One", "Two"]),
        (("--outlet", "Post", "--outlet", "Sun", "--since", "2025-06"), ["Two", "Three"]),
        (("--words", "ferries"), ["Two"]),
        (("--article", "four", "--article", "One"), ["One", "Four"]),
        (("--annotated",), ["One", "Three"]),
        (("--annotated", "--label", "policy"), ["Three"]),
        (("--since", "2030"), []),
    ],
)
def test_articles_are_chosen_by_all_that_is_said(
    cli: Cli, dated: Path, tmp_path: Path, options: tuple[str, ...], wanted: list[str]
) -> None:
    assert cli("export", dated, tmp_path / "o.jsonl", *options).code == 0
    lines = (tmp_path / "o.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(one)["meta"]["headline"] for one in lines] == wanted


def test_what_has_no_date_is_told_and_so_is_that_nothing_was_chosen(cli: Cli, dated: Path, tmp_path: Path) -> None:
    said = cli("export", dated, tmp_path / "o.jsonl", "--since", "2030")
    assert "1 article has no date and was left out.\n" in said.out
    assert "No article was chosen by this.\n" in said.out


def test_the_list_of_articles_is_chosen_by_date_too(cli: Cli, dated: Path) -> None:
    found = json.loads(cli("articles", dated, "--since", "2025-06", "--until", "2025-06-15", "--json").out)
    assert [one["headline"] for one in found] == ["Two"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--since", "2025-02-30"), "“2025-02-30” is not a date"),
        (
            ("--since", "2025-06", "--until", "2025-05"),
            "No article is published from 2025-06 and until 2025-05, which is",
        ),
        (("--until", "2025-13"), "“2025-13” is not a date"),
        (("--since", "0000"), "“0000” is not a date"),
        (("--words", " "), "it holds no words"),
        (("--since", "12.6.2025"), "“12.6.2025” is not a date; write 2025, 2025-06 or 2025-06-12"),
        (("--outlet", "Pots"), "Perhaps “Post” was meant."),
        (("--article", "Thre"), "Perhaps “Three” was meant."),
    ],
)
def test_what_there_is_not_is_wrong_use(
    cli: Cli, dated: Path, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    found = cli("export", dated, tmp_path / "o.jsonl", *options)
    assert (found.code, said in found.err) == (2, True), found.err
    assert not (tmp_path / "o.jsonl").exists()


def test_articles_without_a_date_are_counted_where_all_else_is_so(cli: Cli, dated: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.jsonl"
    assert "no date" not in cli("export", dated, out, "--since", "2025", "--outlet", "Post").out
    assert "no date" not in cli("export", dated, out, "--since", "2025", "--annotated", "--force").out
    assert "1 article has no date" in cli("export", dated, out, "--since", "2025", "--words", "Four", "--force").out


def test_the_list_of_articles_of_some_dates_keeps_its_order_and_tells_of_wrong_dates(cli: Cli, dated: Path) -> None:
    found = json.loads(cli("articles", dated, "--since", "2025", "--sort", "headline", "--json").out)
    assert [one["headline"] for one in found] == ["One", "Three", "Two"]
    found = json.loads(cli("articles", dated, "--since", "2025", "--article", "Two", "--article", "Four", "--json").out)
    assert [one["headline"] for one in found] == ["Two"]
    said = cli("articles", dated, "--since", "2026", "--until", "2025")
    assert (said.code, "which is earlier" in said.err) == (2, True)


def test_the_list_of_articles_tells_of_those_without_a_date(cli: Cli, dated: Path) -> None:
    assert cli("articles", dated, "--since", "2030").out.endswith("1 article has no date and was left out.\n")
    assert "no date" not in cli("articles", dated).out
