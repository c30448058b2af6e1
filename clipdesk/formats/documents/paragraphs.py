"""`OpenParagraphs`: gathers the words of paragraphs while a document is walked, where one may stand inside another."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.formats.documents.document import Block


class OpenParagraphs:
    """The paragraphs that have begun and not ended. One inside another (a text box) comes after the words before it."""

    def __init__(self) -> None:
        self._open: list[tuple[list[str], str]] = []

    def begin(self, marks: str) -> Iterator[Block]:
        """A paragraph with these marks begins; what was said so far of the one around it is a block."""
        if self._open and self._open[-1][0]:
            yield self._block()
            self._open[-1][0].clear()
        self._open.append(([], marks))

    def add(self, words: str) -> None:
        """Words of the innermost paragraph; those outside of any belong to none."""
        if self._open:
            self._open[-1][0].append(words)

    def end(self) -> Iterator[Block]:
        """The innermost paragraph ends; nothing where none has begun."""
        if self._open:
            yield self._block()
            self._open.pop()

    def _block(self) -> Block:
        pieces, marks = self._open[-1]
        return Block("".join(pieces), marks)
