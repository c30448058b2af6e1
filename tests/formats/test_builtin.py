"""The formats that ship are complete and do not get in each other's way."""

from __future__ import annotations

import pytest

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import SourceFile
from tests.formats.exchange.round_trips import SAMPLES, needs_samples


def test_keys_are_unique_and_fit_for_a_command_line() -> None:
    registry = builtin_registry()
    for keys in ([one.key for one in registry.importers], [one.key for one in registry.exporters]):
        assert len(set(keys)) == len(keys)
        assert all(key and key == key.lower() and " " not in key for key in keys)


def test_every_format_has_a_name_and_proper_suffixes() -> None:
    registry = builtin_registry()
    named = [(one.name, one.suffixes) for one in registry.importers]
    named += [(one.name, one.suffixes) for one in registry.exporters]
    for name, suffixes in named:
        assert name
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_nobody_is_sure_of_bytes_that_say_nothing() -> None:
    noise = SourceFile("noise", bytes(range(256)))
    assert [importer.key for importer in builtin_registry().importers if importer.sniff(noise) > 0] == []


def test_nobody_stumbles_over_an_empty_file() -> None:
    for importer in builtin_registry().importers:
        assert importer.sniff(SourceFile("empty", b"")) <= 1


@needs_samples
@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("doccano/*/*/*.json*", "doccano"),
        ("prodigy/*.jsonl", "prodigy"),
        ("label-studio/news/export.json", "label-studio"),
        ("label-studio/news/JSON_MIN/*.json", "label-studio"),
        ("label-studio/news/CONLL2003/*.conll", "conll"),
        ("conll/*.conll", "conll"),
        ("doccano/import/sequence_labeling/*.txt", "conll"),
        ("web-annotation/*.json", "web-annotation"),
    ],
)
def test_files_of_other_programs_are_known_by_what_is_in_them(pattern: str, key: str) -> None:
    paths = sorted(SAMPLES.glob(pattern))
    assert paths
    for path in paths:
        assert builtin_registry().importer_for(SourceFile("file", path.read_bytes())).key == key


def test_a_text_file_is_read_as_text() -> None:
    assert builtin_registry().importer_for(SourceFile("story.txt", b"VEGA - The bridge closed.")).key == "text"
