"""Reads another project file, as a colleague sends it: its articles with everything but suggestions, its labels and people.

The file is vetted as at every opening, and only read. It is opened anew for every few articles, because a connection
belongs to one thread, and an import may go on, or be stopped, in another one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.domain.annotator import folded
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.decision import Decision
from clipdesk.domain.draft import ArticleDraft, DecisionDraft
from clipdesk.domain.errors import ImportFailedError, ProjectDamagedError, ProjectError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.person import Person, name_key
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.text import is_canonical
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.codebook_record import annotator_records, codebook_record, read_annotators, read_codebook
from clipdesk.formats.training.drafts import read_record
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.training.record import RecordMaker, to_json
from clipdesk.formats.verified import verified
from clipdesk.runtime.paths import PROJECT_SUFFIX

if TYPE_CHECKING:
    # Child processes that read files of other formats need no database.
    from clipdesk.store.corpus import StoreCorpus
    from clipdesk.store.store import Store

_AT_ONCE = 100
"""Articles that are read while the file is open once."""
_ORIGINALS_AT_ONCE = 32 << 20
"""Bytes of originals that are kept in memory before the articles are handed on."""
_HEAD, _MAGIC, _MARK_AT, _MARK = 100, b"SQLite format 3\x00", slice(68, 72), b"Clpd"
"""What the header of a project file holds, should it be called something else."""


class ProjectImporter:
    """Reads a project: first, without a text, its codebook, with what it holds; then its articles; last, of their stories."""

    key = "clipdesk"
    name = "Clipdesk project"
    suffixes = (PROJECT_SUFFIX,)
    is_foreign = False
    is_steady = True
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """Certain by the name, with which a project comes without bytes, and by the header."""
        is_named = not file.data and bool(file.path) and file.name.lower().endswith(PROJECT_SUFFIX)
        is_marked = len(file.data) >= _HEAD and file.data.startswith(_MAGIC) and file.data[_MARK_AT] == _MARK
        return 1.0 if is_named or is_marked else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The codebook, the articles, and what is said of people and stories; where the file turns out damaged, a line of the report says so."""
        path = Path(file.path)
        try:
            with _opened(path) as store:
                ids = _ids(store)
                # What a stranger's file says of labels and people is made fit as in any other file.
                codebook = read_codebook(codebook_record(store.codebooks.codebook())) or Codebook()
                everybody = tuple(_fit(one) for one in store.people.all())
                stories = tuple(store.stories.said().items())
                about = _about(store, file.name, codebook, len(ids))
                removed, unread = ({}, ()) if options.is_preview else _removed(store)
                about = replace(about, changes=about.changes + unread)
        except ProjectError as error:
            raise ImportFailedError(error.sentence, error.remedy) from error
        yield about
        at = 0
        while at < len(ids):
            some = ids[at : at + _AT_ONCE]
            readings, damaged = _articles_or_lines(path, some, codebook, options)
            yield from (_with_removed(one, removed) for lines in readings for one in lines)
            at += len(readings)
            if damaged == len(some):  # the file is gone, or nothing in it can be read
                left = len(ids) - at
                reason = f"The articles behind these were not read: {left}."
                yield from [ReportItem(file.name, Outcome.SKIPPED, reason)] if left else []
                break
        if everybody and not options.is_preview:
            yield ArticleDraft("", source_file=file.name, is_of_project=True, people=everybody)
        if stories and not options.is_preview:
            yield ArticleDraft("", source_file=file.name, is_of_project=True, stories=stories)


def _opened(path: Path) -> AbstractContextManager[Store]:
    from clipdesk.project.project import ProjectReader

    return ProjectReader(path).open()


def _ids(store: Store) -> Sequence[str]:
    """The ids of all articles, in the order of import; removed ones left out."""
    return tuple(store.articles.ids(store.lists.corpus_numbers(CorpusFilter())).values())


def _about(store: Store, name: str, codebook: Codebook, articles: int) -> ArticleDraft:
    from clipdesk.store import tallies

    counts = store.tallies.all()
    annotations = counts.get(tallies.ANNOTATIONS, 0)
    everybody = [one for one in store.codebooks.annotators() if counts.get(tallies.ANNOTATOR + one.id, 0) > 0]
    people = ", ".join(f"{one.name} ({one.key})" if one.name else one.key for one in everybody)
    holds = f"Articles in this project: {articles}; annotations: {annotations}."
    if people:
        holds = f"Articles in this project: {articles}; annotations: {annotations}, by {people}."
    return ArticleDraft(
        "",
        source_file=name,
        codebook=codebook,
        changes=(holds,),
        is_of_project=True,
        annotators=read_annotators(annotator_records(everybody)),
        merged_labels=tuple(store.former_labels.merged().items()),
    )


def _removed(store: Store) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """The ids of annotations that were removed, by the id of their article; and where that cannot be read, a sentence."""
    from clipdesk.project.commands.record_history import RecordHistory

    try:
        return RecordHistory(store.history).annotations_removed(store.annotations.gone()), ()
    except ProjectDamagedError:
        return {}, ("Its history is damaged, so that it is not known which passages were removed there.",)


