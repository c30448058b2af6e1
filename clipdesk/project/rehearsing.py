"""A dry run of an import: what would become of each article. Writes nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.anchor import spans_fit
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.ids import new_id
from clipdesk.domain.report import ReportItem
from clipdesk.domain.span import merged
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.codebook import given_name
from clipdesk.project.commands.joining import present_on
from clipdesk.project.commands.meeting import Meeting
from clipdesk.project.commands.namer import Namer
from clipdesk.project.commands.record_history import RecordHistory
from clipdesk.project.commands.settling import still_wanted
from clipdesk.project.foreseeing import Beginning, Foresight, Foretold, Standing
from clipdesk.project.importing import LARGE, ImportRequest, in_order, reader_of
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.reading import find_files
from clipdesk.project.reading_file import ReadFile, ReadingFaultError
from clipdesk.store.store import Store


class Rehearsed(NamedTuple):
    """What would become of one article, or of a codebook without articles (a draft without a text)."""

    draft: ArticleDraft
    format_name: str
    told: Foretold
    entries: tuple[str, ...]
    """Labels and kinds of link that it would add to the codebook, by name."""
    name: str
    """What the report of the import would call it."""
    giving_way: tuple[str, ...] = ()
    """Labels that the project begins with and that give way to its codebook, by name."""


class RehearsedFile(NamedTuple):
    """What would become of what is in one file, or in the next part of a large one."""

    articles: tuple[Rehearsed, ...]
    items: Sequence[ReportItem]
    """What could not be read, as the report of the import would have it."""
    fault: ReadingFaultError | None


class _Entries:
    """The names in a codebook, and those that the import would add to it."""

    def __init__(self, codebook: Codebook, store: Store | None) -> None:
        self._store = store
        self._history = RecordHistory(store.history) if store else None
        self._codebook = codebook
        self._labels = {one.name.casefold() for one in codebook}
        self._types = {one.name for one in codebook.relation_types}
        self._meeting = Meeting(self._store, lambda: self._codebook)

    def give_way(self, gone: Codebook) -> None:
        """These of its labels and kinds of link give way before anything is added."""
        labels = tuple(one for one in self._codebook if one not in gone.labels)
        kinds = tuple(one for one in self._codebook.relation_types if one not in gone.relation_types)
        self._codebook = Codebook(labels, kinds)
        self._labels -= {one.name.casefold() for one in gone}
        self._types -= {one.name for one in gone.relation_types}

    def added_by(self, draft: ArticleDraft) -> tuple[str, ...]:
        """The names that a draft would add; they are known from then on."""
        length, codebook = draft.proof.text.length if draft.proof else len(draft.text), draft.codebook
        if draft.is_of_project:
            draft = self._without_removed(self._meeting.in_our_words(draft)[0])
            codebook = still_wanted(self._codebook, draft.codebook or Codebook(), self._history) if not length else None
        labels, types = [one.label for one in draft.annotations if spans_fit(merged(one.spans), length)], []
        labels += [one.label for one in draft.suggestions if one.spans and spans_fit(merged(one.spans), length)]
        if codebook is not None:
            labels += [one.name for one in codebook]
            types += [one.name for one in codebook.relation_types]
        types += [one.label for one in draft.relations]
        new_labels, new_types = list(self._new(self._labels, labels)), list(self._new(self._types, types, str))
        if draft.codebook is not None:
            came = (one for one in draft.codebook if given_name(one.name) in new_labels)
            kinds = (one for one in draft.codebook.relation_types if given_name(one.name) in new_types)
            self._codebook = Codebook((*self._codebook, *came), (*self._codebook.relation_types, *kinds))
        return (*new_labels, *new_types)

    def is_lacking(self, draft: ArticleDraft, article_id: str) -> bool:
        """Whether an article that is there lacks any of the annotations that a file brings for it."""
        assert self._store is not None
        names = Namer(Situation(self._store, "", "", new_id), Codebook(), [])
        names.expect(draft)
        present = present_on(article_id, self._store.annotations, ())
        return any(present.lacks(one, names.mark(one)) for one in draft.annotations)

    def _without_removed(self, draft: ArticleDraft) -> ArticleDraft:
        """The draft without the annotations and links that were removed here."""
        ids = [one.id for one in draft.annotations if one.id] + [one.id for one in draft.relations if one.id]
        if not ids or self._store is None or self._history is None:
            return draft
        removed = self._history.removed([one for one in ids if one not in self._store.annotations.known(ids)])
        return replace(
            draft,
            annotations=tuple(one for one in draft.annotations if one.id not in removed),
            relations=tuple(one for one in draft.relations if not {one.id, one.head, one.child} & removed),
        )

    def _new(self, known: set[str], names: Iterable[str], folded: Callable[[str], str] = str.casefold) -> Iterator[str]:
        for name in map(given_name, names):
            key = folded(name)
            if key not in known:
                known.add(key)
                yield name


def rehearse(
    request: ImportRequest, reader: ProjectReader | None, codebook: Codebook, progress: Progress = silent
) -> Generator[RehearsedFile]:
    """Read everything that a request asks for and say what of it is new.

    Closing it ends the child processes. `reader` reads the project, None if there is none yet; `codebook` is the one
    it has or would begin with.
    """
    found = in_order(find_files(request.paths))
    done = 0
    with contextlib.ExitStack() as stack:
        store = stack.enter_context(reader.open()) if reader else None
        files = stack.enter_context(reader_of(request, found, progress, lambda: done, is_kept=False, reads_along=True))
        foresight, entries, beginning = Foresight(store), _Entries(codebook, store), Beginning(store, codebook, LARGE)
        for file in files.read(found):
            done += not file.is_part
            yield RehearsedFile(_rehearsed(file, foresight, entries, beginning), file.items, file.fault)
            progress(done, len(found), file.found.name)


def _rehearsed(file: ReadFile, foresight: Foresight, entries: _Entries, beginning: Beginning) -> tuple[Rehearsed, ...]:
    giving_way = beginning.giving_way(file.drafts)
    foresight.expect([one.marks for one in file.prepared if one.draft.text])
    articles: list[Rehearsed] = []
    for place, one in enumerate(file.prepared):
        draft, gone = one.draft, giving_way.get(place, Codebook())
        if place in giving_way:
            entries.give_way(gone)
        if draft.stories or draft.people:
            continue
        if not draft.text and draft.proof is None:
            added = entries.added_by(draft)
            told = Foretold(Standing.NEW if added or gone.labels else Standing.KNOWN)
        else:
            told = foresight.of(one.marks)
            coming = draft
            if told.article_id and told.is_adding and not (draft.is_of_project or draft.proof):
                is_lacking = entries.is_lacking(draft, told.article_id)
                coming = draft if is_lacking else replace(draft, codebook=None, annotations=())
            added = entries.added_by(coming) if told.standing is Standing.NEW or told.is_adding else ()
        articles.append(
            Rehearsed(draft, file.format_name, told, added, one.called, tuple(label.name for label in gone))
        )
    return tuple(articles)
