"""`Page`: an article with what is known of one label there, and what of it weights are trained on."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from clipdesk.assist.learner.evidence import Evidence, disjoint
from clipdesk.assist.learner.letters import letters_of
from clipdesk.assist.learner.manners import Phrase
from clipdesk.assist.learner.memory import TaggedText, remembered, sure_names
from clipdesk.assist.learner.mending import lines_of
from clipdesk.assist.learner.sheets import Block, Sheet
from clipdesk.assist.learner.weights import train
from clipdesk.assist.learner.windows import Window, Windows
from clipdesk.domain.span import Span

_MOST_WORDS = 25_000
"""Words on which one label is trained; of paragraphs in which there is nothing of it a part is left out above that."""
_Line = tuple[Any, list[str]]


class Page(NamedTuple):
    """An article read, for one label: what counts of it, the letters of its words, what is known and proposed there."""

    article: str
    text: str
    sheet: Sheet
    items: Sequence[Any]
    known: tuple[Span, ...]
    letters: tuple[list[str], ...]
    windows: tuple[Window, ...]


def page_of(one: Evidence, label: str, sheet: Sheet, items: Sequence[Any]) -> Page:
    """The page of an article that was read. `items` are its prepared paragraphs."""
    counting = [one.counts(label, block.span) for block in sheet.blocks]
    blocks = tuple(block for block, counts in zip(sheet.blocks, counting, strict=True) if counts)
    rules = tuple(rule for rule in sheet.rules if any(_is_in(span, blocks) for span in rule.spans))
    known = disjoint(one.tagged.get(label, ()))
    own = sheet._replace(blocks=blocks, rules=rules)
    return Page(
        one.article, one.reading.text, own, [item for item, counts in zip(items, counting, strict=True) if counts],
        tuple(known), tuple(letters_of(block, known) for block in blocks), tuple(Windows(own).of(label)),
    )  # fmt: skip


def with_sheet(page: Page, label: str, sheet: Sheet) -> Page:
    """The page with other proposals of a label."""
    return page if sheet is page.sheet else page._replace(sheet=sheet, windows=tuple(Windows(sheet).of(label)))


def weights_for(pages: Sequence[Page], label: str) -> bytes:
    """Weights that find passages of a label, trained on these pages."""
    return train(_lines(pages, label))


def mends_for(pages: Sequence[Page]) -> bytes:
    """Weights that mend what rules propose, trained on these pages; empty where rules propose nothing."""
    lines = [line for page in pages for line in lines_of(page.sheet, page.windows, page.known)]
    return train(lines) if lines else b""


def phrases_of(pages: Sequence[Page]) -> tuple[Phrase, ...]:
    """The phrases of a label that are remembered from these pages."""
    return remembered([TaggedText(page.sheet.blocks, page.known) for page in pages])


def names_of(pages: Sequence[Page]) -> tuple[Phrase, ...]:
    """The names of a label that these pages make sure of."""
    return sure_names([TaggedText(page.sheet.blocks, page.known) for page in pages])


def _is_in(span: Span, blocks: Sequence[Block]) -> bool:
    return any(span.overlaps(block.span) for block in blocks)


def _lines(pages: Sequence[Page], label: str) -> list[_Line]:
    """Paragraphs to train on; of the empty ones, where there are too many words, those that a hash picks."""
    full, empty = list[_Line](), list[tuple[bytes, int, _Line]]()
    words = 0
    for page in pages:
        spans = [span for rule in page.sheet.rules if rule.label == label for span in rule.spans]
        for number, block in enumerate(page.sheet.blocks):
            line = (page.items[number], page.letters[number])
            if any(letter != "O" for letter in line[1]) or any(one.overlaps(block.span) for one in spans):
                full.append(line)
                words += len(block.words)
            else:
                digest = blake2b(f"{page.article} {number}".encode(), digest_size=8).digest()
                empty.append((digest, len(block.words), line))
    for _, count, line in sorted(empty, key=lambda one: one[0]):
        words += count
        if words > _MOST_WORDS:
            break
        full.append(line)
    return full
