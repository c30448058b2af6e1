"""Carries out changes of very many records in another thread or a child process, over a separate store."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.history import EntryState
from clipdesk.project.apart import apart_if_large
from clipdesk.project.changes import Changes
from clipdesk.project.commands.annotations import Relabel, RemoveAnnotations, TagOccurrences
from clipdesk.project.commands.articles import CutPassage, PutBackCut, RemoveArticles, SetFlag, SetStatus
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import ChangeLabel, MergeLabel, RemoveLabel, RemoveRelationType
from clipdesk.project.commands.decisions import RuleOnAll, WithdrawRulings
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.commands.suggestions import AcceptSuggestions, RefuseSuggestions
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import Project

AWAITED_RECORDS = 2_000
"""Records up to which the window can wait for a change: a tenth of a second."""
_MANY = 10_000
"""From this many annotations it takes longer to hand over the place of each than to look at all suggestions of their articles."""
_BYTES_OF_ONE = 100
"""Bytes of an average record in the history, compressed; an annotation takes about as many."""
_CHARACTERS_OF_ONE = 1_000
"""Characters that the search index takes in or gives up in the time in which one record changes."""
_PATIENCE = 30.0  # seconds; a change that is being committed when it is stopped is done


def extent_of_step(project: Project, *, undoing: bool) -> int:
    """About how many records change when the next step is undone (else redone).

    Articles that come or go, or whose text is cut, count by their texts, too, once there are enough of these for the window to stand still.
    """
    records = project.stepping_back.weight_of_step(undoing=undoing) // _BYTES_OF_ONE
    if records > AWAITED_RECORDS:
        return records
    most = (AWAITED_RECORDS + 1) * _CHARACTERS_OF_ONE
    return max(records, project.stepping_back.text_of_step(undoing=undoing, most=most) // _CHARACTERS_OF_ONE)


def extent_of(command: Command, project: Project) -> int:
    """About how many records a command changes; 0 for those that never change many."""
    queries = project.queries
    match command:
        case MergeLabel() | RemoveLabel():
            return queries.counts().labels.get(command.label_id, 0)
        case ChangeLabel() if command.renamed:
            return queries.counts().labels.get(command.label.id, 0)
        case RemoveRelationType():
            return queries.counts().relations
        case RemoveArticles():
            return len(command.article_ids) + project.stepping_back.annotations_in(command.article_ids)
        case CutPassage() | PutBackCut():
            return project.stepping_back.text_of(command.article_id) // _CHARACTERS_OF_ONE
        case SetStatus() | SetFlag():
            return len(command.article_ids)
        case RemoveAnnotations() | Relabel() | MovePassages():
            return len(command.annotation_ids)
        case AcceptSuggestions() | RefuseSuggestions():
            return len(command.suggestion_ids)
        case RuleOnAll():
            return len(command.rulings)
        case WithdrawRulings():
            return len(command.decision_ids)
        case TagOccurrences():
            return len(command.passages)
        case _:
            return 0


@dataclass(frozen=True, slots=True)
class BulkChange:
    """One command to execute, or (without a command) one step to undo or redo; to be called in another thread.

    `towards` is UNDONE to undo, DONE to redo. Meanwhile the project in the window must have stepped back: see
    `SteppingBack`.
    """

    path: Path
    acting: Annotator | None
    command: Command | None = None
    step: str = ""
    towards: EntryState = EntryState.DONE

    def __call__(self, progress: Progress = silent) -> Changes | None:
        """Carry it out and return what changed, or None if there was nothing to undo or redo.

        Raises what `Project.execute` raises, and CancelledError when `progress` does; nothing has changed then.
        """
        handed = apart_if_large(self.path, self._carry_out, progress, patience=_PATIENCE, is_awaited=True)
        return _taken_over(handed) if handed is not None else None

    def _carry_out(self, progress: Progress) -> _Handed | None:
        project = Project(self.path, beside=True)
        try:
            with project.stepping_back.reporting_to(progress):
                if self.command is not None:
                    if self.acting is not None:
                        one = self.acting
                        project.use_annotator(one.key, one.name, is_assistant=one.is_assistant, id_if_new=one.id)
                    return _handed_over(project.execute(self.command, step=self.step))
                changes = project.undo() if self.towards is EntryState.UNDONE else project.redo()
            return _handed_over(changes) if changes is not None else None
        finally:
            project.close()


class _Handed(NamedTuple):
    """`Changes` as a child process sends them: the many ids as one JSON text, which is unpickled without holding the window."""

    rest: Changes
    annotations: str
    added: str


def _handed_over(changes: Changes) -> _Handed:
    rest = replace(changes, annotations=frozenset(), added=())
    if len(changes.annotations) > _MANY:
        rest = replace(rest, places=(), suggested=changes.suggested | changes.articles)
    return _Handed(rest, json.dumps(list(changes.annotations)), json.dumps(changes.added))


def _taken_over(handed: _Handed) -> Changes:
    annotations, added = json.loads(handed.annotations), json.loads(handed.added)
    return replace(handed.rest, annotations=frozenset(annotations), added=tuple(added))
