"""Sound files to begin with: `python -m tests.faults.fuzzing.seeds KEY FOLDER` writes those of one importer.

Our exporters write them, in every dialect; our other tests make them; and the tests of the importer itself are run once
to keep each file that they read.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import FolderExporter, Importer
from tests.builders import hard_corpus
from tests.faults.hostile_input import PAYLOADS
from tests.faults.samples import is_read, samples
from tests.house.sources import TESTS
from tests.house.two_ways import files_of, importer_of
from tests.house.written_formats import LIBRARIES, dialects, golden, written

LARGEST = 100_000


@cache
def seeds(key: str) -> tuple[bytes, ...]:
    """Files for the importer of this key, all of which it reads; made within a second or so."""
    importer = builtin_registry().importer(key)
    found = [*samples(key), *_exported(key)]
    return tuple(one for one in dict.fromkeys(found) if len(one) <= LARGEST and is_read(importer, one))


def _exported(key: str) -> Iterator[bytes]:
    for exporter in builtin_registry().exporters:
        target = importer_of(exporter)
        if exporter.key in LIBRARIES or target is None or target.key != key:
            continue
        for dialect in dialects(exporter):
            data, _ = written(exporter, hard_corpus(), dialect)
            yield from (one.data for one in files_of(exporter, data))
            if isinstance(exporter, FolderExporter):
                yield data
        if (kept := golden(exporter)).is_dir():
            yield _zipped(kept)


def _zipped(folder: Path) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.writestr(path.relative_to(folder).as_posix(), path.read_bytes())
    return made.getvalue()


def folder_of_tests(importer: Importer) -> Path:
    """The file or folder of the tests of an importer."""
    parts = type(importer).__module__.split(".")[1:]
    if len(parts) > 2:
        return TESTS.joinpath(*parts[:-1])
    return TESTS.joinpath(*parts[:-1], f"test_{parts[-1]}.py")


class KeepingFiles:
    """A plugin of pytest that keeps each file that an importer reads in the tests, by its content."""

    def __init__(self, importer: Importer, folder: Path) -> None:
        self._class: Any = type(importer)
        self._key = importer.key
        self._folder = folder

    def pytest_configure(self, config: object) -> None:
        """Watch `read` from now on."""
        read, key, folder = self._class.read, self._key, self._folder

        def kept(self: Any, file: Any, options: Any) -> Any:
            if self.key == key and len(file.data) <= LARGEST:
                keep(folder, file.data)
            return read(self, file, options)

        self._class.read = kept


def keep(folder: Path, data: bytes) -> None:
    """Write a file under the name of its content."""
    (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def write_seeds(key: str, folder: Path) -> None:
    """Write all files to begin with, those that other tests are hurt by included."""
    import pytest

    folder.mkdir(parents=True, exist_ok=True)
    importer = builtin_registry().importer(key)
    for data in (*seeds(key), *(make() for make in PAYLOADS.values())):
        if len(data) <= LARGEST:
            keep(folder, data)
    place = folder_of_tests(importer)
    if place.exists():
        pytest.main(
            ["-q", "-W", "ignore", "-p", "no:cacheprovider", "--no-header", "-n0", str(place)],
            [KeepingFiles(importer, folder)],
        )


if __name__ == "__main__":
    write_seeds(sys.argv[1], Path(sys.argv[2]))
    sys.stdout.flush()
    os._exit(0)
