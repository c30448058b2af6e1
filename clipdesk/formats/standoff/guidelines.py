"""Keeps the words of articles out of a codebook, whose guidelines often quote examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label

IN_A_ROW = 3
"""Words in a row that no guideline may share with an article."""
_WORD = re.compile(r"\w+")
_FIELDS = ("definition", "include", "exclude")

_Run: TypeAlias = tuple[str, ...]


class Guidelines:
    """The guidelines of a codebook; `compare` is told the text of every article."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._places: dict[_Run, set[tuple[str, str]]] = {}
        self._repeating: set[tuple[str, str]] = set()
        for label in codebook:
            for field in _FIELDS:
                for run in _runs(str(getattr(label, field))):
                    self._places.setdefault(run, set()).add((label.id, field))

    def compare(self, text: str) -> None:
        """Note which guidelines have words in a row in common with a text."""
        if self._places:
            for run in self._places.keys() & set(_runs(text)):
                self._repeating |= self._places.pop(run)

    @property
    def repeating(self) -> tuple[str, ...]:
        """The ids of labels whose guidelines repeat words of an article, in the order of the codebook."""
        ids = {label for label, _ in self._repeating}
        return tuple(label.id for label in self._codebook if label.id in ids)

    def without_repeating(self) -> Codebook:
        """The codebook without the definitions, inclusions and exclusions that do."""
        return replace(self._codebook, labels=tuple(map(self._cleared, self._codebook.labels)))

    def _cleared(self, label: Label) -> Label:
        return replace(
            label,
            definition=self._kept(label.id, "definition", label.definition),
            include=self._kept(label.id, "include", label.include),
            exclude=self._kept(label.id, "exclude", label.exclude),
        )

    def _kept(self, label_id: str, field: str, words: str) -> str:
        return "" if (label_id, field) in self._repeating else words


def _runs(text: str) -> Iterator[_Run]:
    words = [found[0].casefold() for found in _WORD.finditer(text)]
    return zip(*(words[first:] for first in range(IN_A_ROW)), strict=False)
