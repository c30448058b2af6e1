"""`Project`: the one door to an open project: execute, undo, redo, query, close.

One action is one transaction, one undo step and one announcement. Belongs to the thread that
opened it; jobs in other threads read through `Project.reader`.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import ProjectError, ReadOnlyError, UserError
from clipdesk.domain.history import EntryState, HistoryEntry, HistoryState
from clipdesk.domain.ids import new_id
from clipdesk.project.changes import Changes, changes_of
from clipdesk.project.clock import utc_now
from clipdesk.project.current_annotator import CurrentAnnotator
from clipdesk.project.facts import Facts
from clipdesk.project.queries import Queries
from clipdesk.project.stepping_back import SteppingBack
from clipdesk.runtime.garbage import no_collection
from clipdesk.runtime.whereabouts import identity_of
from clipdesk.store.store import Store

if TYPE_CHECKING:
    from clipdesk.domain.report import TransferReport

    # Commands are loaded when the first is carried out: none is needed to open and to read.
    from clipdesk.project.commands.base import Command

_logger = logging.getLogger(__name__)
Listener = Callable[[Changes, object], None]
"""Called after every commit with what changed and who asked (so that a view can ignore its own echo)."""

LAST_ARTICLE = "last_article"
"""Under this key the project knows the id of the article that was read last."""
LAST_PLACE = "last_place"
"""Under this key the window notes how far down the article was read and what the list showed."""


class ProjectReader(NamedTuple):
    """A read-only look at a project from another thread; closed by whoever opened it."""

    path: Path

    @contextlib.contextmanager
    def open(self) -> Iterator[Store]:
        """A reading store for the calling thread."""
        store = Store(self.path, writing=False)
        try:
            yield store
        finally:
            store.close()


def _begun(store: Store, codebook: Codebook | None, now: Callable[[], str]) -> Store:
    """The store; where it is for writing without an identity, with one, the codebook and the time, all together.

    A project that is new has none, nor one that was killed while it was made, which begins with the starter codebook.
    So does one that an older Clipdesk has half made: it gave the identity first.
    """
    try:
        if store.is_writing and (not store.meta("id") or _is_half_made(store)):
            from clipdesk.project.commands.codebook import missing_entries
            from clipdesk.project.starter import starter_codebook

            with store.transaction():
                store.set_meta("id", store.meta("id") or new_id())
                store.set_meta("created_at", store.meta("created_at") or now())
                store.apply(missing_entries(Codebook(), starter_codebook() if codebook is None else codebook))
    except BaseException:
        store.close()
        raise
    return store


def _is_half_made(store: Store) -> bool:
    """Whether a project has an identity and nothing else, and never had: one that is empty by wish says when it was made."""
    if store.meta("created_at"):
        return False
    is_empty = not store.codebooks.codebook().labels and not store.codebooks.annotators()
    return is_empty and not store.every_number() and not store.history.latest(1)


class Project:
    """One open project.

    `step` in `execute` names the undo step: commands that follow one another under the same name
    are undone together (a note being typed, the batches of one import).
    """

    def __init__(
        self, path: Path, *, read_only: bool = False, beside: bool = False, now: Callable[[], str] = utc_now,
        new: Codebook | None = None,
    ) -> None:  # fmt: skip
        """Open a project file; one that was just made begins with the codebook `new`.

        With `beside`, this program has it open already and that project has stepped back (`SteppingBack`).

        Raises ProjectError and its children when it cannot be opened.
        """
        self._store = _begun(Store(path, writing=not read_only, beside=beside), new, now)
        self._now = now
        self._thread = threading.get_ident()
        self._listeners: list[Listener] = []
        self._annotator = CurrentAnnotator(self._store)
        self._codebook: Codebook | None = None
        self.path = self._store.path
        """The project file."""
        self.file_identity = identity_of(self.path)
        """By what the system knows the open file, whatever it is called meanwhile."""
        self.settings = self._store.settings
        """How SQLite works on the file, as it says itself."""
        self.kept_before_update = self._store.kept_before_update
        """The copy of the project made before this opening upgraded it; None if it was up to date."""
        self.patience = self._store.patience
        """How long changes wait for another program."""
        self.reader = ProjectReader(self.path)
        """What a job in another thread reads the project through."""
        self.changes_made = 0
        """How many changes were announced since it was opened."""
        self.queries = Queries(self._store)
        self.facts = Facts(self._store)
        """What the project notes of itself."""
        self.stepping_back = SteppingBack(self._store, self._announce, self.facts.settle)
        """How a bulk change is made beside it."""

    @classmethod
    def create(cls, path: Path, codebook: Codebook | None = None, *, now: Callable[[], str] = utc_now) -> Project:
        """Make a project file with a codebook (empty by default) and open it.

        Raises ProjectError when the file exists or cannot be made.
        """
        Store.create(path)
        try:
            return cls(path, now=now, new=codebook or Codebook())
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    # ------------------------------------------------------------ facts

    @property
    def name(self) -> str:
        """The name of the project: that of its file, without the suffix."""
        return self.path.stem

    @property
    def id(self) -> str:
        """The identity of the project; copies of the file share it."""
        return self._store.meta("id")

    @property
    def is_read_only(self) -> bool:
        """Whether the project is open for reading only."""
        return not self._store.is_writing

    @property
    def codebook(self) -> Codebook:
        """The labels; kept until they change."""
        if self._codebook is None:
            self._codebook = self._store.codebooks.codebook()
        return self._codebook

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who annotates in this project."""
        return self._store.codebooks.annotators()

    @property
    def annotator(self) -> Annotator | None:
        """Who annotates now, or None before anybody was named."""
        return self._annotator.current()

    def meta(self, key: str, default: str = "") -> str:
        """A fact about the project that is not part of its content (the article last read …)."""
        return self.facts.get(key, default)

    def set_meta(self, key: str, value: str, *, waits: bool = True, is_work: bool = True) -> None:
        """Note such a fact. Cannot be undone; does nothing in a read-only project.

        While another program writes, it `waits` for some seconds; what `is_work` waits for the disk.
        Raises ProjectError if it cannot be noted.
        """
        self.facts.note(key, value, waits=waits, is_work=is_work)

    def use_annotator(self, key: str, name: str = "", *, is_assistant: bool = False, id_if_new: str = "") -> Annotator:
        """Annotate as the person with this key, who is added to the project with the first change if missing."""
        return self._annotator.use(key, name, is_assistant=is_assistant, id_if_new=id_if_new)

    # ------------------------------------------------------------ changing

    def execute(
        self, command: Command, *, origin: object = None, step: str = "", waits: bool = True, is_work: bool = True
    ) -> Changes:
        """Carry out a command and announce it; it `waits` for another program that writes.

        What `is_work` waits for the disk; what is none is lost if the power fails before something else is written.
        Raises InvalidChangeError when the project cannot hold the change, ReadOnlyError in a read-only
        project, ProjectError when the file cannot be written; in every case nothing has changed.
        """
        return self._run(command, origin, step, waits, is_work=is_work)[0]

    def transfer(
        self, command: Command, *, origin: object = None, step: str = "", waits: bool = True,
        fact: tuple[str, str] | None = None,
    ) -> TransferReport:  # fmt: skip
        """As `execute`, for one of the batches of an import; notes a `fact` with it. Returns the report on each item."""
        self._store.log_keeper.is_beside = True
        return self._run(command, origin, step, waits, fact)[1]

    def _run(
        self, command: Command, origin: object, step: str, waits: bool, fact: tuple[str, str] | None = None,
        *, is_work: bool = True,
    ) -> tuple[Changes, TransferReport]:  # fmt: skip
        from clipdesk.project.commands.base import Situation

        self._check_writing()
        with no_collection(), self._store.transaction(waits=waits, is_work=is_work):
            who, added = self._annotator.ensure()
            plan = command.plan(Situation(self._store, who, self._now(), new_id))
            self._store.apply(plan.changes)
            records = [*plan.applied, *plan.changes]
            if not records:
                self._store.apply([one.inverse for one in added])
            else:
                records = [*added, *records]
                entry = HistoryEntry(
                    0, step or new_id(), self._now(), who, type(command).__name__, plan.title or command.title,
                    EntryState.DONE,
                )  # fmt: skip
                self._store.history.append(entry, records)
            if fact is not None and self._store.meta(fact[0]) != fact[1]:
                self._store.set_meta(*fact)
            changes = replace(changes_of(records), suggested=plan.suggested)
        if fact is not None:
            self.facts.written(fact[0])
        if records or plan.suggested:
            self._announce(changes, origin)
        return changes, plan.report

    def undo(self, origin: object = None) -> Changes | None:
        """Take the last step back; None when there is none."""
        return self._travel(EntryState.UNDONE, origin)

    def redo(self, origin: object = None) -> Changes | None:
        """Do the step that was undone last again; None when there is none."""
        return self._travel(EntryState.DONE, origin)

    def _travel(self, towards: EntryState, origin: object) -> Changes | None:
        self._check_writing()
        history = self._store.history
        undoing = towards is EntryState.UNDONE
        entries = history.undoable() if undoing else history.redoable()
        if not entries:
            return None
        records: list[RecordChange] = []
        with no_collection(), self._store.transaction():
            for entry in entries:
                done = history.changes(entry.seq)
                steps = [change.inverse for change in reversed(done)] if undoing else done
                self._store.apply(steps, is_undoing=undoing)
                history.mark(entry.seq, towards)
                records += steps
            changes = changes_of(records)
        self._announce(changes, origin)
        return changes

    @property
    def history_state(self) -> HistoryState:
        """What undo and redo would take back."""
        undo, redo = self._store.history.next_titles()
        return HistoryState(undo, redo)

    def _check_writing(self) -> None:
        assert threading.get_ident() == self._thread, "a project is changed only from the thread that opened it"
        if self.is_read_only:
            raise ReadOnlyError("This project is open for reading only; nothing was changed.")

    # ------------------------------------------------------------ announcing

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit; returns a function that ends it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def _announce(self, changes: Changes, origin: object) -> None:
        self.changes_made += 1
        if changes.is_codebook_changed:
            self._codebook = None
        for listener in tuple(self._listeners):
            try:
                listener(changes, origin)
            except UserError as error:  # whoever made the change would believe that it was not made, and make it again
                sys.excepthook(type(error), error, error.__traceback__)

    # ------------------------------------------------------------ the file

    def rest(self) -> None:
        """Bring everything into the one file; for idle moments."""
        self._store.checkpoint()

    def save_copy(self, target: Path, called: str = "") -> None:
        """Write a copy of the project, without remains of deleted data.

        `target` must not exist. Errors name it `called`, if given, else by its file name.
        """
        self._store.save_copy(target, called)

    def finish_history(self) -> None:
        """Make everything done so far final."""
        with self._store.transaction():
            self._store.history.finish()

    def close(self) -> None:
        """Close the project; at rest it is one file."""
        self._listeners.clear()
        try:
            self.facts.settle()
        except ProjectError as error:
            _logger.info("Not all that the project should note of itself could be noted: %s", error)
        finally:
            self._store.close()
