"""The figures of a comparison as a table to save, and what a paper says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from clipdesk import __version__
from clipdesk.domain.agreement import Among, ArticleAgreement, Comparison, Figure, Matching, PassageAgreement
from clipdesk.formats.formula_guard import guarded
from clipdesk.project.table_file import write_table

_FIGURES = ("f1_exact", "f1_overlapping", "percent", "kappa", "alpha")
COLUMNS = (
    "unit", "label", "annotator_a", "annotator_b", "articles", "characters", "count_a", "count_b",
    *(f"{figure}{part}" for figure in _FIGURES for part in ("", "_low", "_high")),
    "precision_exact", "recall_exact", "precision_overlapping", "recall_overlapping", "why",
)  # fmt: skip
"""What stands above the columns of the table. Precision is of the second annotator, with the first as the reference."""
ALL_LABELS = "(all labels)"


def rows(comparison: Comparison, names: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A row for each label and each unit, by column; a figure without a value is an empty cell, `why` says why.

    `names` are the names of labels by id.
    """
    about = {
        "annotator_a": guarded(comparison.a.key), "annotator_b": guarded(comparison.b.key),
        "articles": str(comparison.articles),
    }  # fmt: skip
    for passage in comparison.passages:
        name = guarded(names.get(passage.label_id, "")) or ALL_LABELS
        yield about | {"unit": "passages", "label": name, "characters": str(comparison.characters)} | _passage(passage)
    for article in comparison.whole_articles:
        name = guarded(names.get(article.label_id, "")) or ALL_LABELS
        yield about | {"unit": "whole articles", "label": name} | _article(article)


def write_csv(comparison: Comparison, names: Mapping[str, str], target: Path) -> None:
    """Write the table as UTF-8, comma-separated, a point before decimals. Raises ExportFailedError.

    A name that a spreadsheet would take for a formula has an apostrophe before it.
    """
    lines = ([row.get(column, "") for column in COLUMNS] for row in rows(comparison, names))
    write_table([COLUMNS, *lines], target)


def how_to_cite(comparison: Comparison) -> str:
    """What a paper should say of the figures: which coefficients, of what, over how much."""
    are_done = comparison.among is Among.DONE
    said = [
        f"Computed with Clipdesk {__version__} on articles that {'are marked as done' if are_done else 'both have annotated'}, {comparison.articles} in all.",
        f"Brackets hold 95 % intervals: percentiles of {comparison.resamples} resamples of articles.",
    ]
    if comparison.passages:
        said += [
            "F1 counts annotations of one label, paired one to one: exact ones cover the same characters, overlapping ones share some.",
            "Percent agreement and Cohen’s κ (Cohen 1960) are of characters (Unicode code points), with untagged text as a category; over all labels, every combination of labels is a category.",
            "Krippendorff’s α for unitizing (Krippendorff 2004, 251–256) compares the edges of passages, in characters.",
        ]
    if comparison.whole_articles:
        people, articles = len(comparison.everybody), comparison.articles_of_everybody
        said.append(
            f"For labels of whole articles, κ is of the two annotators, and Krippendorff’s nominal α (Krippendorff 2011) of {people} annotators over {articles} articles."
        )
    return " ".join(said)


def _passage(one: PassageAgreement) -> dict[str, str]:
    found = {"count_a": str(one.count_a), "count_b": str(one.count_b)}
    figures = {
        "f1_exact": one.exact.f1, "f1_overlapping": one.overlapping.f1, "percent": one.percent, "kappa": one.kappa,
        "alpha": one.alpha,
    }  # fmt: skip
    return found | _figures(figures) | _shares(one.exact, "exact") | _shares(one.overlapping, "overlapping")


def _article(one: ArticleAgreement) -> dict[str, str]:
    found = {"count_a": str(one.count_a), "count_b": str(one.count_b)}
    return found | _figures({"percent": one.percent, "kappa": one.kappa, "alpha": one.alpha})


def _figures(figures: Mapping[str, Figure]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, figure in figures.items():
        found |= {name: _number(figure.value), f"{name}_low": _number(figure.low), f"{name}_high": _number(figure.high)}
    reasons = [f"{name}: {figure.why.value}" for name, figure in figures.items() if figure.why is not None]
    return found | {"why": "; ".join(reasons)}


def _shares(one: Matching, kind: str) -> dict[str, str]:
    return {f"precision_{kind}": _number(one.precision), f"recall_{kind}": _number(one.recall)}


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}"
