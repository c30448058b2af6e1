"""A text backup holds every row of a project, can be read without SQLite, and brings all of it back or nothing."""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import json
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from clipdesk.domain.errors import CancelledError, ProjectDamagedError, ProjectError, ProjectTooNewError
from clipdesk.store import text_backup
from clipdesk.store.schema import upgrades
from clipdesk.store.store import Store
from clipdesk.store.text_backup import about, is_text_backup, restore, write_as_text
from tests.builders import article
from tests.refusing import stop
from tests.store_builder import make_store, opened, scratch, tables

DATA = Path(__file__).parents[1] / "data"
FILES = sorted((DATA / "projects").glob("v*.clipdesk"))
FIRST_FORM = DATA / "text_backups" / "form_1.clipdesk.zip"
"""Of `v0004.clipdesk`, as the first release writes it. Never made again: people have such files."""


def silent(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


def written_as_text(source: Path) -> Path:
    target = source.with_name("t.clipdesk.zip")
    write_as_text(source, target, source.with_name("scratch"), silent)
    return target


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The text backup of a small project with odd characters, a note and an original."""
    odd = "A\0B \u2028 \u0085 \ud7ff “👩‍💻” \\ {}"
    store = make_store(
        tmp_path / "p.clipdesk",
        article(f"[quote#a:Yes], he said. {odd}", notes={"a": "why\nso"}, headline=odd, outlet="Hérald"),
        article("Nothing.", id="a2", number=2),
    )
    with store.transaction():
        store.set_meta("id", "p1")
    store.close()
    with contextlib.closing(sqlite3.connect(tmp_path / "p.clipdesk")) as connection:
        connection.execute("INSERT INTO original VALUES (?, 3, ?)", ("0" * 64, zlib.compress(b"abc")))
        connection.commit()
    return written_as_text(tmp_path / "p.clipdesk")


def _counted(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every table; a count of nothing is as good as none."""
    found = tables(store)
    return {**found, "tally": [one for one in found["tally"] if one[1]]}


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.stem)
def test_a_project_of_every_version_comes_back_with_every_row(file: Path, tmp_path: Path) -> None:
    source = Path(shutil.copy(file, tmp_path / "old.clipdesk"))
    before = source.read_bytes()
    zipped = written_as_text(source)
    assert source.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["old.clipdesk", "scratch", "t.clipdesk.zip"]
    restored = tmp_path / "new.clipdesk"
    told = restore(zipped, restored, silent)
    assert f"v{told.schema:04}" == file.stem
    with opened(restored, writing=True) as new, opened(source, writing=True) as old:
        new.index_anew(silent)
        assert new.kept_before_update is None
        assert _counted(new) == _counted(old)
        assert new.quick_check(thorough=True) == []
        assert (told.articles, told.annotations) == (new.tallies.all()["articles"], new.tallies.all()["annotations"])


def test_a_text_backup_of_the_first_form_comes_back_with_every_row(tmp_path: Path) -> None:
    restored, source = tmp_path / "new.clipdesk", Path(shutil.copy(DATA / "projects" / "v0004.clipdesk", tmp_path))
    told = restore(FIRST_FORM, restored, silent)
    assert (told.schema, told.articles > 0, told.annotations > 0) == (4, True, True)
    with opened(restored, writing=True) as new, opened(source, writing=True) as old:
        new.index_anew(silent)
        assert _counted(new) == _counted(old)


def test_odd_characters_and_bytes_come_back(made: Path, tmp_path: Path) -> None:
    restore(made, tmp_path / "new.clipdesk", silent)
    with opened(tmp_path / "new.clipdesk", writing=True) as new, opened(tmp_path / "p.clipdesk", writing=False) as old:
        new.index_anew(silent)
        assert tables(new) == tables(old)


