"""The types that Clipdesk writes hold together."""

from __future__ import annotations

from clipdesk.formats.uima.types import OURS, SOURCE, SOURCE_LISTS, SPAN, STRINGS, SUGGESTION, TYPES, described


def test_every_type_of_ours_is_described() -> None:
    assert set(TYPES) >= OURS
    for above, features in TYPES.values():
        assert above.startswith("uima.")
        assert all(range_ in TYPES or range_.startswith("uima.cas.") for range_ in features.values())
    assert {name for name, range_ in TYPES[SOURCE][1].items() if range_ == STRINGS} == SOURCE_LISTS


def test_suggestions_are_described_where_they_are_used() -> None:
    assert described([SPAN, SUGGESTION]) == TYPES
    assert described([SPAN]).keys() == TYPES.keys() - {SUGGESTION}
