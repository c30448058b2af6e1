"""A wrong value in any place of a file of JSON is refused in a sentence, or the file is imported, and can be stored."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from math import gcd
from typing import Any

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import is_canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.project.preparing import prepare
from tests.faults.samples import name_for
from tests.faults.wrong_types import WRONG, json_files

KEYS = [one.key for one in builtin_registry().importers if json_files(one.key)]
TRIED = 60
_ENDS = (".", "?", "!", "”")


def _strings(value: Any) -> Iterator[str]:
    """All strings in what an importer yields."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from _strings(getattr(value, one.name))
    elif hasattr(value, "items"):
        for pair in value.items():
            yield from _strings(pair)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from _strings(one)


def _check(key: str, data: bytes) -> None:
    importer = builtin_registry().importer(key)
    file = SourceFile(name_for(importer), data)
    assert 0 <= importer.sniff(file) <= 1
    readings: list[Reading] = []
    refusal = ""
    try:
        readings += importer.read(file, ImportOptions())
    except ImportFailedError as error:
        refusal = error.message
    assert not refusal or (refusal.endswith(_ENDS) and "\n" not in refusal)
    for one in readings:
        if isinstance(one, ArticleDraft):
            assert is_canonical(one.text)
            assert all(0 <= start < end for passage in one.annotations for start, end in passage.spans)
            one = replace(prepare(one).draft, original=b"")
        else:
            assert one.reason.endswith(_ENDS)
        for words in _strings(one):
            words.encode()


def _hold(key: str, step: int) -> None:
    """Try every `step`th wrong value of all places."""
    for file in json_files(key):
        for place, change in list(itertools.product(file.places(), WRONG))[::step]:
            try:
                _check(key, file.changed(place, change))
            except Exception as error:
                error.add_note(f"{key}: {place} of {file.values}"[:2_000])
                raise


@pytest.mark.parametrize("key", KEYS)
def test_a_wrong_value_hurts_no_importer(key: str) -> None:
    count = sum(len(file.places()) for file in json_files(key)) * len(WRONG)
    # A step that shares no factor with the number of values, so that each value meets some places.
    _hold(key, next(step for step in itertools.count(max(7, count // TRIED)) if gcd(step, len(WRONG)) == 1))


@pytest.mark.soak
@pytest.mark.parametrize("key", KEYS)
def test_no_wrong_value_in_any_place_hurts_an_importer(key: str) -> None:
    _hold(key, 1)
