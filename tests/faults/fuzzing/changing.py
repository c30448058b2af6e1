"""Files changed so that they still are files of their kind: archives that unpack, JSON and XML that parse, tables of rows.

A change of single bytes is refused by the first check of such a file, and never reaches what reads it.
"""

from __future__ import annotations

import copy
import gzip
import io
import json
import plistlib
import random
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

Bytes: TypeAlias = Callable[[bytes], bytes]
"""How the fuzzer itself changes bytes."""

_TOKEN = re.compile(rb"<[^<>]{0,200}>|\\[a-z]+-?[0-9]*|[A-Za-z_][A-Za-z_-]*|-?[0-9]+(?:\.[0-9]+)?|[\r\n]+|.", re.DOTALL)
_SEPARATORS = (b"\t", b",", b"|", b" ", b";", b":")
_NUMBERS: tuple[Any, ...] = (0, -1, 1, 2**31, 2**63, -(2**63), 10**20, 0.5, 1e308)
_TEXTS = ("", " ", "\0", "😀", "\ud83d", "\u202e", "a\nb", "x" * 3_000, "=1+1", "../../x", "&amp;", "<b>", "e\u0301")
_TAKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError,
          RecursionError, TypeError, sqlite3.Error, OverflowError)  # fmt: skip
"""What reading a file for changing it may raise, which was changed before into something that is no longer of its kind."""
_MOST = 300_000
_SQLITE_PAGES = 200


