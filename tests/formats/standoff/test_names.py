"""The shape of the file is what its schema says."""

from __future__ import annotations

from clipdesk.domain.loss import Feature
from clipdesk.formats.standoff.names import CARRIES, FORMAT_VERSION, SCHEMA, SUFFIXES, Words
from tests.formats.schemas import validator


def test_version_schema_and_levels_are_those_of_the_schema() -> None:
    schema = validator("standoff").schema
    about = schema["properties"]["clipdesk_standoff"]["properties"]
    assert schema["$id"].endswith(SCHEMA)
    assert about["schema"]["const"] == SCHEMA
    assert about["format"]["const"] == FORMAT_VERSION
    assert about["words"]["enum"] == [one.value for one in Words]


def test_it_carries_no_text_and_no_notes() -> None:
    assert not CARRIES & {Feature.TEXT, Feature.NOTES, Feature.SUGGESTIONS}
    assert SUFFIXES == (".standoff.json",)
