"""Bytes that are packed come back as they were."""

from __future__ import annotations

import tracemalloc
import zlib
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.store import packing
from clipdesk.store.packing import pack, unpacked


@given(st.binary(max_size=300))
def test_packed_bytes_come_back_and_are_named_by_their_hash(data: bytes) -> None:
    packed = pack(data)
    assert unpacked(packed.data) == data
    assert (packed.hash, packed.size) == (sha256(data).hexdigest(), len(data))


def test_what_is_packed_piece_by_piece_is_what_is_packed_at_once_and_held_once() -> None:
    data = Random(1).randbytes(3 << 20) + b"The ferry ran. " * 100_000
    tracemalloc.start(1)
    try:
        packed = pack(data)
        assert tracemalloc.get_traced_memory()[1] < 1.8 * len(packed.data)
    finally:
        tracemalloc.stop()
    assert packed.data == zlib.compress(data, 1)


def test_what_was_made_to_fill_the_memory_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "LARGEST", 1 << 20)
    assert len(unpacked(zlib.compress(bytes(1 << 20)))) == 1 << 20
    bomb = zlib.compress(bytes(100 << 20))
    tracemalloc.start()
    with pytest.raises(zlib.error):
        unpacked(bomb)
    assert tracemalloc.get_traced_memory()[1] < 8 << 20
    tracemalloc.stop()


@pytest.mark.parametrize("data", [b"", b"x", zlib.compress(b"whole")[:-3]])
def test_what_is_damaged_is_not_unpacked(data: bytes) -> None:
    with pytest.raises(zlib.error):
        unpacked(data)
