"""A project lives through all it can meet where a file that is open can be neither renamed, replaced nor removed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clipdesk.domain.errors import ExportFailedError
from clipdesk.project.copying import copy_project
from clipdesk.project.exporting import ExportRequest, export, export_formats
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from clipdesk.project.salvaging import salvage
from clipdesk.project.sample import make_sample
from clipdesk.runtime.logs import set_up_logs
from clipdesk.store.backup import Backups
from tests.builders import article
from tests.project_builder import make_project
from tests.windows import is_open, refuse_what_is_open


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return refuse_what_is_open(monkeypatch)


def _left(refused: list[str]) -> list[str]:
    """What was refused, but for lock files: only on other systems are they removed before they are closed."""
    return [one for one in refused if not one.endswith(".lock")]


def test_it_is_told_what_is_open(tmp_path: Path, refused: list[str]) -> None:
    path = tmp_path / "a"
    with path.open("w"):
        assert is_open(path)
        with pytest.raises(PermissionError):
            path.unlink()
    assert refused == ["unlink a"]
    path.unlink()


def test_no_file_of_a_project_is_open_when_it_is_replaced_or_removed(tmp_path: Path, refused: list[str]) -> None:
    path = tmp_path / "harbor.clipdesk"
    project = make_project(path, article("The [quote:“board” voted] on Monday."))
    (tmp_path / "news.txt").write_text("LARKPORT - The council met.\n\nIt will meet again on Friday.\n", "utf-8")
    import_files(project, ImportRequest((tmp_path / "news.txt",)))
    backups = Backups(tmp_path / "backups", lambda: datetime.now(UTC))
    kept = backups.make(path)
    assert kept is not None
    for _ in range(2):
        copy_project(project.reader, tmp_path / "copy.clipdesk")
        for name in ("out.jsonl", "out.docx", "brat.zip", "brat"):
            export(project.reader, ExportRequest(tmp_path / name, format_key="brat" if "brat" in name else ""))
    project.close()
    replaced = backups.restore(kept.path, path)
    assert replaced is not None
    salvage(path, tmp_path / "saved.clipdesk")
    project = Project(path)
    assert project.queries.counts().articles == 2
    project.close()
    assert _left(refused) == []


def test_an_export_keeps_what_it_could_not_put_in_place(tmp_path: Path, refused: list[str]) -> None:
    project = make_project(tmp_path / "harbor.clipdesk", article("The [quote:“board” voted] on Monday."))
    target = tmp_path / "out.jsonl"
    target.write_text("open in a spreadsheet")
    with target.open(), pytest.raises(ExportFailedError, match=r"Another program is using .*kept in") as told:
        export(project.reader, ExportRequest(target))
    assert str(told.value).endswith(".tmp.")
    (kept,) = tmp_path.glob(".out.jsonl.*.tmp")
    assert "“board” voted" in kept.read_text("utf-8")
    assert target.read_text() == "open in a spreadsheet"
    project.close()


def test_the_sample_and_the_log_are_made_anew(tmp_path: Path, refused: list[str]) -> None:
    make_sample(tmp_path / "sample.clipdesk").close()
    for _ in range(2):
        assert set_up_logs(tmp_path / "logs") == ""
    assert _left(refused) == []


_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]|[. ]$')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file"""


@pytest.mark.parametrize("key", [one.key for one in export_formats() if one.is_folder])
def test_every_name_in_an_exported_folder_can_be_one_on_windows(tmp_path: Path, key: str) -> None:
    titles = ("CON", "nul.", "a: b? <c> | *", "Zoë ", "ZOË", "Zoe\u0308", "com1", "x" * 300, "…")
    items = [
        article(
            f"The [quote:“board” voted] on Monday; this was {number}.", id=f"a{number}", number=number, headline=title
        )
        for number, title in enumerate(titles, 1)
    ]
    project = make_project(tmp_path / "p.clipdesk", *items)
    export(project.reader, ExportRequest(tmp_path / "out", key))
    project.close()
    names = [path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*")]
    assert len({str(name).casefold() for name in names}) == len(names), "two are one where capitals do not matter"
    for name in names:
        assert not [part for part in name.parts if _FORBIDDEN.search(part) or _RESERVED.match(part)]
        assert len(str(name)) < 100
