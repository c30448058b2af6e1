"""A text backup: every row of a project as a line of JSON, in a zip; the second kind of backup, from which all comes back.

Whatever reads zip and JSON can read it, should no SQLite be able to read the other backups. `about.json` names the
project and its schema version and gives, for each table, the number of rows and the SHA-256 of its lines. `TABLE.jsonl`
holds one row a line, as an object; bytes are `{"base64": "…"}`. The search index and the counts are not in it: they are
made of the rest.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.store import tallies
from clipdesk.store.opening import APPLICATION_ID, tidy
from clipdesk.store.project_database import reading_address
from clipdesk.store.salvage import written
from clipdesk.store.schema import upgrades
from clipdesk.store.sqlite_errors import READ_ERRORS, SENSELESS, disk_full, free_space, unreadable
from clipdesk.store.wreck import Shape, tables_written

SUFFIX = ".clipdesk.zip"
_BEGINNING = b"PK\x03\x04"
Tell = Callable[[int, int], object]
"""Told how much of how much is done; may raise CancelledError."""
_FORMAT, _FORMAT_VERSION = "clipdesk-text-backup", 1
_ABOUT = "about.json"
_ABOUT_SIZE = 1 << 20
_LONGEST_LINE = 700_000_000
"""Bytes; more than the base64 of the largest value that a project may hold."""
_MOST_RATIO, _SMALL = 200, 64 << 20
"""A member larger than the second may be the first times as large as it is in the zip."""
_ROWS_AT_ONCE = 500
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, sqlite3.DataError, OverflowError),
    *SENSELESS,
)
"""What Python and SQLite raise where a zip, a line or a value is not what was written."""


class About(NamedTuple):
    """What a text backup says of itself; `tables` gives rows and SHA-256 of each table."""

    schema: int
    articles: int
    annotations: int
    tables: dict[str, tuple[int, str]]


class _Lines:
    """Counts and digests lines."""

    def __init__(self) -> None:
        self.rows = 0
        self._digest = hashlib.sha256()

    def add(self, line: bytes) -> None:
        self.rows += 1
        self._digest.update(line)

    @property
    def told(self) -> tuple[int, str]:
        return self.rows, self._digest.hexdigest()


# ------------------------------------------------------------------ writing


def write_as_text(source: Path, target: Path, scratch: Path, tell: Tell) -> None:
    """Write a text backup of a project that is closed and whole, such as a backup, and restore it into `scratch`, to be sure.

    Raises ProjectDamagedError when the project turns out not to be whole, ProjectError when there is no room, OSError
    when `target` cannot be written. The caller takes away what is left.
    """
    try:
        with target.open("wb") as file:
            _write(source, file, tell)
    except READ_ERRORS as error:
        raise unreadable(source, error) from error
    finally:
        tidy(source.resolve())
    restore(target, scratch, tell)


def _write(source: Path, file: BinaryIO, tell: Tell) -> None:
    tables: dict[str, tuple[int, str]] = {}
    with (
        contextlib.closing(sqlite3.connect(reading_address(source.resolve()), uri=True)) as project,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        project.execute("PRAGMA trusted_schema = OFF")
        version: int = project.execute("PRAGMA user_version").fetchone()[0]
        found = tables_written(version)
        total = sum(project.execute(f"SELECT count(*) FROM {one.table}").fetchone()[0] for one in found)
        done = 0
        for shape in found:
            lines = _Lines()
            with archive.open(f"{shape.table}.jsonl", "w", force_zip64=True) as member:
                for line in _lines(project, shape):
                    if (done + lines.rows) % _ROWS_AT_ONCE == 0:
                        tell(done + lines.rows, total)
                    member.write(line)
                    lines.add(line)
            done += lines.rows
            tables[shape.table] = lines.told
        counts = dict(project.execute("SELECT key, count FROM tally"))
        identity = project.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()
        about = {
            "format": _FORMAT, "version": _FORMAT_VERSION, "schema": version, "project": identity[0] if identity else "",
            "articles": counts.get(tallies.ARTICLES, 0), "annotations": counts.get(tallies.ANNOTATIONS, 0),
            "tables": {name: {"rows": rows, "sha256": digest} for name, (rows, digest) in tables.items()},
        }  # fmt: skip
        archive.writestr(_ABOUT, json.dumps(about, indent=1))


def _lines(connection: sqlite3.Connection, shape: Shape) -> Iterator[bytes]:
    """The rows of a table, by its first columns, which are its key, as lines."""
    for row in connection.execute(f"SELECT {', '.join(shape.columns)} FROM {shape.table} ORDER BY 1, 2"):
        values = ({"base64": base64.b64encode(one).decode()} if isinstance(one, bytes) else one for one in row)
        record = dict(zip(shape.columns, values, strict=True))
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


# ------------------------------------------------------------------ reading


def is_text_backup(path: Path) -> bool:
    """Whether a file is one, by its content; by name and beginning where its list is damaged. Raises OSError when it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _ABOUT in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError):
        with path.open("rb") as file:
            return path.name.lower().endswith(SUFFIX) and file.read(len(_BEGINNING)) == _BEGINNING


