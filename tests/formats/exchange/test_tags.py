"""Tags of every scheme say which words a label covers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.exchange.tags import BILOU, IOB2, Run, is_tag, runs, tags


@st.composite
def run_lists(draw: st.DrawFn) -> tuple[int, list[Run]]:
    found: list[Run] = []
    place = 0
    for _ in range(draw(st.integers(0, 4))):
        first = place + draw(st.integers(0, 2))
        last = first + draw(st.integers(0, 2))
        found.append(Run(first, last, draw(st.sampled_from(["A", "B-C", "官", "O"]))))
        place = last + 1
    return place + draw(st.integers(0, 2)), found


@pytest.mark.parametrize("scheme", [IOB2, BILOU])
@given(made=run_lists())
def test_what_is_tagged_is_read_again(scheme: str, made: tuple[int, list[Run]]) -> None:
    count, given_runs = made
    found = tags(count, given_runs, scheme)
    assert len(found) == count
    assert all(map(is_tag, found))
    assert runs(found) == given_runs


@pytest.mark.parametrize(
    ("given_tags", "expected"),
    [
        ("I-A I-A B-A O I-B", [(0, 1, "A"), (2, 2, "A"), (4, 4, "B")]),
        ("S-A B-B I-B E-B", [(0, 0, "A"), (1, 3, "B")]),
        ("B-A I-B L-B L-A", [(0, 0, "A"), (1, 2, "B"), (3, 3, "A")]),
        ("B-A nonsense I-A -", [(0, 0, "A"), (2, 2, "A")]),
        ("", []),
    ],
)
def test_other_schemes_and_irregular_tags(given_tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert [tuple(run) for run in runs(given_tags.split())] == expected


def test_what_may_be_a_tag() -> None:
    assert [one for one in ("O", "B-PER", "U-x-y", "X-PER", "B-", "PER", "-", "") if is_tag(one)] == [
        "O",
        "B-PER",
        "U-x-y",
    ]
