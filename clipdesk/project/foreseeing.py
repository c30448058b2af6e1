"""Finds out before an import which of its articles the project has already. Reads only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.proof import Proof
from clipdesk.project.commands.adopting import is_untouched, unwanted
from clipdesk.project.commands.attaching import Attaching, Unmet, unmet
from clipdesk.project.commands.counterparts import Counterparts
from clipdesk.project.commands.record_history import RecordHistory
from clipdesk.project.importing import SMALL, BatchSize
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.preparing import Prepared
from clipdesk.project.project import ProjectReader
from clipdesk.project.starter import starter_codebook
from clipdesk.project.twins import NO_ARTICLES, Marks, Twins
from clipdesk.store.addresses import bare_address
from clipdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Of the articles of one file: how many are not new."""

    known: int = 0
    """In the project already, or removed from it."""
    repeated: int = 0
    """In the same import already: in an earlier file, or twice in this one."""
    adding: int = 0
    """Not new, but with annotations, links or suggestions that fit the text that is there."""
    unmet: int = 0
    """Without their text, and not in the project: nothing of them can be taken."""
    giving_way: tuple[str, ...] = ()
    """Labels that the project began with and that give way to the codebook in the file, by name."""
    old_at: frozenset[int] = field(default=frozenset(), compare=False)
    """Places in the file, from 0, of the articles that are not new."""

    @property
    def old(self) -> int:
        """How many are not new."""
        return self.known + self.repeated

    def plus(self, other: Foreseen) -> Foreseen:
        """Both together."""
        return Foreseen(
            self.known + other.known, self.repeated + other.repeated, self.adding + other.adding,
            self.unmet + other.unmet, self.giving_way + other.giving_way,
        )  # fmt: skip


class Standing(Enum):
    """How an article of an import stands to what is there."""

    NEW = auto()
    KNOWN = auto()
    REPEATED = auto()
    REMOVED = auto()
    """Of another project; it was here, and somebody removed it. It is not brought back."""
    UNMET = auto()
    """It came without its text, and is not in the project, or it is not certain which one it is."""


class Foretold(NamedTuple):
    """What will become of one article of an import."""

    standing: Standing
    is_adding: bool = False
    """As in `Foreseen`."""
    article_id: str = ""
    """The article of the project that it would double."""
    said: str = ""
    """Of an article without its text: where its passages stand, or why it is not met."""


class Foresight:
    """Tells of each article of an import, in order, whether the project or the import itself has it already."""

    def __init__(self, store: Store | None) -> None:
        """`store` is that of the project, None where there is none yet."""
        self._articles = store.articles if store else NO_ARTICLES
        self._twins = Twins(self._articles)
        self._counterparts = Counterparts(store) if store else None
        self._history = RecordHistory(store.history) if store else None
        self._attaching = Attaching(store) if store else None
        self._new: dict[str, str] = {}
        """The SHA-256 of the text of each new article, by the stand-in for its id."""
        self._new_ids = set[str]()
        self._new_at = Counter[str]()
        """How many new articles there are at each address."""

    def expect(self, every: Sequence[Marks]) -> None:
        """Look up all drafts that `of` is called for next in one go, which is far quicker than one by one."""
        self._twins.expect(every)
        if self._counterparts is not None:
            self._counterparts.expect(one.draft for one in every)

    def of(self, one: Marks) -> Foretold:
        """What will become of the next draft; it must be one of those given to `expect`, if it has a text."""
        if one.draft.proof is not None:
            return self._attached(one.draft, one.draft.proof)
        twin = self._twins.of(one)
        if not twin:
            met = self._met(one)
            if met is not None:
                return met
            twin = f"new {len(self._new)}"
            self._new[twin] = one.text_hash
            self._twins.add(one, twin)
            self._new_ids.add(one.draft.id)
            self._new_at[bare_address(one.draft.source.url)] += 1
            return Foretold(Standing.NEW)
        is_new = twin in self._new
        is_adding = False
        if one.draft.annotations or one.draft.suggestions:
            is_adding = one.text_hash == self._new[twin] if is_new else one.draft.text == self._articles.text(twin)
        return Foretold(Standing.REPEATED, is_adding) if is_new else Foretold(Standing.KNOWN, is_adding, twin)

    def _attached(self, draft: ArticleDraft, proof: Proof) -> Foretold:
        """An article that came without its text. Which of its passages stand in one of the same import is not told."""
        coming = Foretold(Standing.REPEATED, bool(draft.annotations), said="Its article comes in the same import.")
        if self._twins.proven(proof.text.text_hash, proof.text.fingerprint):
            return coming
        found = self._attaching.find(draft, proof) if self._attaching is not None else unmet(draft)
        if not isinstance(found, Unmet):
            return Foretold(Standing.KNOWN, bool(found.draft.annotations), found.article_id, " ".join(found.said))
        address = bare_address(draft.source.url)
        if (draft.id and draft.id in self._new_ids) or (address and self._new_at[address] == 1):
            return coming
        return Foretold(Standing.UNMET, said=found.reason)

    def _met(self, one: Marks) -> Foretold | None:
        """An article of another project that is here with other cuts or white space, or was removed here."""
        draft = one.draft
        if self._counterparts is None or self._history is None or not draft.is_of_project:
            return None
        found = self._counterparts.find(draft, one.fingerprint)
        if found is not None:
            return Foretold(Standing.KNOWN, bool(found.draft.annotations), found.article_id)
        is_removed = bool(draft.id) and bool(self._history.removed([draft.id]))
        return Foretold(Standing.REMOVED) if is_removed else None


