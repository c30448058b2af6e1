"""What the command line says to do about an error: which command to run."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from clipdesk.domain.remedy import Remedy, worded

COMMANDS: Mapping[Remedy, str] = MappingProxyType(
    {
        Remedy.RECOVER: "Copy what can be read into a new project: clipdesk salvage DAMAGED NEW.",
        Remedy.RESTORE: "Make a project of a text backup: clipdesk salvage TEXT-BACKUP.clipdesk.zip NEW.",
        Remedy.WORK_IN_A_COPY: "Copy the project to a place where you may write, and name the copy.",
        Remedy.COPY_TO_THIS_COMPUTER: "Copy the project to a disk of this computer, and name the copy.",
        Remedy.CLOSE_ELSEWHERE: "Close it there, then try again.",
        Remedy.MAKE_ROOM: "Make room, then try again.",
        Remedy.BRING_UP_TO_DATE: "Bring it up to date: clipdesk stats PROJECT.",
        Remedy.OPEN_AGAIN: "Run the command again.",
        Remedy.NAME_THE_TEXT: "Say which one it is: clipdesk import PROJECT PATH --map text=NAME.",
    }
)
"""The words for every kind of remedy."""


def in_commands(said: str) -> str:
    """What the core said, with the commands that mend it.

    >>> in_commands(f"It is damaged. {Remedy.RECOVER}")
    'It is damaged. Copy what can be read into a new project: clipdesk salvage DAMAGED NEW.'
    """
    return worded(said, COMMANDS)
