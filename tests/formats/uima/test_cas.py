"""Features of structures: values, references, arrays and lists."""

from __future__ import annotations

from clipdesk.formats.uima.cas import Cas, Structure, TypeSystem


def cas_of(*structures: Structure, types: TypeSystem | None = None) -> Cas:
    return Cas({one.id: one for one in structures}, types=types or TypeSystem())


def test_types_stand_below_others() -> None:
    types = TypeSystem({"a": "b", "b": "c", "x": "y", "y": "x"}, {("b", "f"): "uima.cas.String"})
    assert types.is_kind_of("a", "c")
    assert not types.is_kind_of("x", "c")
    assert (types.range_of("a", "f"), types.range_of("x", "f")) == ("uima.cas.String", "")


def test_arrays_and_lists_are_followed() -> None:
    first, second = Structure(1, "t.A", {}), Structure(2, "t.A", {})
    array = Structure(3, "uima.cas.FSArray", {"elements": "2 1 9"})
    end = Structure(4, "uima.cas.EmptyFSList", {})
    node = Structure(5, "uima.cas.NonEmptyFSList", {"head": "1", "tail": "6"})
    last = Structure(6, "uima.cas.NonEmptyFSList", {"head": "2", "tail": "4"})
    endless = Structure(7, "uima.cas.NonEmptyFSList", {"head": "1", "tail": "7"})
    holder = Structure(8, "t.H", {"links": "3", "children": "5", "parent": "7", "target": ["1", "x"], "other": "1"})
    cas = cas_of(first, second, array, end, node, last, endless, holder)
    assert [one.id for one in cas.targets(holder, "links")] == [2, 1]
    assert [one.id for one in cas.targets(holder, "children")] == [1, 2]
    assert [one.id for one in cas.targets(holder, "parent")] == [1]
    assert [one.id for one in cas.targets(holder, "target")] == [1]
    assert list(cas.targets(holder, "other")) == []


def test_the_type_system_decides_what_refers() -> None:
    types = TypeSystem({}, {("t.H", "n"): "uima.cas.String", ("t.H", "next"): "uima.cas.Integer", ("t.H", "to"): "t.A"})
    holder = Structure(2, "t.H", {"n": "1", "next": "1", "to": "1"})
    cas = cas_of(Structure(1, "t.A", {}), holder, types=types)
    assert [cas.refers(holder, name) for name in ("n", "next", "to")] == [False, False, True]


def test_several_values_are_listed() -> None:
    types = TypeSystem({}, {("t.H", "far"): "uima.cas.StringArray", ("t.H", "near"): "uima.cas.IntegerArray"})
    array = Structure(1, "uima.cas.StringArray", {"elements": ["a b", "c"]})
    holder = Structure(2, "t.H", {"far": "1", "near": "1 2", "inside": ["x", "y"], "one": "1", "empty": ""})
    cas = cas_of(array, holder, types=types)
    assert [cas.listed(holder, name) for name in ("far", "inside", "one", "empty", "none")] == [
        ["a b", "c"], ["x", "y"], ["1"], [], [],
    ]  # fmt: skip
    assert not cas.refers(holder, "far")


def test_numbers_are_whole_and_sane() -> None:
    one = Structure(1, "t.A", {"a": "12", "b": "-3", "c": "1.5", "d": "٣", "e": "1" * 20, "f": ["1"]})
    assert [one.number(name) for name in "abcdefg"] == [12, -3, None, None, None, None, None]
    assert (one.text("f"), one.text("g"), one.short_type) == ("1", "", "A")
