"""Tables of figures as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.errors import ExportFailedError
from clipdesk.project.table_file import write_table


def test_rows_are_written_as_a_spreadsheet_reads_them(tmp_path: Path) -> None:
    write_table([["outlet", "articles"], ["The “Post”, daily", 2], ["Café", -1]], tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes().decode() == 'outlet,articles\r\n"The “Post”, daily",2\r\nCafé,-1\r\n'


def test_a_table_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError, match="cannot be written"):
        write_table([["a"]], tmp_path / "no folder" / "t.csv")


def test_a_table_never_takes_the_place_of_a_project(tmp_path: Path) -> None:
    (tmp_path / "p.clipdesk").write_bytes(b"months of work")
    with pytest.raises(ExportFailedError, match="name of a project"):
        write_table([["a"]], tmp_path / "p.clipdesk")
    assert (tmp_path / "p.clipdesk").read_bytes() == b"months of work"
