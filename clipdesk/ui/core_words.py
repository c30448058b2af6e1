"""What the core says to users, in the language of the window.

The core knows no Qt and says its sentences in English. The window knows their templates (resources/i18n/sentences.txt,
gathered from the code by `make translations`): it looks which one a sentence was made from, and says that one's
translation with the same words in its places. A sentence of no known template is said as it came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.errors import UserError
from clipdesk.runtime.resources import read_resource_text

_CONTEXT = "Core"
_PLACE = re.compile(r"\{(\d+)\}")
_BETWEEN = re.compile(r"(?<=[.!?]) ")
_MOST = 8
"""Sentences in a row that are told apart; what has more is a text and no message."""


class _Template(NamedTuple):
    words: str
    start: str
    end: str
    weight: int  # characters of its own


class _Match(NamedTuple):
    words: str
    weight: int


def error_words(error: UserError) -> str:
    """What is wrong and what to do, as the window says it."""
    return " ".join(core_words(part) for part in (error.sentence, error.remedy) if part)


def core_words(said: str) -> str:
    """One or several sentences of the core, in the language of the window."""
    if len(said) > _longest() or not _speaks_otherwise():
        return said
    pieces = _BETWEEN.split(said)
    return _best(tuple(pieces)).words if len(pieces) <= _MOST else said


def _best(pieces: tuple[str, ...]) -> _Match:
    """The pieces joined to sentences so that most is known: a name in a sentence may hold a full stop itself."""
    best = [_Match("", 0)]
    for end in range(1, len(pieces) + 1):
        choices = []
        for start in range(end):
            last = _sentence(" ".join(pieces[start:end]))
            words = f"{best[start].words} {last.words}" if start else last.words
            choices.append(_Match(words, best[start].weight + last.weight))
        best.append(max(choices, key=lambda one: one.weight))
    return best[-1]


def _sentence(said: str) -> _Match:
    """The words of the template of which most is known, what stands in its places included."""
    matches = [_Match(said, 0)]
    for template in _templates():
        if said.startswith(template.start) and said.endswith(template.end):
            found = _pattern(template.words).fullmatch(said)
            if found is not None:
                matches.append(_put_together(template, found.groups()))
    return max(matches, key=lambda one: one.weight)


def _put_together(template: _Template, parts: Sequence[str]) -> _Match:
    """The translation of a template with these words in its places, each translated where it is known itself."""
    translated = [_sentence(part) for part in parts]
    words = QCoreApplication.translate(_CONTEXT, template.words)
    weight = template.weight + sum(part.weight for part in translated)
    return _Match(_PLACE.sub(lambda place: translated[int(place[1])].words, words), weight)


def _speaks_otherwise() -> bool:
    """Whether the window speaks another language than the core."""
    first = _templates()[0].words
    return QCoreApplication.translate(_CONTEXT, first) != first


@lru_cache(maxsize=1)
def _templates() -> tuple[_Template, ...]:
    """All of them, the most telling first."""
    lines = read_resource_text("i18n/sentences.txt").splitlines()
    return tuple(sorted(map(_template, lines), key=lambda one: (-one.weight, one.words)))


def _template(words: str) -> _Template:
    fixed = _PLACE.split(words)[::2]
    return _Template(words, fixed[0], fixed[-1], sum(map(len, fixed)))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """What a template's sentences look like. Made when a sentence may be one: all 700 at once take 30 ms."""
    return re.compile("(.*?)".join(map(re.escape, _PLACE.split(words)[::2])), re.DOTALL)


@lru_cache(maxsize=1)
def _longest() -> int:
    """Characters beyond which nothing is looked up: templates with room for long names."""
    return 4 * max(len(one.words) for one in _templates()) + 2_000