def test_it_is_read_with_zip_and_json_alone(made: Path) -> None:
    with zipfile.ZipFile(made) as archive:
        told = json.loads(archive.read("about.json"))
        lines = {name: archive.read(f"{name}.jsonl") for name in told["tables"]}
    assert {one["id"]: one["note"] for one in map(json.loads, lines["annotation"].splitlines())} == {"a1-a": "why\nso"}
    (original,) = map(json.loads, lines["original"].splitlines())
    assert zlib.decompress(base64.b64decode(original["data"]["base64"])) == b"abc"
    assert {name: (one["rows"], one["sha256"]) for name, one in told["tables"].items()} == {
        name: (data.count(b"\n"), hashlib.sha256(data).hexdigest()) for name, data in lines.items()
    }
    assert (told["format"], told["version"], told["schema"]) == ("clipdesk-text-backup", 1, upgrades.CURRENT)
    assert told["project"] == "p1"
    assert {"article", "history", "verdict", "decision", "meta", "person"} <= lines.keys()


def test_it_is_told_how_far_it_is_and_can_be_stopped(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    with opened(path, writing=True) as store, store.transaction():
        for number in range(1_200):
            store.set_meta(f"key {number}", "value")
    wrote, restored = list[tuple[int, int]](), list[tuple[int, int]]()
    write_as_text(path, made, tmp_path / "again", lambda *news: wrote.append(news))
    restore(made, tmp_path / "new.clipdesk", lambda *news: restored.append(news))
    for seen in (wrote, restored):
        for total in dict.fromkeys(total for _, total in seen):  # writing, then restoring to be sure
            told = [done for done, of in seen if of == total]
            assert told == sorted(told)
            assert told[0] == 0
            assert total > told[-1] > total - 600
        assert len(seen) < 70, "not at every row"

    for work in (
        lambda: restore(made, tmp_path / "other.clipdesk", stop),
        lambda: write_as_text(tmp_path / "p.clipdesk", tmp_path / "u.zip", tmp_path / "s", stop),
    ):
        with pytest.raises(CancelledError):
            work()


# ------------------------------------------------------------------ what is not whole


def test_no_text_backup_is_made_of_a_project_that_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    make_store(path, *(article("Yes, he said. " * 400, id=f"a{n}", number=n) for n in range(1, 9))).close()
    scratch(path)
    with pytest.raises(ProjectDamagedError, match=r"“p\.clipdesk” is damaged"):
        written_as_text(path)


def test_a_byte_that_changed_is_noticed_or_harmless(made: Path, tmp_path: Path) -> None:
    data, chance = made.read_bytes(), Random(3)
    restore(made, tmp_path / "whole", silent)
    with contextlib.closing(sqlite3.connect(tmp_path / "whole")) as connection:
        whole = list(connection.iterdump())
    refused = 0
    for number in range(120):
        at = chance.randrange(len(data))
        made.write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
        target = tmp_path / str(number)
        try:
            restore(made, target, silent)
        except (ProjectDamagedError, ProjectTooNewError):
            refused += 1
            continue
        with contextlib.closing(sqlite3.connect(target)) as connection:
            assert list(connection.iterdump()) == whole
    assert refused > 60
    made.write_bytes(data[: len(data) // 2])
    with pytest.raises(ProjectDamagedError, match=r"The text backup “t\.clipdesk\.zip” is damaged"):
        restore(made, tmp_path / "half", silent)


def test_whatever_bit_of_its_end_changed_what_it_says_of_itself_is_the_same_or_it_is_damaged(
    made: Path, tmp_path: Path
) -> None:
    data, whole, refused = made.read_bytes(), about(made), 0
    for at in range(data.rindex(b"PK\5\6"), len(data)):
        for bit in range(8):
            made.write_bytes(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])
            try:
                assert about(made) == whole
            except ProjectDamagedError:
                refused += 1
                with pytest.raises(ProjectDamagedError, match="is damaged"):
                    restore(made, tmp_path / "new.clipdesk", silent)
    assert refused > 60
    made.unlink()
    with pytest.raises(FileNotFoundError):
        about(made)


Change = Callable[[dict[str, Any], dict[str, list[Any]]], object]


def forged(made: Path, change: Change, *, is_signed: bool = True) -> Path:
    """The text backup with other content; its digests are made to fit."""
    with zipfile.ZipFile(made) as archive:
        told = json.loads(archive.read("about.json"))
        rows: dict[str, list[Any]] = {
            name: [json.loads(line) for line in archive.read(f"{name}.jsonl").splitlines()] for name in told["tables"]
        }
    change(told, rows)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, records in rows.items():
            lines = [json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for one in records]
            if is_signed and name in told.get("tables", ()):
                told["tables"][name] = {
                    "rows": len(lines),
                    "sha256": hashlib.sha256(b"".join(lines)).hexdigest(),
                }
            archive.writestr(f"{name}.jsonl", b"".join(lines))
        archive.writestr("about.json", json.dumps(told))
    return made


def test_the_forger_of_these_tests_makes_what_is_taken(made: Path, tmp_path: Path) -> None:
    restore(forged(made, lambda _told, rows: rows["meta"].append({"key": "zz", "value": "1"})), tmp_path / "n", silent)
    with opened(tmp_path / "n", writing=False) as store:
        assert store.meta("zz") == "1"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda _told, rows: rows["annotation"][0].update(article=77), id="refers to nothing"),
        pytest.param(lambda _told, rows: rows["annotation"][0].update(start=-1), id="what the table refuses"),
        pytest.param(lambda _told, rows: rows["annotation"][0].pop("note"), id="a column is gone"),
        pytest.param(lambda _told, rows: rows["annotation"][0].update(more=1), id="a column too many"),
        pytest.param(lambda _told, rows: rows["article"][0].update(flagged=True), id="no number"),
        pytest.param(lambda _told, rows: rows["article"][0].update(number=1 << 70), id="a large number"),
        pytest.param(lambda _told, rows: rows["article"][0].update(note=None), id="nothing"),
        pytest.param(lambda _told, rows: rows["article"][0].update(note=[1]), id="a list"),
        pytest.param(lambda _told, rows: rows["article"][0].update(fingerprint={"base64": "?"}), id="no base64"),
        pytest.param(lambda _told, rows: rows["article"].append(rows["article"][0]), id="twice"),
        pytest.param(lambda _told, rows: rows["article"].append([1]), id="no row"),
        pytest.param(lambda _told, rows: rows.pop("person"), id="a table is gone"),
        pytest.param(lambda told, _rows: told["tables"].pop("person"), id="a table is not told of"),
        pytest.param(lambda told, _rows: told.pop("schema"), id="no version"),
        pytest.param(lambda told, _rows: told.update(schema=0), id="version none"),
        pytest.param(lambda told, _rows: told.update(tables=[]), id="no tables"),
    ],
)
def test_what_is_not_a_row_as_it_was_written_is_refused(made: Path, tmp_path: Path, change: Change) -> None:
    with pytest.raises(ProjectDamagedError):
        restore(forged(made, change), tmp_path / "new.clipdesk", silent)


