"""Texts with what is expected marked in them: `[quote]`, `{speaker}`. The marks are taken out before a text is read."""

from __future__ import annotations

from collections.abc import Iterable

from clipdesk.assist.proposal import Assistant, Proposal, Reading

_OPEN, _CLOSE = "[{", "]}"


def unmarked(marked: str) -> tuple[str, list[str], list[str]]:
    """The text without marks, the words in square brackets and those in braces, in order."""
    text: list[str] = []
    square: list[str] = []
    braces: list[str] = []
    starts: list[tuple[str, int]] = []
    for char in marked:
        if char in _OPEN:
            starts.append((char, len(text)))
        elif char in _CLOSE:
            kind, start = starts.pop()
            (square if kind == "[" else braces).append("".join(text[start:]))
        else:
            text.append(char)
    return "".join(text), square, braces


def words(text: str, proposals: Iterable[Proposal]) -> list[str]:
    """The words of every piece of every proposal, in order."""
    return [text[span.start : span.end].strip(" ,.;:") for one in proposals for span in one.spans]


def said(text: str, proposals: Iterable[Proposal]) -> list[str]:
    """The words of every speaker."""
    return [text[one.said_by.start : one.said_by.end] for one in proposals if one.said_by]


def stripped(expected: Iterable[str]) -> list[str]:
    """Expected words without the signs at their ends, which are a matter of taste."""
    return [one.strip(" ,.;:") for one in expected]


def assert_found(assistant: Assistant, marked: str, language: str = "en") -> None:
    """The assistant proposes the words in square brackets, to the letter, and nothing else."""
    text, expected, _ = unmarked(marked)
    assert [text[one.start : one.end] for one in assistant.propose(Reading(text, language))] == expected


def assert_said(assistant: Assistant, marked: str, language: str = "en") -> None:
    """The assistant proposes the words in square brackets, said by those in braces."""
    text, quotes, speakers = unmarked(marked)
    found = list(assistant.propose(Reading(text, language)))
    assert words(text, found) == stripped(quotes)
    assert said(text, found) == speakers
