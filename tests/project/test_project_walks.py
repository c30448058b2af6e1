"""Any walk of commands, undo and redo, through closing and opening, leads where two stacks of states say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from clipdesk.domain.article import Cut
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.project.changes import Changes
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.base import Batch
from clipdesk.project.project import Project
from tests.builders import article
from tests.command_strategies import Holding, any_command
from tests.project_builder import ANNOTATOR_KEY, make_project
from tests.project_state import State, comparable, difference, state


class Done(NamedTuple):
    """One command that was carried out: its step, and the project before and after it."""

    step: str
    before: State
    after: State


_folder: list[Path] = []


@pytest.fixture(autouse=True)
def _walk_here(tmp_path: Path) -> Iterator[None]:
    _folder.append(tmp_path)
    yield
    _folder.clear()


def ticking() -> Callable[[], str]:
    """A clock that goes on by a second whenever it is asked."""
    seconds = count()

    def now() -> str:
        second = next(seconds)
        return f"2025-06-12T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"

    return now


class Walk(RuleBasedStateMachine):
    """A person at work, who changes their mind, and a project that is closed and opened between."""

    _walks = count()

    def __init__(self) -> None:
        super().__init__()
        self.path = _folder[0] / f"{next(Walk._walks)}.clipdesk"
        first = article(
            "[quote#1:“We won,”] said [official#2:Ana Ruiz], [quote#1:“at last.”]",
            relations=[("1", "said_by", "2")],
            cuts=(Cut(0, "Menu\n", "furniture"), Cut(12, "(ad)", "furniture")),
            notes={"1": "a note"},
        )
        make_project(self.path, first, article("Nothing here.", id="a2", number=2)).close()
        self.now = ticking()
        self.me = ""
        self.project = self._open()
        self.project.finish_history()
        self.steps = count()
        self.done: list[Done] = []
        self.undone: list[Done] = []

    def _open(self) -> Project:
        project = Project(self.path, now=self.now)
        # Whoever works here may have been renamed on the way.
        keys = {one.id: one.key for one in project.annotators}
        self.me = self.me or next(one for one, key in keys.items() if key == ANNOTATOR_KEY)
        project.use_annotator(keys[self.me])
        return project

    def teardown(self) -> None:
        self.project.close()

    @rule(data=st.data(), typing=st.booleans())
    def execute(self, data: st.DataObject, typing: bool) -> None:
        command = data.draw(any_command(Holding(self.project)))
        # The parts of an import are one step, whatever was done between; nothing else has the step of an import.
        step = "typing" if typing and not isinstance(command, AddArticles) else f"step {next(self.steps)}"
        before = state(self.project)
        try:
            changes = self.project.execute(command, step=step)
        except InvalidChangeError:
            assert state(self.project) == before
            return
        after = state(self.project)
        if not isinstance(command, Batch):
            assert comparable(changes) == difference(before, after)
        if changes.kinds:
            self.done.append(Done(step, before, after))
            self.undone.clear()

    @rule()
    def undo(self) -> None:
        before = state(self.project)
        run = _run(self.done)
        self._moved(self.project.undo(), before, run[-1].before if run else before)
        self.undone += run

    @rule()
    def redo(self) -> None:
        before = state(self.project)
        run = _run(self.undone)
        self._moved(self.project.redo(), before, run[-1].after if run else before)
        self.done += run

    def _moved(self, changes: Changes | None, before: State, expected: State) -> None:
        assert state(self.project) == expected
        if changes is not None:
            # Of several commands it names what each touched, also where one takes another back.
            assert difference(before, expected).kinds <= changes.kinds
            assert difference(before, expected).annotations <= changes.annotations
            assert difference(before, expected).articles <= changes.articles

    @rule()
    def reopen(self) -> None:
        before = state(self.project)
        self.project.close()
        assert list(self.path.parent.glob(f"{self.path.name}-*")) == []
        self.project = self._open()
        assert state(self.project) == before

    @invariant()
    def the_menus_say_what_can_be_done(self) -> None:
        known = self.project.history_state
        assert (known.undo is None, known.redo is None) == (not self.done, not self.undone)

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert check_store(self.project._store).problems == ()


def _run(stack: list[Done]) -> list[Done]:
    """Take the commands of the last step off."""
    found: list[Done] = []
    while stack and (not found or stack[-1].step == found[0].step):
        found.append(stack.pop())
    return found


TestWalks = Walk.TestCase
TestWalks.settings = settings(max_examples=20, stateful_step_count=30)
