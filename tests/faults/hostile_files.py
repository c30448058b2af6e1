"""Files that were made to hurt, each in the form of one format: sound files of it with something hostile in them.

Made from what the file is (an archive, XML, JSON, a database …), so that a new format has its cases by its sound file.
"""

from __future__ import annotations

import io
import itertools
import json
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.faults.hostile_input import LABEL_NAMES, LAUGHS, ODDITIES, OUTSIDE, QUADRATIC, lying
from tests.faults.own_cases import OWN_CASES
from tests.faults.samples import samples

Case = Callable[[], bytes]
LAUGHTER = "ha" * 50
"""What stands in an article where an entity was expanded that must not be."""
_ROOT = re.compile(rb"<[A-Za-z][^<>]*?(/?)>", re.DOTALL)
_HEAD = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>\[]*>\s*)?", re.IGNORECASE)
_WORD = re.compile(rb"[a-z]{3,}")
_DEEP = 100_000
_NUMBERS = (-1, 10**12, 0.5, 0, 10**30, -(10**9))


def cases(key: str) -> dict[str, Case]:
    """The hostile files for the importer of this key, by name; made when wanted."""
    found: dict[str, Case] = {}
    for number, sound in enumerate(samples(key)[:2], 1):
        made = {**_any(sound), **_KINDS[kind_of_file(sound)](sound)}
        found |= {f"{name}, {number}": one for name, one in made.items()}
    return found | OWN_CASES.get(key, {})


def kind_of_file(data: bytes) -> str:
    """What a file is: the kind says what may be hostile in it."""
    if data.startswith(b"PK"):
        return "archive"
    if data.startswith(b"SQLite"):
        return "database"
    if data.startswith((b"%PDF", b"bplist")):
        return "binary"
    bare = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.startswith(b"<"):
        return "xml"
    return "json" if bare.startswith((b"{", b"[")) and not bare.startswith(b"{\\rtf") else "text"


def _any(sound: bytes) -> dict[str, Case]:
    middle = len(sound) // 2
    return {
        "cut in half": lambda: sound[:middle],
        "cut before its end": lambda: sound[:-20],
        "twice": lambda: sound + sound,
        "with zeros in it": lambda: sound[:middle] + bytes(5_000) + sound[middle:],
        "with every hundredth byte another": lambda: bytes(
            one ^ 0x55 if at % 100 == 99 else one for at, one in enumerate(sound)
        ),
    }


def _text(sound: bytes) -> dict[str, Case]:
    words = _WORD.findall(sound)
    longest = max(words, key=len, default=b"Words")
    return {
        "in UTF-16 without a mark": lambda: sound.decode("utf-8", "replace").encode("utf-16-le"),
        "with CR LF": lambda: sound.replace(b"\n", b"\r\n"),
        "with odd text": lambda: sound.replace(longest, ODDITIES.encode("utf-8", "surrogatepass")),
        "with half a character": lambda: sound.replace(longest, "\ud83d".encode("utf-8", "surrogatepass")),
        "with a vast word": lambda: sound.replace(longest, b"word" * 250_000, 1),
        "a hundred times": lambda: sound * 100,
    }


def _xml(sound: bytes) -> dict[str, Case]:
    root = _ROOT.search(sound, _HEAD.match(sound).end())  # type: ignore[union-attr]  # the head may be empty
    assert root is not None
    opening, at = root[0], root.end()
    deep = b"<x>" * _DEEP + b"</x>" * _DEEP
    many = b" ".join(b'a%d="1"' % number for number in range(_DEEP))
    return _text(sound) | {
        "with laughs": lambda: _with_entities(sound, LAUGHS, "&j;"),
        "with a quadratic entity": lambda: _with_entities(sound, QUADRATIC, "&a;" * 5_000),
        "with entities outside": lambda: _with_entities(sound, OUTSIDE, "&f;"),
        "deep": lambda: sound[:at] + deep + sound[at:],
        "with many attributes": lambda: sound[: at - len(opening)] + opening[:-1] + b" " + many + b">" + sound[at:],
    }


def _with_entities(sound: bytes, document_type: str, reference: str) -> bytes:
    """The file with the entities of a document type, and a reference to one behind each opening tag at the start."""
    declared = document_type[document_type.index("[") : document_type.index("]>") + 2]
    body = sound[_HEAD.match(sound).end() :]  # type: ignore[union-attr]  # the head may be empty
    name = re.match(rb"<([^\s/>]+)", body)
    root = name[1].decode() if name else "x"
    head = f'<?xml version="1.0"?><!DOCTYPE {root} {declared}'.encode()
    return head + re.sub(rb"(?<=[^/?\-])>", b">" + reference.encode(), body, count=20)


