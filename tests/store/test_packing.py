"""Bytes that are packed come back as they were."""

from __future__ import annotations

import zlib
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.store.packing import pack


@given(st.binary(max_size=300))
def test_packed_bytes_come_back_and_are_named_by_their_hash(data: bytes) -> None:
    packed = pack(data)
    assert zlib.decompress(packed.data) == data
    assert (packed.hash, packed.size) == (sha256(data).hexdigest(), len(data))
