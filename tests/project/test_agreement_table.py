"""The table of figures that is saved, and what a paper says of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from clipdesk.domain.agreement import (
    Among,
    ArticleAgreement,
    Comparison,
    Figure,
    Matching,
    PassageAgreement,
    Undefined,
)
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.errors import ExportFailedError
from clipdesk.project.agreement_table import ALL_LABELS, COLUMNS, how_to_cite, write_csv

FIGURE = Figure(0.5, 0.25, 0.75)
UNUSED = Figure(None, why=Undefined.UNUSED)
MATCHING = Matching(3, FIGURE, 0.75, 0.375)
NO_MATCHING = Matching(0, UNUSED, None, None)
NAMES = {"l1": "=SUM(A1)", "l2": "policy"}
COMPARISON = Comparison(
    Annotator("p1", "-bo"), Annotator("p2", "cy"), Among.ANNOTATED, 7, 4_321,
    (
        PassageAgreement("l1", 8, 4, MATCHING, MATCHING, FIGURE, FIGURE, FIGURE),
        PassageAgreement("l2", 0, 0, NO_MATCHING, NO_MATCHING, UNUSED, UNUSED, UNUSED),
        PassageAgreement("", 8, 4, MATCHING, MATCHING, FIGURE, Figure(1, why=Undefined.FEW_ARTICLES), FIGURE),
    ),
    (ArticleAgreement("l2", 2, 1, FIGURE, FIGURE, FIGURE), ArticleAgreement("", 2, 1, FIGURE, FIGURE, FIGURE)),
    (Annotator("p1", "-bo"), Annotator("p2", "cy"), Annotator("p3", "di")), 9, (), 1_000,
)  # fmt: skip


def test_every_figure_has_its_cell_and_no_cell_is_a_formula(tmp_path: Path) -> None:
    target = tmp_path / "figures.csv"
    write_csv(COMPARISON, NAMES, target)
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    units = [(one["unit"], one["label"]) for one in rows]
    assert units == [
        ("passages", "'=SUM(A1)"), ("passages", "policy"), ("passages", ALL_LABELS), ("whole articles", "policy"),
        ("whole articles", ALL_LABELS),
    ]  # fmt: skip
    first = rows[0]
    assert (first["annotator_a"], first["annotator_b"], first["articles"], first["characters"]) == (
        "'-bo",
        "cy",
        "7",
        "4321",
    )
    assert (first["kappa"], first["kappa_low"], first["kappa_high"]) == ("0.500000", "0.250000", "0.750000")
    assert (first["precision_exact"], first["recall_exact"], first["why"]) == ("0.750000", "0.375000", "")
    assert rows[3]["f1_exact"] == ""


def test_what_is_undefined_is_empty_and_says_why(tmp_path: Path) -> None:
    target = tmp_path / "figures.csv"
    write_csv(COMPARISON, NAMES, target)
    with target.open(encoding="utf-8", newline="") as file:
        _, unused, every, *_ = csv.DictReader(file)
    assert {unused[name] for name in ("f1_exact", "kappa", "alpha", "percent_low", "recall_exact")} == {""}
    assert "kappa: nobody used this label" in unused["why"]
    assert (every["kappa"], every["kappa_low"]) == ("1.000000", "")
    assert every["why"] == "kappa: no interval: it needs at least two articles"


def test_a_table_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError, match="cannot be written"):
        write_csv(COMPARISON, NAMES, tmp_path / "missing" / "figures.csv")


def test_what_to_cite_names_coefficients_units_and_sources() -> None:
    said = how_to_cite(COMPARISON)
    for words in (
        "articles that both have annotated, 7 in all",
        "1000 resamples",
        "Cohen 1960",
        "code points",
        "Krippendorff 2004",
        "3 annotators over 9",
    ):
        assert words in said
    only_passages = COMPARISON._replace(whole_articles=(), among=Among.DONE)
    assert "Krippendorff 2011" not in how_to_cite(only_passages)
    assert "articles that are marked as done, 7 in all" in how_to_cite(only_passages)
    assert "F1" not in how_to_cite(COMPARISON._replace(passages=()))
