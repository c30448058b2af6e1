"""The catalog has every format, and the page that is made of it is as new as the formats."""

from __future__ import annotations

from pathlib import Path

from clipdesk.domain.loss import Feature
from clipdesk.formats.builtin import builtin_registry
from clipdesk.project.format_catalog import as_markdown, formats_in, formats_out
from clipdesk.project.import_registry import import_registry

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def test_every_format_is_listed_with_what_it_carries() -> None:
    registry = builtin_registry()
    assert [(one.key, one.carries) for one in formats_in()] == [
        (one.key, one.carries) for one in import_registry().importers
    ]
    assert [(one.key, one.carries) for one in formats_out()] == [(one.key, one.carries) for one in registry.exporters]
    assert {one.key for one in formats_out() if one.is_folder} >= {"brat", "hugging-face"}


def test_a_row_of_the_page_says_what_its_format_carries() -> None:
    lines = as_markdown().splitlines()
    head = next(line for line in lines if line.startswith("| format"))
    row = next(line for line in lines if "`conll-u`" in line)
    cells = dict(zip(head.split("|"), row.split("|"), strict=True))
    assert {name.strip() for name, cell in cells.items() if cell.strip() == "yes"} == {
        Feature.TEXT, Feature.OVERLAPS, Feature.DOUBLES, Feature.PIECES,
    }  # fmt: skip


def test_the_page_is_not_stale() -> None:
    assert PAGE.read_text("utf-8") == as_markdown(), "docs/formats.md is stale: run make docs"
