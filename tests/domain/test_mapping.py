"""Read-only mappings: no writing, no later change from outside, and a way to other processes."""

from __future__ import annotations

import copy
import pickle

import pytest

from clipdesk.domain.mapping import NOTHING, read_only


def test_a_read_only_mapping_cannot_change_from_either_side() -> None:
    given = {"kind": "direct"}
    made = read_only(given)
    given["kind"] = "indirect"
    assert made == {"kind": "direct"}
    with pytest.raises(TypeError):
        made["kind"] = "mixed"  # type: ignore[index]  # the point of the test


@pytest.mark.parametrize("pairs", [{}, {"kind": "direct", "name": "Ō"}])
def test_a_read_only_mapping_survives_copying_and_pickling(pairs: dict[str, str]) -> None:
    made = read_only(pairs)
    for back in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):  # noqa: S301 - what it just wrote
        assert back == pairs
        assert type(back) is type(NOTHING)
