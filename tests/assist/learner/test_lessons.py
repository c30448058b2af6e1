"""Lessons as bytes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.lessons import Lack, Learned, Lesson, from_bytes, to_bytes
from clipdesk.assist.learner.manners import Doubt, Habit, Manner, Mending, Move, SignHabit
from clipdesk.assist.learner.scores import Curve, Ratio, Scores
from tests.strategies import names

counts = st.integers(0, 1000)
ratios = st.builds(Ratio, counts, counts, counts, counts)
lessons = st.builds(
    Lesson,
    names(), counts, counts, counts, counts,
    st.builds(Scores, ratios, ratios, ratios), st.builds(Scores, ratios, ratios, ratios),
    st.none() | st.sampled_from(Lack),
    st.builds(Manner, st.floats(-2, 2), st.booleans(), st.booleans()),
    st.builds(Curve, st.floats(0, 2), st.floats(-2, 2)),
    st.lists(st.tuples(st.text(), st.sampled_from("BI"), st.floats(-5, 5))).map(tuple),
    st.binary(max_size=20),
    st.none() | st.builds(Mending, st.floats(0, 2), st.floats(0, 2), st.booleans()),
    st.binary(max_size=20),
    st.lists(st.lists(st.text(), min_size=1).map(tuple)).map(tuple),
    st.lists(st.builds(Doubt, st.text(), st.floats(-3, 3))).map(tuple),
    st.lists(st.builds(Habit, st.builds(Move, st.text(), st.text(), st.text()), st.text(), counts, counts)).map(tuple),
    st.lists(st.builds(SignHabit, st.text(), st.booleans(), counts, counts)).map(tuple),
)  # fmt: skip


@given(st.lists(lessons, max_size=3))
def test_lessons_come_back_from_their_bytes(some: list[Lesson]) -> None:
    learned = Learned(tuple(some))
    assert from_bytes(to_bytes(learned)) == learned
    assert to_bytes(learned) == to_bytes(from_bytes(to_bytes(learned)))


@given(st.binary(max_size=60))
def test_other_bytes_are_no_lessons(data: bytes) -> None:
    with pytest.raises(ValueError, match="lessons"):
        from_bytes(data)


@given(st.data())
def test_damaged_lessons_are_refused(data: st.DataObject) -> None:
    whole = bytearray(to_bytes(Learned((Lesson("quote", weights=b"w" * 30),))))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(ValueError, match="lessons"):
        from_bytes(bytes(whole))


def test_lessons_of_another_format_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = to_bytes(Learned())
    monkeypatch.setattr("clipdesk.assist.learner.lessons._FORMAT", 5)
    with pytest.raises(ValueError, match="format 4"):
        from_bytes(data)


def test_only_lessons_that_lack_nothing_are_used() -> None:
    used = Lesson("quote", weights=b"w")
    learned = Learned((used, Lesson("policy", lack=Lack.PASSAGES), replace(used, label="official", lack=Lack.BETTER)))
    assert learned.used == (used,)


def test_the_version_tells_apart_what_proposes_otherwise() -> None:
    used = Lesson("quote", weights=b"w")
    version = Learned((used,)).version
    assert version == Learned((replace(used, passages=9),)).version
    assert version != Learned((replace(used, manner=Manner(1.0)),)).version
    assert version != Learned((replace(used, phrases=(("Ana", "Ruiz"),)),)).version
    assert version != Learned((replace(used, doubts=(Doubt("reason:a number", -1.0),)),)).version
    assert version != Learned((replace(used, habits=(Habit(Move("end", "drop", "1"), "any-piece"),)),)).version
    assert version != Learned((replace(used, mending=Mending(1.0), mends=b"m"),)).version
    assert Learned().version == Learned((replace(used, lack=Lack.WEAK),)).version == ""
