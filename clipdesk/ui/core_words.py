"""Translates the sentences of the core.

The core knows no Qt and makes its sentences in English. The window knows their templates
(resources/i18n/sentences.txt, gathered from the code by `make translations`): it finds the one that a sentence was
made from, and fills its translation with the same words. A sentence without a known template stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.errors import UserError
from clipdesk.runtime.resources import read_resource_text
from clipdesk.ui.remedies import in_actions

_CONTEXT = "Core"
_PLACE = re.compile(r"\{(\d+)\}")
_BETWEEN = re.compile(r"(?<=[.!?]) ")
_MOST = 8
"""The most sentences of a message that are translated one by one; anything longer is a text."""


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
    if len(said) > _longest():
        return said
    said = in_actions(said)
    if not _speaks_otherwise():
        return said
    pieces = _BETWEEN.split(said)
    return _best(tuple(pieces)).words if len(pieces) <= _MOST else said


def _best(pieces: tuple[str, ...]) -> _Match:
    """Join the pieces to sentences so that most of them are known, as a name in a sentence may contain a full stop."""
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
    """The translation by the template that translates most of the words, including those in its places."""
    matches = [_Match(said, 0)]
    for template in _templates():
        if said.startswith(template.start) and said.endswith(template.end):
            found = _pattern(template.words).fullmatch(said)
            if found is not None:
                matches.append(_put_together(template, found.groups()))
    return max(matches, key=lambda one: one.weight)


def _put_together(template: _Template, parts: Sequence[str]) -> _Match:
    """The translation of a template with these words in its places, which are translated themselves if they are known."""
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
    """The pattern of a template's sentences. Made only when a sentence may match: all 700 at once take 30 ms."""
    return re.compile("(.*?)".join(map(re.escape, _PLACE.split(words)[::2])), re.DOTALL)


@lru_cache(maxsize=1)
def _longest() -> int:
    """Longer texts are not looked up: this has room for any template with long names in it."""
    return 4 * max(len(one.words) for one in _templates()) + 2_000