def _json(sound: bytes) -> dict[str, Case]:
    def with_first(member: bytes) -> Case:
        return lambda: sound.replace(b"{", b"{" + member + b", ", 1)

    return _text(sound) | {
        "with a deep value": with_first(b'"deep": ' + b"[" * _DEEP + b"]" * _DEEP),
        "with a vast number": with_first(b'"id": ' + b"9" * 5_000),
        "with NaN": with_first(b'"score": NaN, "start": Infinity'),
        "with keys twice": with_first(b'"text": 1, "id": [], "spans": {}, "documents": "x"'),
        "with odd words": lambda: _changed(sound, lambda one: ODDITIES + one if isinstance(one, str) and len(one) > 20 else one),
        "with odd numbers": lambda: _changed(sound, _odd_number()),
        "with odd names": lambda: _changed(sound, _odd_name()),
        "with nothing for words": lambda: _changed(sound, lambda one: None if isinstance(one, str) else one),
        "with lists for all": lambda: _changed(sound, lambda one: [one, [one]]),
    }  # fmt: skip


def _odd_number() -> Callable[[Any], Any]:
    turns = itertools.cycle(_NUMBERS)
    return lambda one: next(turns) if isinstance(one, int) and not isinstance(one, bool) else one


def _odd_name() -> Callable[[Any], Any]:
    turns = itertools.cycle(LABEL_NAMES)
    return lambda one: next(turns) if isinstance(one, str) and 0 < len(one) < 12 and one[0].islower() else one


def _changed(sound: bytes, change: Callable[[Any], Any]) -> bytes:
    """JSON, or JSON Lines, with every value that holds no others changed."""

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: walk(one) for name, one in value.items()}
        return [walk(one) for one in value] if isinstance(value, list) else change(value)

    try:
        return json.dumps(walk(json.loads(sound))).encode()
    except ValueError:
        return b"\n".join(json.dumps(walk(json.loads(line))).encode() for line in sound.splitlines() if line.strip())


def _archive(sound: bytes) -> dict[str, Case]:
    members = list(_members(sound))
    largest = max(members, key=lambda one: len(one[1]))[0]

    def each(change: Callable[[str, bytes], bytes]) -> Case:
        return lambda: _zip([(name, change(name, data)) for name, data in members])

    def hurt_members(name: str) -> Callable[[str, bytes], bytes]:
        """The case of this name for members that are XML."""
        return lambda _, data: _xml(data)[name]() if kind_of_file(data) == "xml" and _ROOT.search(data) else data

    return {
        "with a vast member": each(lambda name, data: data + b" " * (150 << 20) if name == largest else data),
        "with many members": lambda: _zip([*members, *((f"x/{number}", b"") for number in range(10_000))]),
        "with paths outside": lambda: _zip([*members, ("../../out.txt", b"x"), ("/etc/out.txt", b"x"), ("C:\\out", b"x")]),
        "outside altogether": lambda: _zip([(f"../{name}", data) for name, data in members]),
        "with members twice": lambda: _zip([*members, *((name.upper(), data) for name, data in members)]),
        "with sizes that lie": lambda: lying(sound),
        "with empty members": each(lambda _, __: b""),
        "with an archive for each member": each(lambda name, data: _zip([(name, data)])),
        **{f"{name} in its members": each(hurt_members(name)) for name in ("with laughs", "with entities outside", "deep", "with many attributes", "with odd text")},
    }  # fmt: skip


def _members(sound: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(sound)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _zip(members: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return made.getvalue()


_ENDLESS = (
    "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, id AS name, id AS contents FROM n"
)
_ODD_VALUE = "CASE random() % 5 WHEN 0 THEN NULL WHEN 1 THEN -1 WHEN 2 THEN 1e300 WHEN 3 THEN x'ff00fe' ELSE 'x' END"


def _database(sound: bytes) -> dict[str, Case]:
    def each(statement: Callable[[str, list[str]], str]) -> Case:
        """The database after a statement for each of its tables, made of its name and its columns."""
        return lambda: _changed_database(sound, statement)

    return {
        "with endless views": each(
            lambda table, _: f'ALTER TABLE "{table}" RENAME TO "old {table}"; CREATE VIEW "{table}" AS {_ENDLESS};'
        ),
        "with other kinds of values": each(
            lambda table, columns: f'UPDATE "{table}" SET {", ".join(f"{one} = {_ODD_VALUE}" for one in columns)}'  # noqa: S608 - the test's own tables
        ),
        "with triggers": each(
            lambda table, _: (
                f'CREATE TRIGGER "t{table}" AFTER INSERT ON "{table}" BEGIN SELECT load_extension(\'x\'); END;'
            )
        ),
        "with a vast value": each(
            lambda table, columns: f'INSERT INTO "{table}" ("{columns[-1]}") VALUES (zeroblob(20000000))'  # noqa: S608 - the test's own tables
        ),
    }


def _changed_database(sound: bytes, statement: Callable[[str, list[str]], str]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d"
        path.write_bytes(sound)
        connection = sqlite3.connect(path)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if not row[5]]
            connection.executescript(statement(table, columns))
        connection.commit()
        connection.close()
        return path.read_bytes()


_KINDS: dict[str, Callable[[bytes], dict[str, Case]]] = {
    "archive": _archive, "database": _database, "xml": _xml, "json": _json, "text": _text, "binary": lambda _: {},
}  # fmt: skip