def _with_removed(one: Reading, removed: Mapping[str, Sequence[str]]) -> Reading:
    if isinstance(one, ArticleDraft) and one.id in removed:
        return replace(one, removed=tuple(removed[one.id]))
    return one


def _fit(one: Person) -> Person:
    """What a stranger's file says of a person, made fit as in any other file."""
    names = tuple(dict.fromkeys(key for key in map(name_key, one.names) if key))
    return replace(one, name=storable(one.name).strip() or "?", names=names, note=storable(one.note))


def _articles_or_lines(
    path: Path, ids: Sequence[str], codebook: Codebook, options: ImportOptions
) -> tuple[list[list[Reading]], int]:
    """As `_articles`, with a line of the report for each article that is damaged, and the number of these."""
    try:
        return _articles(path, ids, codebook, options), 0
    except ProjectError:
        found, damaged = list[list[Reading]](), 0
        for one in ids:
            try:
                found += _articles(path, [one], codebook, options)
            except ProjectError as error:
                found.append([ReportItem(path.name, Outcome.SKIPPED, error.message)])
                damaged += 1
        return found, damaged


def _articles(path: Path, ids: Sequence[str], codebook: Codebook, options: ImportOptions) -> list[list[Reading]]:
    """For each of the next articles what is read of it; fewer than were asked for where their originals are large."""
    from clipdesk.store.corpus import StoreCorpus

    found: list[list[Reading]] = []
    with _opened(path) as store:
        corpus = StoreCorpus(store, path.stem, CorpusFilter(article_ids=tuple(ids)), with_suggestions=False)
        drafts = _Drafts(store, corpus, codebook, ids, with_originals=not options.is_preview)
        for item in corpus:
            found.append(list(drafts.of(item)))
            if drafts.size > _ORIGINALS_AT_ONCE:
                return found
    # Articles that were removed meanwhile.
    found += [[] for _ in range(len(ids) - len(found))]
    return found


class _Drafts:
    """Makes drafts of articles of one store. `size` counts the bytes of the originals in them."""

    def __init__(
        self, store: Store, corpus: StoreCorpus, codebook: Codebook, ids: Sequence[str], *, with_originals: bool
    ) -> None:
        self._store = store
        self._codebook = codebook
        self._records = RecordMaker(corpus)
        self._people = corpus.annotators
        self._readings = store.originals.readings(ids)
        self._with_originals = with_originals
        self._has_decisions = store.decisions.is_any()
        self._names = {one.id: one.name for one in codebook}
        self._keys = {one.id: one.key for one in corpus.annotators}
        self._original: tuple[str, bytes] = ("", b"")
        self.size = 0

    def of(self, item: AnnotatedArticle) -> Iterator[Reading]:
        """The draft of an article, and lines for what of it cannot be taken."""
        article = item.article
        if not article.text or not is_canonical(article.text):
            yield ReportItem(article.title, Outcome.SKIPPED, "Its text is none that Clipdesk stores.")
            return
        item, lines = verified(item)
        yield from lines
        decisions = self._store.decisions.of_article(article.id) if self._has_decisions else []
        used = {one.annotator_id for one in item.annotations} | {one.annotator_id for one in item.relations}
        used.update(person for one in decisions for person in (*one.annotators, one.annotator_id))
        spelled = {folded(one.key) for one in self._people if one.id in used}
        people = [one for one in self._people if folded(one.key) in spelled]  # also whom they must not be taken for
        record = json.loads(to_json(self._records.record(item)))
        read = read_record(record, "", self._codebook, read_annotators(annotator_records(people)))
        for part, reason in read.refused:
            yield ReportItem(f"{article.title}, {part}", Outcome.SKIPPED, reason)
        media_type, encoding, extractor = self._readings.get(article.id, ("text/plain", "", ""))
        yield replace(
            read.draft,
            source_file=read.draft.source_file or article.title,
            original=self._original_of(article.original_hash),
            media_type=storable(media_type),
            encoding=storable(encoding),
            extractor=storable(extractor),
            is_of_project=True,
            decisions=tuple(made for one in decisions if (made := self._draft_of(one))),
        )

    def _draft_of(self, one: Decision) -> DecisionDraft | None:
        """A ruling in names; None where the label that it sets is not in the codebook."""
        names, keys = self._names, self._keys
        first, second = (keys.get(person, person) for person in one.annotators)
        sides = tuple(
            (
                keys.get(side.annotator_id, side.annotator_id),
                side.annotation_id,
                names.get(side.label_id, side.label_id),
                side.quote,
            )
            for side in one.sides
        )
        label, spans = (names.get(one.own.label_id, ""), one.own.anchor.spans) if one.own else ("", ())
        if one.own and not label:
            return None
        ruled_by = keys.get(one.annotator_id, one.annotator_id)
        return DecisionDraft(
            (first, second), sides, one.kept, label, spans, storable(one.note), ruled_by, one.decided_at
        )

    def _original_of(self, content_hash: str) -> bytes:
        """The bytes of an original; the articles of one file share it."""
        if not self._with_originals or not content_hash:
            return b""
        if self._original[0] != content_hash:
            self._original = (content_hash, self._store.originals.get(content_hash) or b"")
            self.size += len(self._original[1])
        return self._original[1]
