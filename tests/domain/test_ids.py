"""Identities are random and of one shape."""

from __future__ import annotations

import re

from clipdesk.domain.ids import new_id


def test_identities_are_uuids_and_never_repeat() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}", one) for one in made)
