"""JSON CAS files as structures; what is not as the specification has it is passed over."""

from __future__ import annotations

from clipdesk.formats.uima.cas import Structure
from clipdesk.formats.uima.json_reading import is_cas, read_json


def test_structures_types_and_references_are_read() -> None:
    cas = read_json({
        "%TYPES": {"a.B": {"%SUPER_TYPE": "a.A", "f": {"%RANGE": "uima.cas.String"}}, "bad": 3},
        "%FEATURE_STRUCTURES": [
            {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "v", "sofaString": "text"},
            {"%ID": 2, "%TYPE": "a.B", "@sofa": 1, "begin": 0, "yes": True, "@to": 3, "#x": "NaN", "^a": 1, "list": ["a", 1]},
            {"%ID": 3, "%TYPE": "uima.cas.StringArray", "%ELEMENTS": ["a"]}, {"%TYPE": "a.B"}, {"%ID": "x"}, 7,
            {"%ID": 4, "%TYPE": "uima.cas.Sofa"},
        ],
        "%VIEWS": {},
    })  # fmt: skip
    assert cas.texts == {1: ("v", "text")}
    assert cas.types.is_kind_of("a.B", "a.A")
    assert cas.structures[2] == Structure(
        2, "a.B", {"sofa": "1", "begin": "0", "yes": "true", "to": "3", "x": "NaN", "list": ["a", "1"]}
    )
    assert cas.listed(cas.structures[2], "to") == ["a"]
    assert set(cas.structures) == {2, 3}


def test_structures_may_be_numbered_by_the_names_of_an_object() -> None:
    cas = read_json({"%FEATURE_STRUCTURES": {"1": {"%TYPE": "a.B"}}, "%TYPES": 3})
    assert cas.structures == {1: Structure(1, "a.B", {})}


def test_a_cas_is_known_by_its_sections() -> None:
    assert is_cas({"%TYPES": {}, "%VIEWS": {}})
    assert not is_cas({"%TYPES": {}})
    assert not is_cas([])
