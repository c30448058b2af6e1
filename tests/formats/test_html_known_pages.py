"""Real pages with a known answer, where they are at hand: the figures that reading web pages must reach."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.text import is_canonical
from clipdesk.formats.html import HtmlImporter
from clipdesk.formats.registry import ImportOptions, SourceFile

ROOT = Path(__file__).resolve().parents[2]
PAGES = Path(os.environ.get("CLIPDESK_DATA", ROOT.parent / "shared" / "data")) / "html"
SCORER = ROOT.parent / "shared" / "tools" / "score_text.py"

pytestmark = pytest.mark.skipif(
    not (PAGES / "gold.jsonl").is_file() or not SCORER.is_file(), reason="the shared pages or their scorer are not here"
)


def _drafts(*, whole_page: bool = False) -> dict[str, ArticleDraft]:
    drafts = {}
    for line in (PAGES / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        file = SourceFile(page["file"], (PAGES / page["file"]).read_bytes())
        (draft,) = HtmlImporter().read(file, ImportOptions(whole_page=whole_page))
        assert isinstance(draft, ArticleDraft)
        drafts[page["id"]] = draft
    return drafts


@pytest.fixture(scope="module")
def drafts() -> dict[str, ArticleDraft]:
    return _drafts()


@pytest.fixture(scope="module")
def report(drafts: dict[str, ArticleDraft], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("pages") / "predictions.jsonl"
    with out.open("w", encoding="utf-8") as handle:
        for key, draft in drafts.items():
            source = draft.source
            fields = {
                "title": source.headline,
                "authors": source.byline,
                "date": source.published,
                "site": source.outlet,
            }
            handle.write(json.dumps({"id": key, "text": draft.text, **fields}) + "\n")
    command = [sys.executable, str(SCORER), str(PAGES / "gold.jsonl"), str(out), "--json"]
    loaded: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return loaded


@pytest.mark.parametrize(
    ("measure", "key", "least"),
    [
        ("shingle", "f1", 0.96), ("token", "mean", 0.96), ("segments", "f1", 0.96), ("lead", "mean", 0.96),
        ("title_plain", "mean", 0.90), ("date", "mean", 0.92), ("authors_equal", "mean", 0.80), ("site", "mean", 0.90),
    ],
)  # fmt: skip
def test_the_figures_are_reached(report: dict[str, Any], measure: str, key: str, least: float) -> None:
    assert report[measure][key] >= least


def test_cuts_rebuild_every_page(drafts: dict[str, ArticleDraft]) -> None:
    for key, whole in _drafts(whole_page=True).items():
        assert uncut(drafts[key].text, drafts[key].cuts) == whole.text
        assert is_canonical(drafts[key].text)
        assert "\n\n\n" not in drafts[key].text
