"""When backups were made, by their names, and in which order: dates do not tell that where the clock was set back.

Then, and only then, a list beside the backups tells it.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

STAMP = "%Y-%m-%dT%H-%M-%SZ"
"""The time in the name of a backup; its length is the next."""
STAMP_LENGTH = 20
SOON = timedelta(minutes=1)
"""How far ahead the name of a backup may lie that is made after others within one second."""
_LIST = "made-in-this-order"
_T = TypeVar("_T")


def date_in_name(path: Path) -> datetime | None:
    """When a backup was made, by its name; None where somebody renamed it."""
    try:
        return datetime.strptime(path.stem[:STAMP_LENGTH], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def note_made(backup: Path) -> None:
    """A backup was made just now, after all others in its folder, whatever their names say. Raises OSError."""
    folder, made_at = backup.parent, date_in_name(backup)
    dated = ((one, date_in_name(one)) for one in folder.iterdir() if one != backup)
    others = [(one, date) for one, date in dated if date is not None]
    known = _names(folder)
    if not known and not any(made_at is not None and date > made_at + SOON for _, date in others):
        return
    before = reversed(newest_first(others, lambda one: one[0], lambda one: one[1]))
    aside = folder / f"{_LIST}.{os.urandom(4).hex()}.tmp"
    try:
        aside.write_bytes(b"".join(os.fsencode(one.name) + b"\n" for one in (*(one for one, _ in before), backup)))
        aside.replace(folder / _LIST)
    finally:
        with contextlib.suppress(OSError):  # a leftover does no harm: nothing looks for its name
            aside.unlink(missing_ok=True)


def newest_first(backups: Iterable[_T], path: Callable[[_T], Path], made_at: Callable[[_T], datetime]) -> list[_T]:
    """Backups, the one that was made last first; by their dates where no list of their folder has them.

    One that was made after another with a later date stands as if it were of that date.
    """
    found = list(backups)
    dates = {path(one): made_at(one) for one in found}
    places = {one: (date, 0, one.name) for one, date in dates.items()}
    for folder in {one.parent for one in dates}:
        latest = datetime.min.replace(tzinfo=UTC)
        for place, name in enumerate(_names(folder), start=1):
            one = folder / name
            if one in dates:
                latest = max(latest, dates[one])
                places[one] = latest, place, name
    return sorted(found, key=lambda one: places[path(one)], reverse=True)


def _names(folder: Path) -> list[str]:
    try:
        kept = (folder / _LIST).read_bytes()
    except FileNotFoundError:
        return []
    return [os.fsdecode(one) for one in kept.split(b"\n") if one]
