"""Files of an export go into a folder or an archive, inside it, and each name once."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from clipdesk.project.file_sinks import MARKER, FolderSink, NullFile, NullSink, ZipSink, checked_name, may_replace


def test_a_folder_gets_the_files_and_their_folders(tmp_path: Path) -> None:
    sink = FolderSink(tmp_path)
    for name in ("README.md", "data/train.jsonl"):
        with sink.open(name) as file:
            file.write(name.encode())
    assert (tmp_path / "data" / "train.jsonl").read_bytes() == b"data/train.jsonl"
    with pytest.raises(FileExistsError), sink.open("README.md"):
        pass


def test_an_archive_gets_them_the_same_every_time() -> None:
    written = []
    for _ in range(2):
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w") as archive:
            sink = ZipSink(archive)
            with sink.open("a/b.txt") as file:
                file.write(b"words")
            with pytest.raises(FileExistsError), sink.open("a/b.txt"):
                pass
        written.append(memory.getvalue())
    assert written[0] == written[1]
    with zipfile.ZipFile(io.BytesIO(written[0])) as archive:
        assert archive.read("a/b.txt") == b"words"
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize("name", ["", "/a", "a//b", "../a", "a/..", "a\\b", "C:a", "a\0"])
def test_no_name_leads_outside(name: str) -> None:
    with pytest.raises(ValueError, match="no name for a file"):
        checked_name(name)


def test_only_an_empty_folder_or_one_of_an_export_may_be_replaced(tmp_path: Path) -> None:
    assert may_replace(tmp_path)
    (tmp_path / "thesis.txt").write_text("mine")
    assert not may_replace(tmp_path)
    (tmp_path / MARKER).write_text("brat\n")
    assert may_replace(tmp_path)


def test_what_goes_nowhere_is_taken_all_the_same() -> None:
    assert NullFile().write(b"four") == 4
    with zipfile.ZipFile(NullFile(), "w") as archive:
        archive.writestr("a", "b")
    sink = NullSink()
    with sink.open("a/b") as file:
        assert file.write(b"words") == 5
    with pytest.raises(FileExistsError), sink.open("a/b"):
        pass
