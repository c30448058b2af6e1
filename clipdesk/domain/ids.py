"""Identities: random UUIDs as text, so that two laptops never give the same one."""

from __future__ import annotations

import uuid


def new_id() -> str:
    """A new random identity (UUID 4, 32 hexadecimal digits)."""
    return uuid.uuid4().hex
