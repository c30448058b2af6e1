"""Whatever a file holds, an importer reads it or says why not, soon, in little memory, and gives canonical texts."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import is_canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Importer, ImportOptions, Reading, SourceFile
from clipdesk.project.isolation import IsolatedReader
from clipdesk.project.reading_file import FoundFile, ReadTask
from tests.faults.hostile_files import LAUGHTER, cases
from tests.faults.hostile_input import ODDITIES, PAYLOADS, payload
from tests.faults.samples import name_for, samples

SECONDS, MEMORY = 10.0, 1 << 30
"""Of a processor, for one file; on the clock the reader waits longer, as the machine may have others to serve."""
_ON_THE_CLOCK = 6 * SECONDS
HOST = Path("/etc/hostname").read_text().strip() if Path("/etc/hostname").exists() else ""
"""What the entities that look outside would bring in."""
KEYS = [one.key for one in builtin_registry().importers]
# What the reader in the child says of a hang, of the end of its memory, and of an error that no importer may raise.
_FAULTS = ("took longer than", "ran out of memory or stopped", "an error in Clipdesk", "takes more memory")


@pytest.fixture(scope="module")
def reader() -> Iterator[IsolatedReader]:
    made = IsolatedReader(seconds=_ON_THE_CLOCK, memory=MEMORY)
    yield made
    made.close()


def _faults(reader: IsolatedReader, key: str, data: bytes, folder: Path) -> list[str]:
    """What is wrong with how an importer takes a file; refusing it in a sentence is right."""
    importer = builtin_registry().importer(key)
    path = folder / name_for(importer)
    path.write_bytes(data)
    before = sorted(folder.parent.rglob("*"))
    reader.start()
    begun = _used(reader)
    parts = list(reader.read([ReadTask(FoundFile(path, path.name), key)]))
    took = _used(reader) - begun
    path.unlink()
    wrong = [one.reason for part in parts for one in part.items if any(fault in one.reason for fault in _FAULTS)]
    wrong += [f"it took {took:.0f} seconds"] if took > SECONDS else []
    wrong += [] if [*sorted(folder.parent.rglob("*")), path] == before else ["it wrote files"]
    return wrong + [fault for part in parts for one in part.drafts for fault in _faults_of(one)]


def _used(reader: IsolatedReader) -> float:
    """Seconds of a processor that the child has used; where the system does not say, those on the clock."""
    told = Path(f"/proc/{reader.process_id}/stat")
    if not told.exists():
        return time.monotonic()
    fields = told.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _faults_of(draft: ArticleDraft) -> list[str]:
    wrong = [] if is_canonical(draft.text) else ["the text is not canonical"]
    odd = [one.spans for one in draft.annotations if any(not 0 <= start < end for start, end in one.spans)]
    wrong += ["an entity was expanded"] if LAUGHTER in draft.text or (HOST and HOST in draft.text) else []
    return wrong + [f"{spans} are no spans of {len(draft.text)} code points" for spans in odd]


def _all_faults(
    reader: IsolatedReader, key: str, files: Mapping[str, Callable[[], bytes]], folder: Path
) -> dict[str, list[str]]:
    folder.mkdir()
    found = {name: _faults(reader, key, make(), folder) for name, make in files.items()}
    return {name: faults[:2] for name, faults in found.items() if faults}


@pytest.mark.parametrize("key", KEYS)
def test_no_file_hurts_an_importer(reader: IsolatedReader, key: str, tmp_path: Path) -> None:
    # A part of them by turns, so that every file meets some importers and every importer some files.
    turn = KEYS.index(key)
    names = [name for number, name in enumerate(PAYLOADS) if (number + turn) % 6 == 0]
    assert _all_faults(reader, key, {name: partial(payload, name) for name in names}, tmp_path / "in") == {}


@pytest.mark.parametrize("key", KEYS)
def test_no_file_in_the_dress_of_its_format_hurts_an_importer(reader: IsolatedReader, key: str, tmp_path: Path) -> None:
    assert _all_faults(reader, key, cases(key), tmp_path / "in") == {}


@pytest.mark.soak
@pytest.mark.parametrize("key", KEYS)
def test_none_of_all_the_files_hurts_any_importer(reader: IsolatedReader, key: str, tmp_path: Path) -> None:
    assert _all_faults(reader, key, PAYLOADS, tmp_path / "in") == {}


def test_sniffing_is_quick_and_never_raises() -> None:
    for name in (
        "deep JSON",
        "one long line",
        "many blank lines",
        "many members",
        "deep HTML",
        "zeros",
        "every byte",
        "odd text",
        "columns",
    ):
        for importer in builtin_registry().importers:
            start = time.process_time()
            assert 0 <= importer.sniff(SourceFile("odd", payload(name))) <= 1, (name, importer.key)
            assert time.process_time() - start < 2, (name, importer.key)


OPENINGS = (
    *(
        "<!-- a -->",
        "<!-- a --> ",
        "<?xml a?>",
        "<!DOCTYPE a>",
        "<p>",
        "<a b='",
        "<",
        "&",
        "{",
        '{"a":',
        "[",
        '["a",',
        "[",
    ),
    *(
        "a: b\n",
        "a: b\n c\n",
        "- ",
        "* ",
        "# ",
        "a\tb\n",
        '"a",',
        "a,b\n",
        "\\",
        "''",
        "{\\rtf",
        "%PDF-",
        "WARC/1.0\n",
        "PK",
    ),
    *(
        "T1\tO 0 1\ta\n",
        "#FORMAT\n",
        "a O\n",
        "a|b",
        "\n",
        "\r",
        " ",
        "\t",
        "\N{NO-BREAK SPACE}",
        "\N{ZERO WIDTH NO-BREAK SPACE}",
    ),
)
"""What files begin with. Said again and again, none of it may cost a sniffer more than one pass."""


@pytest.mark.parametrize("importer", builtin_registry().importers, ids=KEYS)
def test_an_opening_said_again_and_again_is_sniffed_quickly(importer: Importer) -> None:
    for one in OPENINGS:
        for end in ("", "words", "<!doctype html>"):
            start = time.process_time()
            assert 0 <= importer.sniff(SourceFile("odd", (one * 1_000 + end).encode())) <= 1, one
            assert time.process_time() - start < 2, one


def _read(key: str, data: bytes) -> list[Reading]:
    importer = builtin_registry().importer(key)
    try:
        return list(importer.read(SourceFile(name_for(importer), data), ImportOptions()))
    except ImportFailedError:
        return []


PIECES = [
    piece.encode("utf-8", "surrogatepass")
    for piece in (*ODDITIES.split(" "), "\ud83d", "\\ud83d", "&#0;", "&#xD800;", "\\u0000")
]
"""What a text may not hold, as a file may hold it."""


def _changed(key: str, data: st.DataObject) -> None:
    """A sound file with a few other bytes is read or refused."""
    sound = data.draw(st.sampled_from(samples(key)))
    at = data.draw(st.integers(0, max(0, len(sound) - 1)))
    length = data.draw(st.integers(0, 16))
    other = data.draw(st.one_of(st.binary(max_size=16), st.sampled_from(PIECES)))
    for one in _read(key, sound[:at] + other + sound[at + length :]):
        if isinstance(one, ArticleDraft):
            assert _faults_of(one) == []


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=8)
@given(data=st.data())
def test_a_sound_file_with_a_few_other_bytes_hurts_nothing(key: str, data: st.DataObject) -> None:
    _changed(key, data)


@pytest.mark.soak
@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=200)
@given(data=st.data())
def test_a_sound_file_with_many_other_bytes_hurts_nothing(key: str, data: st.DataObject) -> None:
    _changed(key, data)