def about(path: Path) -> About:
    """What a text backup says of itself.

    Raises ProjectDamagedError where that cannot be read, ProjectTooNewError where a newer Clipdesk wrote it, OSError.
    """
    with _opened(path) as archive:
        return _about(path, archive)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip of a text backup; raises ProjectDamagedError where it, or what is in it, turns out not to be what was written."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _DAMAGES as error:
        raise _damaged(path) from error


def _about(path: Path, archive: zipfile.ZipFile) -> About:
    # Else they would raise OSError: a place before the beginning of the file, and bz2 for bytes that are not its own.
    if any(one.header_offset < 0 or one.compress_type not in _PACKINGS for one in archive.infolist()):
        raise ValueError("it is packed as no text backup is")
    with archive.open(_ABOUT) as member:
        record: dict[str, Any] = json.loads(member.read(_ABOUT_SIZE))
    if record["format"] != _FORMAT:
        raise ProjectDamagedError(f"“{path.name}” is no text backup of a Clipdesk project.")
    schema = int(record["schema"])
    # A newer form of text backup comes from a newer Clipdesk as well.
    upgrades.check_version(path.name, schema if record["version"] == _FORMAT_VERSION else upgrades.CURRENT + 1)
    tables = {str(name): (int(one["rows"]), str(one["sha256"])) for name, one in record["tables"].items()}
    return About(schema, int(record["articles"]), int(record["annotations"]), tables)


def _damaged(path: Path) -> ProjectDamagedError:
    return ProjectDamagedError(f"The text backup “{path.name}” is damaged.", "Restore another backup.")


def restore(path: Path, target: Path, tell: Tell) -> About:
    """Make a new project file of a text backup, complete but for search index and counts; it is read back and compared.

    A project of an older version is brought up to date afterwards. Raises what `about` raises, ProjectDamagedError where
    a row is not what was written, ProjectError when `target` cannot be written. The caller takes away what is left.
    """
    with _opened(path) as archive:
        told = _about(path, archive)
        _check_size(archive, target)
        with (
            written(target, path.stat().st_size),
            contextlib.closing(sqlite3.connect(target, isolation_level=None)) as made,
        ):
            _fill(made, archive, told, tell)
    return told


def _check_size(archive: zipfile.ZipFile, target: Path) -> None:
    """Raises ValueError for what no project packs to, and ProjectError where there is no room for it."""
    members = archive.infolist()
    if any(one.file_size > max(_SMALL, one.compress_size * _MOST_RATIO) for one in members):
        raise ValueError("it would unpack to much more than a project")
    size = sum(one.file_size for one in members)
    if free_space(target) < size:
        raise ProjectError(disk_full(target, size), "Choose another place, or make room.")


def _fill(made: sqlite3.Connection, archive: zipfile.ZipFile, told: About, tell: Tell) -> None:
    made.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    made.execute("PRAGMA synchronous = OFF")  # nothing is kept of it unless it is finished and synced
    for step in upgrades.UPGRADES[: told.schema]:
        step(made)
    made.execute(f"PRAGMA user_version = {told.schema:d}")
    found, done = tables_written(told.schema), 0
    total = 2 * sum(rows for rows, _ in told.tables.values())  # each is written and read back
    made.execute("BEGIN")
    for shape in found:
        marks = ", ".join("?" * len(shape.columns))
        with archive.open(f"{shape.table}.jsonl") as member:
            waiting = _rows(member, shape)
            while rows := list(islice(waiting, _ROWS_AT_ONCE)):
                tell(done, total)
                made.executemany(f"INSERT INTO {shape.table} VALUES ({marks})", rows)
                done += len(rows)
    for shape in found:
        lines = _Lines()
        for line in _lines(made, shape):
            if lines.rows % _ROWS_AT_ONCE == 0:
                tell(done + lines.rows, total)
            lines.add(line)
        done += lines.rows
        if told.tables[shape.table] != lines.told:
            raise ValueError(f"{shape.table} is not what was written")
    if made.execute("PRAGMA foreign_key_check").fetchone():
        raise ValueError("a row refers to nothing")
    made.execute("COMMIT")
    upgrades.upgrade(made, told.schema)


def _rows(member: Any, shape: Shape) -> Iterator[tuple[object, ...]]:
    while line := member.readline(_LONGEST_LINE):
        record = json.loads(line)
        yield tuple(
            base64.b64decode(one["base64"]) if isinstance(one, dict) else one
            for one in (record[name] for name in shape.columns)
        )
