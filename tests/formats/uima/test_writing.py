"""XMI, type systems and JSON as they are written."""

from __future__ import annotations

import json

from clipdesk.formats.uima.building import Built, Reference
from clipdesk.formats.uima.cas import TypeSystem
from clipdesk.formats.uima.types import SPAN, SUGGESTION, TYPES
from clipdesk.formats.uima.writing import json_cas, type_system, xmi
from clipdesk.formats.uima.xmi_reading import read_type_system, read_xmi

TEXT = 'a\n\tb "&<>" \' 😀'
STRUCTURES = [
    Built(2, SPAN, {"begin": 0, "label": TEXT, "attributes": [TEXT, ""]}),
    Built(3, "custom.Relation", {"Governor": Reference(2), "yes": True}),
]


def test_xmi_says_everything_to_the_letter() -> None:
    cas = read_xmi(xmi(TEXT, STRUCTURES), "a", TypeSystem())
    assert cas.texts == {1: ("_InitialView", TEXT)}
    assert cas.structures[2].values == {"sofa": "1", "begin": "0", "label": TEXT, "attributes": [TEXT, ""]}
    assert cas.structures[3].values == {"sofa": "1", "Governor": "2", "yes": "true"}


def test_the_type_system_describes_every_type() -> None:
    types = read_type_system(type_system([SUGGESTION]), "t")
    assert types.supertypes == {name: above for name, (above, _) in TYPES.items()}
    assert types.range_of(SPAN, "attributes") == "uima.cas.StringArray"


def test_the_type_of_suggestions_is_described_only_where_there_are_some() -> None:
    assert SUGGESTION.encode() not in type_system([SPAN])
    assert SUGGESTION.encode() not in json_cas(TEXT, STRUCTURES)
    value = json.loads(json_cas(TEXT, [*STRUCTURES, Built(4, SUGGESTION, {"score": 0.25})]))
    assert value["%TYPES"][SUGGESTION]["score"] == {"%NAME": "score", "%RANGE": "uima.cas.Double"}
    assert value["%FEATURE_STRUCTURES"][-1]["score"] == 0.25


def test_json_holds_types_arrays_and_members() -> None:
    value = json.loads(json_cas(TEXT, STRUCTURES))
    assert value["%TYPES"][SPAN]["label"] == {"%NAME": "label", "%RANGE": "uima.cas.String"}
    by_id = {one["%ID"]: one for one in value["%FEATURE_STRUCTURES"]}
    assert by_id[by_id[2]["@attributes"]]["%ELEMENTS"] == [TEXT, ""]
    assert by_id[3]["@Governor"] == 2
    assert value["%VIEWS"] == {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2, 3]}}