def test_rows_that_are_not_those_told_of_are_refused(made: Path, tmp_path: Path) -> None:
    changed = forged(made, lambda _told, rows: rows["article"][0].update(note="!"), is_signed=False)
    with pytest.raises(ProjectDamagedError, match="is damaged"):
        restore(changed, tmp_path / "new.clipdesk", silent)


def test_another_zip_is_no_text_backup(made: Path, tmp_path: Path) -> None:
    assert is_text_backup(made)
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("about.txt", "hello")
    assert not is_text_backup(tmp_path / "other.zip")
    assert not is_text_backup(tmp_path / "p.clipdesk")
    with pytest.raises(ProjectDamagedError, match="is no text backup of a Clipdesk project"):
        about(forged(made, lambda told, _rows: told.update(format="x")))


def test_a_member_that_is_packed_otherwise_is_refused_before_it_is_unpacked(made: Path, tmp_path: Path) -> None:
    data = bytearray(made.read_bytes())
    method = data.rindex(b"PK\x01\x02") + 10  # of the last member, in the list of members
    assert data[method : method + 2] == zipfile.ZIP_DEFLATED.to_bytes(2, "little")
    data[method : method + 2] = zipfile.ZIP_BZIP2.to_bytes(2, "little")
    made.write_bytes(data)
    with pytest.raises(ProjectDamagedError):
        restore(made, tmp_path / "back", silent)
    with pytest.raises(ProjectDamagedError):
        about(made)


