"""Every id has a GUID of its own, and a GUID leads back to the id."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.ids import new_id
from clipdesk.formats.refi_qda.guids import guid_of, id_of


def test_ids_of_clipdesk_come_back() -> None:
    made = new_id()
    assert id_of(guid_of(made)) == made
    assert id_of("{" + guid_of(made).upper() + "}") == made


@given(st.text(), st.text())
def test_any_id_has_a_guid_and_parts_have_others(id_: str, part: str) -> None:
    assert str(uuid.UUID(guid_of(id_, part))) == guid_of(id_, part)
    assert guid_of(id_, f"{part}x") != guid_of(id_, part)


def test_what_is_no_guid_stays_as_it_is() -> None:
    assert id_of(" G1 ") == "G1"
