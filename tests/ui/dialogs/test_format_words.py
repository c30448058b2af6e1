"""A line about each format."""

from __future__ import annotations

from clipdesk.project.exporting import ExportOffer, export_formats
from clipdesk.ui.dialogs.format_words import format_description


def test_every_format_that_ships_is_described_in_its_own_words() -> None:
    lines = [format_description(offer) for offer in export_formats()]
    assert all(line.endswith(".") and " " in line for line in lines), lines
    assert len(set(lines)) == len(lines)


def test_a_format_nobody_has_described_tells_how_its_files_end() -> None:
    assert format_description(ExportOffer("new", "New", (".new", ".nw"), ())) == ".new, .nw"