class Changer:
    """Changes files. `words` are put into them; `plain` changes bytes without knowing what they are."""

    def __init__(self, words: Sequence[bytes], plain: Bytes) -> None:
        self._words = words
        self._plain = plain

    def changed(self, data: bytes, chance: random.Random) -> bytes:
        """Another file, most often of the same kind; one time in five changed blindly."""
        if chance.random() < 0.2:
            return self._plain(data)
        try:
            for _ in range(chance.choice((1, 1, 1, 2, 4))):
                data = self._by_kind(data, chance)
        except _TAKEN:
            return self._plain(data)
        return data

    def _by_kind(self, data: bytes, chance: random.Random) -> bytes:
        bare = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
        if data.startswith(b"PK\x03\x04"):
            return self._archive(data, chance)
        if data.startswith(b"\x1f\x8b"):
            return gzip.compress(self.changed(_unpacked(data), chance), 1, mtime=0)
        if data.startswith(b"SQLite format 3\0"):
            return self._database(data, chance)
        if data.startswith(b"bplist"):
            return plistlib.dumps(self._value(plistlib.loads(data), chance), fmt=plistlib.FMT_BINARY, sort_keys=False)
        if bare.startswith((b"{", b"[")) and not bare.startswith(b"{\\"):
            return self._json(data, chance)
        if bare.startswith(b"<") and chance.random() < 0.6:
            return self._xml(data, chance)
        return self._lines(data, chance) if chance.random() < 0.4 else self._tokens(data, chance)

    def _archive(self, data: bytes, chance: random.Random) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(one.filename, archive.read(one)) for one in archive.infolist()[:60] if one.file_size <= _MOST]
        if not members:
            return self._plain(data)
        at = chance.randrange(len(members))
        # The largest parts are where the words are.
        if chance.random() < 0.7:
            at = max(chance.sample(range(len(members)), min(3, len(members))), key=lambda one: len(members[one][1]))
        name, content = members[at]
        act = chance.random()
        if act < 0.85:
            members[at] = (name, self.changed(content, chance))
        elif act < 0.9:
            members.pop(at)
        elif act < 0.95:
            members.insert(at, (name + chance.choice(("", "x", "/../x", ".json", ".txt")), content))
        else:
            members[at] = (members[chance.randrange(len(members))][0], content)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in members:
                _put(archive, name, content)
        return made.getvalue()

    def _database(self, data: bytes, chance: random.Random) -> bytes:
        """One cell of one table gets another value, or a table, a column or some rows go."""
        connection = sqlite3.connect(":memory:")
        try:
            connection.deserialize(data)
            connection.execute(f"PRAGMA max_page_count = {_SQLITE_PAGES}")
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            table = _quoted(chance.choice(tables or [""]))
            columns = [_quoted(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
            column = chance.choice(columns or ['""'])
            rows = [row for (row,) in connection.execute(f"SELECT rowid FROM {table} LIMIT 100")]  # noqa: S608 - the names are quoted
            act = chance.random()
            if act < 0.8 and rows:
                row = chance.choice(rows)
                (old,) = connection.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (row,)).fetchone()  # noqa: S608 - the names are quoted
                new = self._scalar(old, chance)
                new = new.encode("utf-8", "surrogatepass") if isinstance(new, str) and chance.random() < 0.1 else new
                connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rowid = ?", (new, row))  # noqa: S608 - the names are quoted
            elif act < 0.9 and rows:
                connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (chance.choice(rows),))  # noqa: S608 - the names are quoted
            elif act < 0.95:
                connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
            else:
                connection.execute(f"DROP TABLE {table}")
            connection.commit()
            return connection.serialize()
        finally:
            connection.close()

    def _json(self, data: bytes, chance: random.Random) -> bytes:
        text = data.decode("utf-8", "surrogatepass")
        try:
            return _told(self._value(json.loads(text), chance))
        except ValueError:
            lines = text.split("\n")
            known = [number for number, line in enumerate(lines) if line.startswith(("{", "["))]
            if not known:
                raise
            at = chance.choice(known)
            lines[at] = _told(self._value(json.loads(lines[at]), chance)).decode("utf-8", "surrogatepass")
            return "\n".join(lines).encode("utf-8", "surrogatepass")

    def _value(self, tree: Any, chance: random.Random) -> Any:
        """The tree with one node of it removed, doubled, put elsewhere, or given another value."""
        places: list[tuple[Any, Any]] = []
        _gather(tree, places)
        if not places:
            return self._scalar(tree, chance)
        holder, key = chance.choice(places)
        act = chance.random()
        if act < 0.45:
            holder[key] = self._scalar(holder[key], chance)
        elif act < 0.6:
            other, name = chance.choice(places)
            holder[key] = json.loads(json.dumps(other[name], default=str))
        elif act < 0.75:
            del holder[key]
        elif act < 0.85 and isinstance(holder, dict):
            holder[self._word(chance)] = holder.pop(key)
        elif act < 0.95 and isinstance(holder, list):
            holder.insert(chance.randrange(len(holder) + 1), holder[key])
        else:
            holder[key] = chance.choice(([], {}, None, True, [holder[key]], {"value": holder[key]}))
        return tree

    def _scalar(self, old: Any, chance: random.Random) -> Any:
        if isinstance(old, bytes):
            return self.changed(old, chance)
        if isinstance(old, int | float) and not isinstance(old, bool) and chance.random() < 0.5:
            return old + chance.choice((-1, 1, -2, 2, 10))
        if isinstance(old, str) and old and chance.random() < 0.5:
            return self.changed(old.encode("utf-8", "surrogatepass"), chance).decode("utf-8", "replace")
        return chance.choice((chance.choice(_NUMBERS), chance.choice(_TEXTS), self._word(chance), None))

    def _xml(self, data: bytes, chance: random.Random) -> bytes:
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
        root = etree.fromstring(data, parser)
        if root is None:
            return self._tokens(data, chance)
        elements = [one for one in root.iter() if isinstance(one.tag, str)]
        one, other = chance.choice(elements), chance.choice(elements)
        act = chance.random()
        if act < 0.35 and one.attrib:
            name = chance.choice(list(one.attrib))
            one.attrib[name] = _fit(self._scalar(str(one.attrib[name]), chance))
        elif act < 0.55:
            one.text = _fit(self._scalar(one.text or "", chance))
        elif act < 0.65 and one is not root:
            one.getparent().remove(one)
        elif act < 0.8:
            other.append(copy.deepcopy(one))
        elif act < 0.9:
            one.tag = other.tag
        else:
            one.attrib.update(other.attrib)
        return bytes(etree.tostring(root.getroottree(), xml_declaration=data.startswith(b"<?xml"), encoding="utf-8"))

    def _lines(self, data: bytes, chance: random.Random) -> bytes:
        """A line, or a cell of one, removed, doubled, or put in the place of another."""
        lines = data.split(b"\n")
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        act = chance.random()
        if act < 0.5:
            mark = chance.choice([one for one in _SEPARATORS if one in lines[at]] or [b"\t"])
            cells = lines[at].split(mark)
            cell = chance.randrange(len(cells))
            new = chance.choice((self._tokens(cells[cell], chance), chance.choice(cells), b"", b"_"))
            cells[cell : cell + chance.choice((0, 1, 1, 1))] = [new]
            lines[at] = mark.join(cells)
        elif act < 0.65:
            lines.pop(at)
        elif act < 0.8:
            lines.insert(other, lines[at])
        else:
            lines[at], lines[other] = lines[other], lines[at]
        return b"\n".join(lines)

    def _tokens(self, data: bytes, chance: random.Random) -> bytes:
        tokens = _TOKEN.findall(data) or [b""]
        at = chance.randrange(len(tokens))
        token = tokens[at]
        act = chance.random()
        if token.lstrip(b"-").isdigit() and act < 0.6:
            token = str(chance.choice((*_NUMBERS, int(token[:30]) + 1, -int(token[:30])))).encode()
        elif act < 0.4:
            token = chance.choice(self._words) if self._words else b""
        elif act < 0.55:
            token = chance.choice(tokens)
        elif act < 0.7:
            token = token * chance.choice((2, 2, 50))
        elif act < 0.85:
            token = b""
        else:
            token = chance.choice(_TEXTS).encode("utf-8", "surrogatepass")
        tokens[at : at + chance.choice((0, 1, 1, 1, 5))] = [token]
        return b"".join(tokens)

    def _word(self, chance: random.Random) -> str:
        return chance.choice(self._words).decode("utf-8", "replace") if self._words else "x"


def _gather(tree: Any, places: list[tuple[Any, Any]]) -> None:
    waiting = [tree]
    while waiting and len(places) < 20_000:
        holder = waiting.pop()
        keys: list[Any] = list(holder) if isinstance(holder, dict) else []
        keys = list(range(len(holder))) if isinstance(holder, list) else keys
        places += [(holder, key) for key in keys]
        waiting += [holder[key] for key in keys]


def _told(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")


def _fit(value: Any) -> str:
    """What may stand in XML."""
    return re.sub("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", "" if value is None else str(value))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _unpacked(data: bytes) -> bytes:
    return zlib.decompressobj(31).decompress(data, _MOST)


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    import warnings

    with warnings.catch_warnings():  # The same name twice is one of the changes.
        warnings.simplefilter("ignore")
        archive.writestr(zipfile.ZipInfo(name.replace("\0", "")), content)
