"""A conversation as Label Studio holds it for its control `Paragraphs`: a list of turns, each with who speaks and the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clipdesk.formats.training.json_values import storable

_WORDS = ("text", "content", "message", "utterance")
_SPEAKERS = ("author", "speaker", "name", "role")


@dataclass(frozen=True)
class Dialogue:
    """The turns as one text, a line each: "Ana: We won.". `starts` says where in it the words of each turn begin."""

    text: str
    starts: tuple[int, ...]

    def place(self, value: Mapping[str, Any]) -> tuple[int, int] | None:
        """Start and end, in code points of the text, of a region between turns; None when it names none that is there.

        `start` and `end` are numbers of turns from 0, `startOffset` and `endOffset` places in their words.
        """
        first, last = _number(value.get("start")), _number(value.get("end"))
        begin, end = _number(value.get("startOffset")), _number(value.get("endOffset"))
        if first is None or last is None or begin is None or end is None or max(first, last) >= len(self.starts):
            return None
        return self.starts[first] + begin, self.starts[last] + end


def dialogue_of(data: Mapping[str, Any]) -> Dialogue | None:
    """The longest list of turns in the data of a task; None when there is none."""
    found = [one for value in data.values() if (one := _of_turns(value)) is not None]
    return max(found, key=lambda one: len(one.text), default=None)


def _of_turns(value: Any) -> Dialogue | None:
    turns = value if isinstance(value, list) else []
    lines: list[str] = []
    starts: list[int] = []
    length = 0
    for turn in turns:
        words = (
            next((turn[name] for name in _WORDS if isinstance(turn.get(name), str)), None)
            if isinstance(turn, dict)
            else None
        )
        if words is None:
            return None
        speaker = next((told for name in _SPEAKERS if (told := storable(turn.get(name)).strip())), "")
        before = f"{speaker}: " if speaker else ""
        starts.append(length + len(before))
        lines.append(before + words)
        length += len(lines[-1]) + 1
    return Dialogue("\n".join(lines), tuple(starts)) if lines else None


def _number(value: Any) -> int | None:
    """A number that is not negative, also one in a string."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10:
        return int(value)
    return value if type(value) is int and value >= 0 else None
