"""GUIDs of REFI-QDA from ids of Clipdesk, and back."""

from __future__ import annotations

import re
import uuid

_HEX = re.compile(r"[0-9a-f]{32}")
_NAMESPACE = uuid.UUID("5f2c8a7e-2d0b-5c5e-9a54-6d1f0c3b7e21")
"""Any fixed one: ids that are no GUIDs are named in it, so that they become the same ones every time."""


def guid_of(id_: str, part: str = "") -> str:
    """The GUID of the thing with this id, or of a `part` of it; the same every time.

    >>> guid_of("0f9e1d077a1a53bfb2d0e5d137cc35d4")
    '0f9e1d07-7a1a-53bf-b2d0-e5d137cc35d4'
    """
    if not part and _HEX.fullmatch(id_):
        return str(uuid.UUID(id_))
    return str(uuid.uuid5(_NAMESPACE, f"{id_}\n{part}"))


def id_of(guid: str) -> str:
    """The id for a GUID, whether in braces or in capital letters; anything else as it is, without white space around.

    >>> id_of("{0F9E1D07-7A1A-53BF-B2D0-E5D137CC35D4}")
    '0f9e1d077a1a53bfb2d0e5d137cc35d4'
    """
    bare = guid.strip().strip("{}").replace("-", "").lower()
    return bare if _HEX.fullmatch(bare) else guid.strip()
