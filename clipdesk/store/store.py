"""`Store`: one open project file, its repositories and its transactions."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import ArticleBody, ArticleState, Kind, Record, RecordChange
from clipdesk.domain.decision import Decision
from clipdesk.domain.errors import ProjectError, ReadOnlyError
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.person import Person
from clipdesk.domain.suggestion import Verdict
from clipdesk.store import database as db
from clipdesk.store import opening, vetting
from clipdesk.store.addresses import Addresses
from clipdesk.store.annotation_rows import AnnotationRows, changed_meanwhile
from clipdesk.store.annotations import AnnotationRepository
from clipdesk.store.article_lists import ArticleLists
from clipdesk.store.article_marks import ArticleMarks
from clipdesk.store.articles import ArticleRepository
from clipdesk.store.codebooks import CodebookRepository, Numbers, meta_value, write_meta
from clipdesk.store.copying import copy
from clipdesk.store.cross_counts import CrossCounts
from clipdesk.store.decisions import DecisionRepository
from clipdesk.store.former_labels import FormerLabels, follow_label, follow_values
from clipdesk.store.history import HistoryRepository
from clipdesk.store.hold import Hold
from clipdesk.store.lock import ProjectLock
from clipdesk.store.log_keeper import LogKeeper
from clipdesk.store.originals import Originals
from clipdesk.store.patience import Patience
from clipdesk.store.people import PersonRepository
from clipdesk.store.progress import with_progress
from clipdesk.store.project_database import in_words
from clipdesk.store.search import SearchIndex
from clipdesk.store.sqlite_errors import cause_of, unreadable
from clipdesk.store.sqlite_lock import SqliteLock
from clipdesk.store.stories import Stories
from clipdesk.store.suggestions import SuggestionRepository
from clipdesk.store.tallies import Tallies
from clipdesk.store.under_cuts import UnderCuts

_logger = logging.getLogger(__name__)
_INDEXED_AT_ONCE = 500


class Store:
    """One project file, open for writing or for reading. Belongs to the thread that opened it.

    A reading store shows the project as it was when it was opened, whatever is written meanwhile.
    """

    def __init__(self, path: Path, *, writing: bool, beside: bool = False) -> None:
        """Open a project file; `beside` a writing store of this program, see `Hold`.

        Raises ProjectError and its children, with the reason, when it cannot be opened.
        """
        self.path = path.resolve()
        self.is_writing = writing
        self._is_beside = beside
        self.patience = Patience()
        self.log_keeper = LogKeeper(self.path)
        opening.check_header(self.path)
        self._lock = ProjectLock(self.path) if writing and not beside else None
        if self._lock:
            self._lock.acquire()
        try:
            if writing and not beside:
                vetting.vet(self.path)
            self._database = opening.connect(self.path, writing=writing)
            try:
                self.kept_before_update = vetting.migrate(self._database, self.path, writing=writing)
                """The copy of the project made before this opening upgraded it, or None."""
                vetting.check_schema(self._database, self.path)
                self._make_repositories()
                self._sqlite_lock = SqliteLock(self._database, self.path) if self._lock else None
                self.settings = in_words(self._database.settings)
                """How SQLite works on the file, as it says itself."""
            except BaseException as error:
                opening.disconnect(self._database, self.path)
                if (cause := cause_of(error)) is not None and not isinstance(error, ProjectError):
                    raise unreadable(self.path, cause) from error
                raise
        except BaseException:
            if self._lock:
                self._lock.release()
                opening.tidy(self.path)  # looking at it did not, for the file was in use: by this store
            raise
        if self._lock:
            _logger.info("%s is open; SQLite %s: %s", self.path.name, sqlite3.sqlite_version, self.settings)

    def _make_repositories(self) -> None:
        database = self._database
        self.tallies = Tallies(database)
        self.search = SearchIndex(database)
        self._numbers = Numbers(database)
        self.codebooks = CodebookRepository(database, self._numbers)
        self.articles = ArticleRepository(database, self.tallies, self.search)
        self.annotations = AnnotationRepository(database, self._numbers, self.articles, self.tallies)
        self.annotation_rows = AnnotationRows(database, self._numbers, self.articles, self.tallies, self.search)
        self.lists = ArticleLists(database, self._numbers, self.tallies, self.search)
        self.cross_counts = CrossCounts(database, self._numbers)
        self.suggestions = SuggestionRepository(database, self.articles, self.tallies)
        self.former_labels = FormerLabels(self)
        self.under_cuts = UnderCuts(database, self.suggestions)
        self.people = PersonRepository(database)
        self.decisions = DecisionRepository(database, self.articles)
        self.originals = Originals(database)
        self.stories = Stories(database)
        self.addresses = Addresses(database)
        self.marks = ArticleMarks(database)
        self.history = HistoryRepository(database)
        self.hold = Hold(database, self._forget, self.log_keeper)

    @staticmethod
    def create(path: Path) -> None:
        """Make an empty project file. Raises ProjectError when it exists or cannot be made."""
        opening.create(path)

    # ------------------------------------------------------------ meta

    def meta(self, key: str, default: str = "") -> str:
        """A fact about the project."""
        return meta_value(self._database, key, default)

    def set_meta(self, key: str, value: str) -> None:
        """Note a fact about the project; the caller holds the transaction."""
        write_meta(self._database, key, value)

    # ------------------------------------------------------------ changing

    @contextlib.contextmanager
    def transaction(self, *, waits: bool = True, is_work: bool = True) -> Iterator[None]:
        """Everything inside happens together or, on any exception, not at all; `waits` for other programs that write.

        What `is_work` is on the disk at the end. Raises ReadOnlyError in a reading store, and as `database.transaction`.
        """
        if not self.is_writing:
            raise ReadOnlyError("This project is open for reading only; nothing was changed.")
        self.hold.check()
        if self._sqlite_lock is not None and self._sqlite_lock.retake():
            self._forget()
        try:
            with db.transaction(self._database, self.patience.milliseconds if waits else 0, is_work=is_work):
                if self._sqlite_lock is not None and self._sqlite_lock.note_changes():
                    self._forget()
                yield
                self.tallies.write()
                self.search.begin()
                self.history.begin()
                self.search.write()
                self.history.write()
                self.articles.settle()
            if not self._is_beside:
                self.log_keeper.follow(self._database)
        except BaseException:
            self._forget()
            raise

    def _forget(self) -> None:
        """Drop what is kept in memory."""
        self.tallies.discard()
        self.search.forget()
        self.history.discard()
        self.articles.forget()
        self.codebooks.forget()

    def apply(self, changes: Iterable[RecordChange], *, is_undoing: bool = False) -> None:
        """Apply record changes in order, inside a transaction; `is_undoing` tells that they take others back.

        Raises InvalidChangeError when a record is not what the change says it was, or an annotation
        does not say in the end what the text says under it.
        """
        written: dict[str, Annotation] = {}
        for are_annotations, run in groupby(changes, _is_of_annotation):
            if are_annotations:
                found = list(run)
                self.annotation_rows.apply(found)
                _note_annotations(written, found)
            else:
                for change in run:
                    self._apply_one(change, is_undoing=is_undoing)
        self.annotation_rows.check(written.values())

    def _apply_one(self, change: RecordChange, *, is_undoing: bool) -> None:
        if self.record(change.kind, change.record.id) != change.before:
            raise changed_meanwhile(change.kind)
        self._write(*change)
        before, after = change
        if isinstance(before, Label) and isinstance(after, Label):
            follow_values(self.under_cuts, self.former_labels, before, after, is_undoing=is_undoing)
        elif change.kind is Kind.LABEL:
            is_gone, label_id = after is None, change.record.id
            follow_label(self.under_cuts, self.former_labels, label_id, is_gone=is_gone, is_undoing=is_undoing)

    def record(self, kind: Kind, record_id: str) -> Record | None:
        """The record as it stands, or None."""
        match kind:
            case Kind.ANNOTATION:
                return self.annotations.get(record_id)
            case Kind.ARTICLE:
                return self.articles.state(record_id)
            case Kind.BODY:
                return self.articles.body(record_id)
            case Kind.RELATION:
                return self.annotations.relation(record_id)
            case Kind.LABEL:
                return self.codebooks.label(record_id)
            case Kind.RELATION_TYPE:
                return self.codebooks.codebook().relation_type(record_id)
            case Kind.ANNOTATOR:
                return self.codebooks.annotator(record_id)
            case Kind.VERDICT:
                return self.suggestions.verdict(record_id)
            case Kind.PERSON:
                return self.people.get(record_id)
            case Kind.DECISION:
                return self.decisions.get(record_id)

    def _write(self, before: Record | None, after: Record | None) -> None:
        match before, after:
            case (Relation() | None, Relation() | None):
                self.annotations.write_relation(before, after)
            case (ArticleState(), ArticleState()):
                self.articles.write_state(before, after)
            case (ArticleBody(), ArticleBody()):
                self.articles.write_body(after)
                self.under_cuts.follow(before, after)
            case (Verdict() | None, Verdict() | None):
                self.suggestions.write_verdict(before, after)
            case (Person() | None, Person() | None):
                self.people.write(before, after)
            case (Decision() | None, Decision() | None):
                self.decisions.write(before, after)
            case (Label() | None, Label() | None):
                self.codebooks.write_label(before, after)
            case (RelationType() | None, RelationType() | None):
                self.codebooks.write_relation_type(before, after)
            case (Annotator() | None, Annotator() | None):
                self.codebooks.write_annotator(before, after)
            case _:
                message = f"no such change: {type(before).__name__} to {type(after).__name__}"
                raise TypeError(message)

    # ------------------------------------------------------------ the file

    def quick_check(self, *, thorough: bool = False) -> list[str]:
        """What SQLite finds wrong with the file, in its words."""
        return db.quick_check(self._database, thorough=thorough)

    def index_anew(self, tell: Callable[[int, int], object]) -> None:
        """Make search index and counts for a file that has none, in a transaction.

        `tell` gets the number of articles done and of all.
        """
        with with_progress(self._database.connection(), tell, 0, 0) as steady, self.transaction():
            _index_anew(self, steady)

    def every_number(self) -> list[int]:
        """The numbers of all articles, removed ones too."""
        return [row[0] for row in db.execute(self._database, "SELECT number FROM article ORDER BY number")]

    def every_original(self) -> list[str]:
        """The hashes of all originals."""
        return [row[0] for row in db.execute(self._database, "SELECT hash FROM original ORDER BY hash")]

    def save_copy(self, target: Path, called: str = "", tell: Callable[[], object] = lambda: None) -> None:
        """Write a copy of the project without deleted remains; `tell` is called while that goes on.

        Raises ProjectError when `target` exists or cannot be written; it calls the copy `called`, else as its file.
        Raises the CancelledError that `tell` raises; nothing is left of the copy then.
        """
        if target.exists():
            raise ProjectError(f"“{target.name}” already exists.", "Choose another name.")
        copy(self._database, target, called, tell)

    def checkpoint(self) -> None:
        """Bring everything into the one file. For idle moments."""
        if self.is_writing and not self.hold.is_on:
            db.checkpoint(self._database)

    def close(self) -> None:
        """Close the file; a project at rest is one file. Harmless when closed already.

        Raises ProjectError when the disk has no room to make it one file; it is closed, and nothing is lost.
        """
        try:
            self.log_keeper.end()
            if not self._is_beside and not self._database.is_closed():
                self.checkpoint()
        finally:
            opening.disconnect(self._database, self.path, leaving=self._is_beside)
            if self._sqlite_lock is not None:
                self._sqlite_lock.end()
            if self._lock:
                self._lock.release()


def _is_of_annotation(change: RecordChange) -> bool:
    before, after = change
    return isinstance(before if after is None else after, Annotation)


def _note_annotations(written: dict[str, Annotation], changes: Iterable[RecordChange]) -> None:
    """Note by id which annotations exist after these changes."""
    for before, after in changes:
        if isinstance(after, Annotation):
            written[after.id] = after
        elif isinstance(before, Annotation):
            written.pop(before.id, None)


def _index_anew(store: Store, tell: Callable[[int, int], object]) -> None:
    numbers = store.every_number()
    for first in range(0, len(numbers), _INDEXED_AT_ONCE):
        tell(first, len(numbers))
        for number in numbers[first : first + _INDEXED_AT_ONCE]:
            store.search.touch_article(number)
        store.search.begin()
        store.search.write()
    for (number,) in db.execute(store._database, "SELECT number FROM annotation WHERE note <> ''").fetchall():
        store.search.touch_note(number)
    for (number,) in db.execute(store._database, "SELECT number FROM article WHERE note <> ''").fetchall():
        store.search.touch_article_note(number)
    for key, count in store.tallies.recounted().items():
        store.tallies.add(key, count)
