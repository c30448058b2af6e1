"""Records are told from other programs' JSON by the names in them, broken off or not."""

from __future__ import annotations

import pytest

from clipdesk.formats.training.recognition import head_in_utf8, is_project, likeness


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (b'{"id": "1", "text": "a", "spans": [], "meta": {"offset_unit": "code point"}}', 1.0),
        (b'{"text": "a", "spans": []}', 0.6),
        (b'{"text": "a"}', 0.5),
        (b'{"text": "a", "label": [[0, 1, "X"]]}', 0.25),
        (b'{"text": "a", "tokens": [], "spans": [], "_input_hash": 1, "answer": "accept"}', 0.25),
        (b'{"text": "a", "annotation_sets": {}}', 0.25),
        (b'{"data": {"text": "a"}, "annotations": []}', 0.0),
        (b'{"text": 5}', 0.0),
        (b"[1]", 0.0),
        (b"plain", 0.0),
        (b"", 0.0),
        (b'{"meta": {"offset_unit": "code point"}, "text": "breaks o', 0.0),
        (b'{"spans": [], "text": "whole", "meta": {"breaks', 0.6),
    ],
)
def test_names_tell_how_much_it_looks_like_a_record(data: bytes, sure: float) -> None:
    assert likeness(data, 0) == sure


def test_a_project_says_so_at_once() -> None:
    assert is_project(b'  {"clipdesk": {}, "articles": [', 2)
    assert not is_project(b'{"articles": []}', 0)
    assert not is_project(b"[]", 0)
    assert not is_project(b'{"clipdesk', 0)
    assert not is_project(b"{}", 0)


def test_a_huge_file_costs_no_more_than_its_head() -> None:
    data = b'{"text": "a"}' + b" " * 40_000_000
    assert len(head_in_utf8(data)) == 32 * 1024 * 1024
    assert head_in_utf8('{"text": "é"}'.encode("utf-16")) == '{"text": "é"}'.encode()
