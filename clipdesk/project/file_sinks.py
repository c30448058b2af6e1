"""Where an export of several files goes: a folder, or one ZIP archive that is the same byte for byte every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

MARKER = ".clipdesk-export"
"""A file in every folder that an export made. A later export may only replace a folder that has it."""
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


class FolderSink:
    """Puts files below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A file to write. Raises FileExistsError when there is one of this name."""
        path = self._folder / checked_name(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            yield file


class ZipSink:
    """Puts files into a ZIP archive, all dated 1980-01-01."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names: set[str] = set()

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A file to write. Raises FileExistsError when there is one of this name."""
        entry = zipfile.ZipInfo(checked_name(name), _ZIP_EPOCH)
        if entry.filename in self._names:
            raise FileExistsError(entry.filename)
        self._names.add(entry.filename)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        with self._archive.open(entry, "w", force_zip64=True) as file:
            yield cast("BinaryIO", file)


class NullFile(io.RawIOBase):
    """Takes everything and keeps nothing, for finding out what an exporter would lose."""

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any) -> int:
        """How many bytes it took: all."""
        return memoryview(data).nbytes


class NullSink:
    """Takes every file and keeps none."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A file to write. Raises FileExistsError when there was one of this name."""
        if checked_name(name) in self._names:
            raise FileExistsError(name)
        self._names.add(name)
        yield cast("BinaryIO", NullFile())


def checked_name(name: str) -> str:
    """The name, if it lies inside the folder. Raises ValueError otherwise, as that is a bug of the exporter.

    >>> checked_name("data/train.jsonl")
    'data/train.jsonl'
    """
    parts = name.split("/")
    if any(part in {"", ".", ".."} or "\\" in part or ":" in part or "\0" in part for part in parts):
        message = f"{name!r} is no name for a file inside an export"
        raise ValueError(message)
    return name


def may_replace(folder: Path) -> bool:
    """Whether an export may take the place of this folder: it is empty, or an export made it."""
    return (folder / MARKER).is_file() or not any(folder.iterdir())
