"""Named steps that bring old settings files up to date, in order. The file's `version` counts the steps behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

RawSettings = dict[str, object]
Upgrade = Callable[[RawSettings], RawSettings]

VERSION_KEY = "version"

# Only ever append: the position of a step is the version it makes. Every step has a test named after it.
UPGRADES: tuple[Upgrade, ...] = ()


def upgrade_settings(raw: RawSettings, upgrades: Sequence[Upgrade] = UPGRADES) -> RawSettings:
    """`raw` after every step it has not been through; a file from a newer program is returned as it is."""
    found = raw.get(VERSION_KEY)
    version = found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else 0
    upgraded = dict(raw)
    for step in upgrades[version:]:
        upgraded = step(upgraded)
    upgraded[VERSION_KEY] = max(version, len(upgrades))
    return upgraded
