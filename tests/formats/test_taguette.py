"""Documents of Taguette with their highlights: bytes over HTML become code points over the text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import Reading, SourceFile
from clipdesk.formats.taguette import TaguetteImporter, flat_text
from tests.formats.exchange.round_trips import SAMPLES, drafts, needs_samples, readings, reasons
from tests.formats.foreign_databases import database
from tests.formats.taguette_projects import project


def read(folder: Path, contents: str, *highlights: tuple[Any, Any, str, Sequence[int]]) -> list[Reading]:
    return readings(TaguetteImporter(), project(folder, contents, highlights))


@needs_samples
def test_the_project_of_the_samples_comes_in_whole() -> None:
    found = readings(TaguetteImporter(), (SAMPLES / "taguette" / "project.sqlite3").read_bytes())
    assert reasons(found) == []
    first, second = drafts(found)
    assert (len(first.annotations), len(second.annotations)) == (33, 8)
    assert first.source.headline == "Over 900 asylum seekers rescued off Indonesian c"
    assert first.text.startswith("Over 900 asylum seekers rescued off Indonesian coast\nMonday, May 18, 2015\n")
    assert [(one.label, one.quote) for one in second.annotations[:2]] == [
        ("speaker", "Greek court"), ("quote", "worship of ancient Greek deities is legal"),
    ]  # fmt: skip
    assert first.codebook is not None
    assert [one.name for one in first.codebook] == [
        "interesting",
        "quote",
        "speaker",
        "statistic",
        "official",
        "policy",
    ]


def test_bytes_over_text_nodes_are_found(tmp_path: Path) -> None:
    contents = "<h1>Über 😀</h1>\r\n<p>She said <em>“we &amp; you”</em><br>twice.</p><p>End</p>"
    counted = "Über 😀\nShe said “we & you”twice.End"
    start = len(counted[: counted.index("“")].encode())
    end = len(counted[: counted.index("End")].encode())
    found = read(
        tmp_path, contents, (start, end, "<p><em>“we &amp; you”</em><br>twice.</p>", [2, 1]), (0, 3, "Üb", [1]),
        (0, 1, "Ü", [1]), (0, 3, "xx", [1]), (0, 3, "Üb", []), (0, 999, "", [1]), (3, 3, "", [1]), ("a", 3, "", [1]),
    )  # fmt: skip
    (draft,) = drafts(found)
    assert draft.text == "Über 😀\nShe said “we & you”\ntwice.\nEnd"
    assert [(one.label, one.quote) for one in draft.annotations] == [
        ("quote", "“we & you”\ntwice."), ("speaker", "“we & you”\ntwice."), ("quote", "Üb"),
    ]  # fmt: skip
    assert draft.note == "note"
    assert draft.original == contents.encode()
    place = "Its place is not in the document, so it was left out."
    assert reasons(found) == [
        place, "The words at its place are not those of its snippet, so it was left out.",
        "It has no tag, so it was left out.", place, place, place,
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["a", "é", "日", "😀", " ", "\u2028", "&lt;", "<b>", "</b>", "<p>", "</p>", "<br>", "\n"]), min_size=1),
    st.data(),
)  # fmt: skip
def test_every_highlight_covers_its_words(parts: list[str], data: st.DataObject) -> None:
    flat = flat_text("".join(parts))
    length = len(flat.counted)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    words = flat.counted[start:end]
    found = flat.place(len(flat.counted[:start].encode()), len(flat.counted[:end].encode()))
    if words.strip():
        assert found is not None
        assert flat.words(*found) == "".join(words.split())


def test_emoji_move_nothing(tmp_path: Path) -> None:
    for count in (0, 1, 7, 50):
        start = 4 * count + 1
        (draft,) = drafts(read(tmp_path, f"<p>{'😀' * count} Ana spoke.</p>", (start, start + 3, "Ana", [2])))
        assert [one.quote for one in draft.annotations] == ["Ana"]


def test_it_is_known_by_its_tables(tmp_path: Path) -> None:
    importer = TaguetteImporter()
    other = database(tmp_path, "CREATE TABLE t (x);")
    assert importer.sniff(SourceFile("x", project(tmp_path, "x", []))) == 1
    assert importer.sniff(SourceFile("x", other)) == 0
    with pytest.raises(ImportFailedError, match="not a project of Taguette"):
        readings(importer, other)
