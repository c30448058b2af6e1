"""The formats that are written and read."""

from __future__ import annotations

from tests.house.two_ways import REGISTRY, importer_of

TEXTLESS = {"standoff"}
"""Formats without any text: what comes back of them is under tests of their own, with a project that has the texts."""


TWO_WAY = [one for one in REGISTRY.exporters if importer_of(one) and one.key not in TEXTLESS]


WITHOUT_TEXTS = {("web-annotation", "standoff")}
"""Dialects that leave the texts out on purpose; they are for projects that have them, and refused by empty ones."""