def test_a_zip_whose_list_of_members_is_damaged_is_a_text_backup_by_its_name_alone(made: Path) -> None:
    data = made.read_bytes()
    at = data.index(b"PK\1\2")
    made.write_bytes(data[:at] + b"PK\0\0" + data[at + 4 :])
    assert zipfile.is_zipfile(made)
    named = made.rename(made.with_name("p.clipdesk.zip"))
    assert is_text_backup(named)
    assert not is_text_backup(named.rename(made.with_name("p.zip")))


@pytest.mark.parametrize("change", [{"schema": upgrades.CURRENT + 1}, {"version": 2}])
def test_that_of_a_newer_clipdesk_is_not_guessed_at(made: Path, tmp_path: Path, change: dict[str, int]) -> None:
    newer = forged(made, lambda told, _rows: told.update(change))
    with pytest.raises(ProjectTooNewError, match="newer Clipdesk"):
        restore(newer, tmp_path / "new.clipdesk", silent)
    with pytest.raises(ProjectTooNewError):
        about(newer)


def test_a_table_may_be_larger_than_a_plain_zip_can_hold(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 100)
    write_as_text(tmp_path / "p.clipdesk", made, tmp_path / "again", silent)


def test_what_unpacks_to_much_more_than_a_project_is_refused_unread(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_backup, "_SMALL", 1000)
    bomb = forged(made, lambda _told, rows: rows["meta"].append({"key": "zz", "value": "x" * 1_000_000}))
    with pytest.raises(ProjectDamagedError):
        restore(bomb, tmp_path / "new.clipdesk", silent)
    assert not (tmp_path / "new.clipdesk").exists()


def test_without_room_it_says_so_before_it_begins(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_backup, "free_space", lambda _path: 10)
    with pytest.raises(ProjectError, match=r"The disk is full: “new\.clipdesk” needs about"):
        restore(made, tmp_path / "new.clipdesk", silent)
    assert not (tmp_path / "new.clipdesk").exists()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SQLITE_FULL", r"The disk is full: “new\.clipdesk” needs about [\d.]+ kB"),
        ("SQLITE_IOERR", r"“new\.clipdesk” cannot be written\. The disk reported an error\."),
    ],
)
def test_a_disk_that_does_not_take_the_new_project_is_told(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, words: str
) -> None:
    def fail(*_given: object) -> None:
        error = sqlite3.OperationalError("so it says")
        error.sqlite_errorname = code
        raise error

    monkeypatch.setattr(text_backup, "_fill", fail)
    with pytest.raises(ProjectError, match=words):
        restore(made, tmp_path / "new.clipdesk", silent)


def test_what_the_disk_says_of_the_new_project_is_no_damage_of_the_backup(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(text_backup, "_fill", refuse)
    with pytest.raises(OSError, match="Invalid argument"):
        restore(made, tmp_path / "new.clipdesk", silent)


def test_the_new_project_is_ours_and_opens(made: Path, tmp_path: Path) -> None:
    restore(made, tmp_path / "new.clipdesk", silent)
    with opened(tmp_path / "new.clipdesk", writing=True) as store:
        assert list(store.every_number()) == [1, 2]
        assert store.meta("id") == "p1"