class Beginning:
    """Tells which labels that the project began with give way to the codebook that an import brings first."""

    def __init__(self, store: Store | None, codebook: Codebook, size: BatchSize) -> None:
        """`store` as for `Foresight`; a codebook behind the first `size` of the import comes too late.

        That of annotations without the text counts behind a text.
        """
        self._codebook = codebook
        self._has_text = False
        self._is_over = store is not None and not is_untouched(store)
        self._articles, self._characters = size

    def giving_way(self, drafts: Sequence[ArticleDraft]) -> dict[int, Codebook]:
        """What gives way, by the place, in the next `drafts`, of the codebook that it gives way to; mostly nothing."""
        for place, draft in enumerate(drafts):
            self._is_over = self._is_over or self._articles <= 0 or self._characters < 0
            if self._is_over:
                break
            self._articles, self._characters = self._articles - 1, self._characters - len(draft.text)
            self._has_text = self._has_text or bool(draft.text)
            if draft.codebook is not None and (self._has_text or draft.proof is None):
                self._is_over = True
                return {place: unwanted(self._codebook, draft.codebook, starter_codebook())}
        return {}


def foresee(
    reader: ProjectReader, files: Sequence[tuple[Prepared, ...]], progress: Progress = silent
) -> tuple[Foreseen, ...]:
    """For the articles of each file, in the order of the import: whether they are there already.

    Safe in another thread.
    """
    meant = [
        [(at, one.marks) for at, one in enumerate(drafts) if one.draft.text or one.draft.proof] for drafts in files
    ]
    found: list[Foreseen] = []
    with reader.open() as store:
        foresight, beginning = Foresight(store), Beginning(store, store.codebooks.codebook(), SMALL)
        foresight.expect([one for marks in meant for _, one in marks if one.draft.text])
        for place, marks in enumerate(meant):
            told = [foresight.of(one) for _, one in marks]
            gone = beginning.giving_way([one.draft for one in files[place]])
            found.append(
                Foreseen(
                    sum(one.standing in (Standing.KNOWN, Standing.REMOVED) for one in told),
                    sum(one.standing is Standing.REPEATED for one in told),
                    sum(one.is_adding for one in told),
                    sum(one.standing is Standing.UNMET for one in told),
                    tuple(one.name for labels in gone.values() for one in labels),
                    frozenset(
                        at
                        for (at, _), one in zip(marks, told, strict=True)
                        if one.standing not in (Standing.NEW, Standing.UNMET)
                    ),
                )
            )
            progress(place + 1, len(meant), "")
    return tuple(found)
