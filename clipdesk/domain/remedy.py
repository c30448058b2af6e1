"""`Remedy`: what to do about an error, where a window and a command line have ways of their own to do it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Remedy(StrEnum):
    """A kind of remedy. Its value is a sentence that holds everywhere, also in a report that is kept.

    It is given to an error in place of a sentence; each front end has words of its own for every kind (`worded`).
    """

    RECOVER = "Restore a backup of it, or recover what can be read."
    RESTORE = "Restore a backup."
    WORK_IN_A_COPY = "Work in a copy of it."
    COPY_TO_THIS_COMPUTER = "Copy it to a disk of this computer."
    CLOSE_ELSEWHERE = "Close it there."
    MAKE_ROOM = "Make room for it."
    BRING_UP_TO_DATE = "It has to be brought up to date."
    OPEN_AGAIN = "Open the project again."
    NAME_THE_TEXT = "Say which one it is."


def worded(said: str, words: Mapping[Remedy, str]) -> str:
    """What was said, with the words of a front end in place of the sentence of each remedy.

    >>> worded("It is damaged. Restore a backup.", {Remedy.RESTORE: "Choose “Backups…”."})
    'It is damaged. Choose “Backups…”.'
    """
    for remedy, sentence in words.items():
        if remedy.value in said:
            said = said.replace(remedy.value, sentence)
    return said
