"""Attributes keep their names, whatever infons BioC has of its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.bioc.names import ATTRIBUTE, RESERVED, attribute_key, attribute_name
from tests.strategies import NAMES


@given(st.sampled_from((*NAMES, *RESERVED, "", ATTRIBUTE, "attribute: type")) | st.text())
def test_every_name_comes_back_from_a_key_that_means_nothing_else(name: str) -> None:
    key = attribute_key(name)
    assert key
    assert key not in RESERVED
    assert attribute_name(key) == name
