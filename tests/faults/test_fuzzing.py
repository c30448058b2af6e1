"""The fuzzer sees what it fuzzes: seeds reach the code of each importer, and changed files still are files of their kind."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import random
import sqlite3
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from clipdesk.formats.builtin import builtin_registry
from tests.faults.fuzzing import target as fuzzing_target
from tests.faults.fuzzing.changing import Changer
from tests.faults.fuzzing.seeds import folder_of_tests, seeds
from tests.faults.fuzzing.target import Reached, Target, modules_of, own_modules
from tests.faults.fuzzing.words import dictionary, words_of

KEYS = [one.key for one in builtin_registry().importers]
LEAST_REACHED = 0.4
"""The share of the lines of an importer that its seeds, and half of one, reach; files of its tests, seeds as well, reach more."""
CHANGES = 60
PARSED: dict[bytes, Callable[[bytes], object]] = {
    b"PK": lambda data: zipfile.ZipFile(io.BytesIO(data)).testzip(),
    b"SQLite": lambda data: _tables(data),
    b"bplist": plistlib.loads,
    b"\x1f\x8b": gzip.decompress,
    b"{": json.loads,
    b"<": etree.fromstring,
}


def _tables(data: bytes) -> list[tuple[str]]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    found = connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.close()
    return found


def _blindly(data: bytes) -> bytes:
    """Stands for the fuzzer's own way: what it makes is no longer a file of any kind."""
    return b"\xff" + data[1:]


@pytest.mark.parametrize("key", KEYS)
def test_the_seeds_of_every_target_reach_the_code_of_its_importer(key: str) -> None:
    target = Target(key)
    with Reached(own_modules(target.importer)) as reached:
        found = [target(data) for data in seeds(key)]
        target(seeds(key)[0][: len(seeds(key)[0]) // 2])
    assert all(found), "a seed is refused"
    assert reached.share() >= LEAST_REACHED, reached.missed()


@pytest.mark.parametrize("key", KEYS)
def test_every_target_has_tests_to_learn_from_and_words_of_its_own(key: str) -> None:
    importer = Target(key).importer
    assert folder_of_tests(importer).exists()
    assert type(importer).__module__ in own_modules(importer) <= modules_of(importer)
    assert len(words_of(own_modules(importer))) > len(words_of([]))


def _hold(key: str, changes: int) -> None:
    """Files changed in their kind are read or refused; whatever else is raised is the finding."""
    target = Target(key)
    changer = Changer(words_of(modules_of(target.importer)), _blindly)
    chance = random.Random(key)
    known = list(seeds(key))
    for _ in range(changes):
        made = changer.changed(chance.choice(known), chance)
        target(made)
        known.append(made)


@pytest.mark.parametrize("key", KEYS)
def test_files_changed_in_their_kind_hurt_no_importer(key: str) -> None:
    _hold(key, CHANGES)


@pytest.mark.soak
@pytest.mark.parametrize("key", KEYS)
def test_many_files_changed_in_their_kind_hurt_no_importer(key: str) -> None:
    _hold(key, 50 * CHANGES)


@pytest.mark.parametrize(
    ("key", "head"),
    [("docx", b"PK"), ("taguette", b"SQLite"), ("webarchive", b"bplist"), ("json", b"{"), ("newsml", b"<"), ("warc", b"\x1f\x8b")],
)  # fmt: skip
def test_a_changed_file_is_still_one_of_its_kind(key: str, head: bytes) -> None:
    (sound, *_) = [gzip.compress(one) if head == b"\x1f\x8b" else one for one in seeds(key)]
    changer = Changer((b"w:t", b"x"), _blindly)
    made = [changer.changed(sound, random.Random(number)) for number in range(60)]
    kept = [one for one in made if one.startswith(head)]
    whole = 0
    for one in kept:
        try:
            PARSED[head](one)
            whole += 1
        except (etree.XMLSyntaxError, ValueError, zipfile.BadZipFile, sqlite3.Error):
            continue
    assert len(set(kept)) > 25
    # XML is changed by its words as well, one time in three, and is then often none.
    assert whole >= len(kept) * (0.5 if head == b"<" else 0.9)


def test_what_is_in_a_part_of_an_archive_is_changed_and_not_the_archive() -> None:
    (sound, *_) = seeds("docx")
    changer = Changer((), _blindly)
    texts = set()
    for number in range(60):
        made = changer.changed(sound, random.Random(number))
        if made.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(made)) as archive:
                texts.add(archive.read("word/document.xml") if "word/document.xml" in archive.namelist() else b"")
    assert len(texts) > 20


def test_a_file_that_takes_too_long_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzing_target, "SECONDS", 0.0)
    with pytest.raises(AssertionError, match="it took"):
        Target("text")(b"It rained on Monday.")


def test_the_dictionary_is_written_as_the_fuzzer_reads_it() -> None:
    assert dictionary([b"w:t", b'"\n\xff']) == '"w\\x3At"\n"\\x22\\x0A\\xFF"\n'
