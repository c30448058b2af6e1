"""The sample project: every passage that its tagging names stands in the clippings, under labels that exist."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
SAMPLE = RESOURCES / "sample"
TAGGING: list[dict[str, Any]] = json.loads((SAMPLE / "annotations.json").read_text("utf-8"))["articles"]
CODEBOOK: dict[str, Any] = json.loads((RESOURCES / "codebooks" / "news.json").read_text("utf-8"))
LABELS: dict[str, dict[str, Any]] = {label["name"]: label for label in CODEBOOK["labels"]}
CLIPPINGS = sorted(path for path in SAMPLE.iterdir() if path.suffix in {".txt", ".html"})
BLOCKS = frozenset(
    {"article", "aside", "blockquote", "div", "figcaption", "footer", "h1", "h2", "h3", "header", "li", "p"}
)

each_article = pytest.mark.parametrize("article", TAGGING, ids=lambda one: f"{one['file'][:20]} {one['annotator']}")


class _VisibleText(HTMLParser):
    """What a reader of a saved page sees, one line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in {"head", "script", "style"}
        self.pieces.append("\n" if tag in BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"head", "script", "style"}
        self.pieces.append("\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def visible_text(path: Path) -> str:
    """The words of a clipping as they stand on screen, before any cleaning."""
    text = path.read_text("utf-8-sig")
    if path.suffix != ".html":
        return text
    parser = _VisibleText()
    parser.feed(text)
    return "".join(parser.pieces)


def pieces(annotation: dict[str, Any]) -> list[tuple[str, int]]:
    """The quotes of an annotation, each with the number of its occurrence in the text, from 1."""
    parts = annotation.get("pieces", [annotation])
    return [(part["quote"], part.get("occurrence", 1)) for part in parts]


def offset(text: str, quote: str, occurrence: int) -> int:
    """Where the quote stands for the n-th time; fails when it does not."""
    at = -1
    for number in range(1, occurrence + 1):
        at = text.find(quote, at + 1)
        assert at >= 0, f"occurrence {number} of {quote!r} is missing"
    return at


def spans(article: dict[str, Any]) -> dict[str, list[tuple[int, int]]]:
    """The offsets of every annotation of an article, by its id."""
    text = visible_text(SAMPLE / article["file"])
    found = {}
    for annotation in article["annotations"]:
        starts = [(offset(text, quote, number), len(quote)) for quote, number in pieces(annotation)]
        found[annotation["id"]] = [(start, start + length) for start, length in starts]
    return found


def test_ten_clippings_lie_in_the_sample() -> None:
    assert len(CLIPPINGS) == 10
    assert sum(path.suffix == ".html" for path in CLIPPINGS) == 2
    assert {article["file"] for article in TAGGING} < {path.name for path in CLIPPINGS}


@pytest.mark.parametrize("path", CLIPPINGS, ids=lambda path: path.name[:24])
def test_a_clipping_can_be_saved_on_any_system_and_read_as_unicode(path: Path) -> None:
    assert path.name.isascii()
    assert not set(path.name) & set('<>:"/\\|?*')
    text = visible_text(path)
    assert "\ufffd" not in text
    assert 250 <= len(text.split()) <= 1400


def test_no_clipping_names_a_page_that_could_exist() -> None:
    for path in CLIPPINGS:
        raw = path.read_text("utf-8-sig").replace("https://schema.org", "")
        for address in raw.split("://")[1:]:
            assert address.split("/")[0].split('"')[0].endswith(".example"), address[:60]


@each_article
def test_every_quote_stands_in_a_paragraph(article: dict[str, Any]) -> None:
    """Nowhere before it in a headline or a menu, so that cleaning does not change which occurrence is meant."""
    text = visible_text(SAMPLE / article["file"])
    for annotation in article["annotations"]:
        for quote, occurrence in pieces(annotation):
            for number in range(1, occurrence + 1):
                start = offset(text, quote, number)
                line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", start)].rstrip()
                assert line.endswith((".", "?", "!", ".”", "?”", ".’", '."')), (quote, line)
                assert quote in line, quote


@each_article
def test_pieces_stand_in_order_and_apart(article: dict[str, Any]) -> None:
    for found in spans(article).values():
        assert all(before[1] < after[0] for before, after in pairwise(found))


@each_article
def test_no_passage_is_tagged_twice_with_one_label(article: dict[str, Any]) -> None:
    found = spans(article)
    keys = [(annotation["label"], tuple(found[annotation["id"]])) for annotation in article["annotations"]]
    assert len(set(keys)) == len(keys)


@each_article
def test_labels_and_attributes_are_those_of_the_starter_codebook(article: dict[str, Any]) -> None:
    for annotation in article["annotations"]:
        kinds = {one["name"]: one for one in LABELS[annotation["label"]]["attributes"]}
        for name, value in annotation.get("attributes", {}).items():
            assert isinstance(value, str)
            assert value
            if kinds[name]["kind"] == "choice":
                assert value in kinds[name]["choices"]
            if kinds[name]["kind"] == "number":
                float(value)
        if annotation["label"] == "quote":
            assert "kind" in annotation["attributes"], annotation


@each_article
def test_relations_join_labels_that_the_codebook_allows(article: dict[str, Any]) -> None:
    labels = {annotation["id"]: annotation["label"] for annotation in article["annotations"]}
    assert len(labels) == len(article["annotations"])
    types = {one["name"]: one for one in CODEBOOK["relation_types"]}
    for relation in article["relations"]:
        kind = types[relation["label"]]
        assert labels[relation["head"]] in kind["heads"]
        assert labels[relation["child"]] in kind["children"]


def test_direct_quotes_carry_their_marks_and_indirect_ones_have_none() -> None:
    marks = ("“", "‘", '"')
    for article in TAGGING:
        for annotation in article["annotations"]:
            if annotation["label"] == "quote":
                starts = [quote.startswith(marks) for quote, _ in pieces(annotation)]
                holds = any(mark in quote for mark in marks for quote, _ in pieces(annotation))
                right = {"direct": all(starts), "indirect": not holds, "mixed": holds and not any(starts)}
                assert right[annotation["attributes"]["kind"]], annotation


def test_the_sample_shows_splits_nesting_links_and_a_colleague() -> None:
    first = next(article for article in TAGGING if not article["annotator"])
    found = spans(first)
    assert any(len(parts) > 1 for parts in found.values())
    bounds = [(parts[0][0], parts[-1][1]) for parts in found.values()]
    assert any(a < c and d < b for a, b in bounds for c, d in bounds)
    assert first["relations"]
    assert [one["file"] for one in TAGGING if one["annotator"]] == [first["file"]]
    assert len({one["file"] for one in TAGGING if one["annotations"]}) == 4
    assert any(one["flagged"] for one in TAGGING)


@each_article
def test_an_entry_has_the_status_of_an_article(article: dict[str, Any]) -> None:
    assert article["status"] in {"todo", "done", "skipped"}
    assert set(article) == {"file", "annotator", "status", "flagged", "note", "annotations", "relations"}
