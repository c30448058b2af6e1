"""An import reads every format of the program, and projects."""

from __future__ import annotations

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import SourceFile
from clipdesk.project.import_registry import import_registry


def test_projects_are_read_beside_all_formats() -> None:
    registry = import_registry()
    assert [one.key for one in registry.importers] == [one.key for one in builtin_registry().importers] + ["clipdesk"]
    assert registry.importer_for(SourceFile("b.clipdesk", b"", "/x/b.clipdesk")).key == "clipdesk"
    header = b"SQLite format 3\x00" + bytes(52) + b"Clpd" + bytes(28)
    assert registry.importer_for(SourceFile("sent by mail", header)).key == "clipdesk"
