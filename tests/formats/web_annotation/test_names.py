"""Addresses lead back to ids, whatever ids look like."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.ids import new_id
from clipdesk.formats.web_annotation.names import address, id_of


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.uuids().map(lambda one: one.hex))
def test_an_id_comes_back(id_: str) -> None:
    assert id_of(address(id_)) == id_
    assert address(id_).isascii()


def test_ids_of_ours_are_uuids_and_addresses_of_others_stay() -> None:
    assert address(new_id()).startswith("urn:uuid:")
    assert id_of("http://example.org/1") == "http://example.org/1"
    assert id_of("urn:uuid:nonsense") == "urn:uuid:nonsense"
    assert address(str(uuid.UUID(int=1))).startswith("urn:clipdesk:id:")
