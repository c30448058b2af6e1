"""`Prepared`: a draft with everything that can be computed before it is added to a project."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.twins import Marks, marks_of
from clipdesk.store.packing import PackedOriginal, pack


class Prepared(NamedTuple):
    """A draft with what is computed from its text and bytes, so that the reading thread can do this work."""

    draft: ArticleDraft
    text_hash: str
    fingerprint: bytes
    original: PackedOriginal | None
    name: str = ""
    """What the report calls it where its file holds several articles; else empty."""

    @property
    def called(self) -> str:
        """What a report calls it: by its file where it comes alone in that.

        An article of another project is called by its headline: the file that it was once read from may hold many.
        """
        names = (self.draft.source_file, self.draft.source.headline)
        return self.name or next(filter(None, reversed(names) if self.draft.is_of_project else names), "")

    @property
    def marks(self) -> Marks:
        """What an article with the same words or text is recognized by."""
        return Marks(self.draft, self.text_hash, self.fingerprint)


def prepare(draft: ArticleDraft, before: Prepared | None = None) -> Prepared:
    """Compute what adding a draft needs. What of its source cannot be stored, as JSON in a page may hold, is replaced.

    Touches no project. `before` is the draft prepared last: an original that both share is compressed once.
    """
    if before is not None and before.draft.original == draft.original:
        original = before.original
    else:
        original = pack(draft.original) if draft.original else None
    source = draft.source if draft.is_of_project else draft.source.storable()
    if source is not draft.source:
        draft = replace(draft, source=source)
    return Prepared(*marks_of(draft), original)


def name_of_several(draft: ArticleDraft) -> str:
    """What the report calls one of several articles of a file: its place in it, or its file, and its headline."""
    place = draft.place or draft.source_file
    if draft.is_of_project or not place:
        return ""
    return f"{place}: {draft.title}" if draft.title else draft.place
