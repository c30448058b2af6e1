"""Whatever commands several people gave: undoing all of them restores every row of the file, and redoing them does so again.

Beside the history itself, what is made anew is left out: when assistants read an article last, and, once something was
imported or assistants proposed anew, the suggestions. So are row numbers and articles that are removed
(`tests/project_state.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Cut
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import Relabel
from clipdesk.project.commands.base import Batch, Command
from clipdesk.project.commands.codebook import AddLabel, MergeLabel, RemoveLabel
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.commands.setting_aside import SetAside
from clipdesk.project.commands.suggestions import AcceptSuggestion, AcceptSuggestions, StoreSuggestions
from clipdesk.project.project import Project
from clipdesk.store.database import execute
from tests.builders import article, label_id
from tests.command_strategies import Holding, any_command, command_of
from tests.project_builder import make_project
from tests.project_state import state

_ANEW = (AddArticles, StoreSuggestions, Batch)
"""Commands after which suggestions are others, or may be."""
_WIDE = (
    AddLabel, MergeLabel, MergeLabel, RemoveLabel, MovePassages, Relabel, AcceptSuggestion, AcceptSuggestions,
    SetAside,
)  # fmt: skip
"""Commands that change records of several kinds: every second one is one of these."""
_LATER = ("later1", "later2", "later3", "later4")
"""The ids of the labels that are added first: something is proposed under them before they are there."""
_SUGGESTED = (
    "SELECT article.id, suggestion.* FROM suggestion JOIN article ON article.number = article WHERE removed = 0"
)
_folder: list[Path] = []


@pytest.fixture(autouse=True)
def _work_here(tmp_path: Path) -> Iterator[None]:
    _folder.append(tmp_path)
    yield
    _folder.clear()


def dump(project: Project, *, with_suggestions: bool) -> bytes:
    """Every row, a line each."""
    rows = {table: sorted(map(repr, found.items())) for table, found in state(project).items()}
    if with_suggestions:
        # Without the row numbers of suggestion and article.
        found = execute(project._store._database, _SUGGESTED)
        rows["suggestion"] = sorted(repr((row[0], row[2], row[4:])) for row in found)
    return "\n".join(f"{table}: {row}" for table, found in rows.items() for row in found).encode()


def propose(project: Project, article_id: str) -> None:
    """The same words under several labels, with the same score and the same speaker."""
    found = project.queries.article(article_id)
    assert found is not None
    spans = [Span(0, 4), Span(0, 9), Span(5, 14), Span(0, len(found.text))]
    speaker = suggestion_id(article_id, label_id("official"), (spans[0],))
    made = [
        Suggestion(
            suggestion_id(article_id, label, (span,)), article_id, label, "words", anchor(found.text, (span,)), 0.5,
            said_by=speaker,
        )
        for label in (*map(label_id, ("quote", "official", "policy")), *_LATER)
        for span in spans
    ]  # fmt: skip
    project.execute(StoreSuggestions((Proposed(article_id, found.text_hash, ("words",), tuple(made), "1"),)))


class Undoing(RuleBasedStateMachine):
    """Two people at work in one file, one after the other."""

    _made = count()

    def __init__(self) -> None:
        super().__init__()
        path = _folder[0] / f"{next(Undoing._made)}.clipdesk"
        first = article(
            "[quote#1@an:“We won,”] said [official#2@bo,official#3@an:Ana Ruiz], [quote#1@an:“at last.”] Ana Ruiz.",
            relations=[("1", "said_by", "2")],
            cuts=(Cut(0, "Menu\n", "furniture"), Cut(12, "(ad)", "furniture")),
            notes={"1": "a note"},
        )
        second = article("Nothing here. [policy@bo:Ana Ruiz] and Ana Ruiz.", id="a2", number=2)
        self.project = make_project(path, first, second)
        self.project.finish_history()
        for one in ("a1", "a2"):
            propose(self.project, one)
        self.is_steady = True
        self.steps, self.later = count(), iter(_LATER)
        self.dumps = [self.dump()]

    def dump(self) -> bytes:
        return dump(self.project, with_suggestions=self.is_steady)

    @rule(data=st.data())
    def work(self, data: st.DataObject) -> None:
        everybody = [one.key for one in self.project.annotators]
        who = data.draw(st.sampled_from(everybody))
        self.project.use_annotator(who)
        held = Holding(self.project)
        is_wide = bool(held.articles and held.codebook.labels) and data.draw(st.booleans())
        drawn = st.sampled_from(_WIDE).flatmap(lambda kind: command_of(kind, held)) if is_wide else any_command(held)
        command: Command = data.draw(drawn)
        if isinstance(command, AddLabel) and (later := next(self.later, "")):
            command = AddLabel(replace(command.label, id=later))
        if isinstance(command, _ANEW) and self.is_steady:
            self.check_all()
            self.is_steady = False
            self.project.finish_history()
            self.dumps = [self.dump()]
        try:
            changes = self.project.execute(command, step=f"step {next(self.steps)}")
        except InvalidChangeError:
            assert self.dump() == self.dumps[-1]
            return
        if changes.kinds:
            self.dumps.append(self.dump())

    def check_all(self) -> None:
        for before in reversed(self.dumps[:-1]):
            self.project.undo()
            assert self.dump() == before
        assert self.project.history_state.undo is None
        for after in self.dumps[1:]:
            self.project.redo()
            assert self.dump() == after
        assert self.project.history_state.redo is None

    def teardown(self) -> None:
        try:
            self.check_all()
            assert check_store(self.project._store).problems == ()
        finally:
            self.project.close()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=25, stateful_step_count=12)
