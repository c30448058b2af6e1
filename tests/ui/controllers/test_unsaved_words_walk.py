"""Whatever comes in whatever order, no typed words are lost: walks at random through typing, refusals and changes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from clipdesk.project.commands.annotations import RemoveAnnotations
from clipdesk.project.commands.articles import RemoveArticles, SetFlag
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.annotator_dialog import AnnotatorDialog
from clipdesk.ui.dialogs.unsaved_dialog import UnsavedDialog
from clipdesk.ui.models.typed_words import Part, Subject
from clipdesk.ui.panels.note_field import NoteField
from tests.refusing import fill_disk
from tests.ui.window import Window

SEEDS, STEPS = 5, 60


class Walk:
    """Does what a user does, and knows which words they typed last where."""

    def __init__(self, window: Window, random: Random, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self.session, self.random = window, window.session, random
        self.monkeypatch = monkeypatch
        self.execute = Project.execute
        self.is_full = False
        self.owed: dict[Subject, str] = {}
        self.number = 0
        self.done: list[str] = []
        monkeypatch.setattr(UnsavedDialog, "exec", lambda _dialog: 0)
        monkeypatch.setattr(AnnotatorDialog, "exec", lambda _dialog: 1)
        self.window.tag("3%", Qt.Key.Key_2)
        self.window.tag("“We asked,”", Qt.Key.Key_1)
        self.ids = [one.id for one in self.session.annotations]
        self.ways: list[tuple[Callable[[], None], int]] = [
            (self.write, 12), (self.fill, 4), (self.go, 4), (self.pick, 5), (self.undo, 4), (self.redo, 3),
            (self.remove, 2), (self.change, 3), (self.try_again, 2), (self.sign, 1), (self.reopen, 1),
        ]  # fmt: skip

    # ------------------------------------------------------------ what is there

    @property
    def waiting(self) -> dict[Subject, str]:
        typed = self.session.open_article.typed
        return {one: str(found.words) for one in typed if (found := typed.get(one)) is not None}

    def stored(self, subject: Subject) -> str | None:
        """What the project holds; None where the record was removed."""
        queries = self.session.project.queries
        if subject.part in (Part.NOTE, Part.VALUE):
            annotation = queries.annotation(subject.record_id)
            if annotation is None:
                return None
            return annotation.note if subject.part is Part.NOTE else annotation.attributes.get(subject.name, "")
        article = queries.article(subject.record_id)
        if article is None or queries.number_of(subject.record_id) is None:
            return None
        return article.note if subject.part is Part.ARTICLE_NOTE else str(getattr(article.source, subject.name))

    def fields(self) -> dict[Subject, QLineEdit | NoteField]:
        """The fields that can be typed into now."""
        side, found = self.window.assembly.side, dict[Subject, QLineEdit | NoteField]()
        if self.session.article_id:
            found[Subject(Part.ARTICLE_NOTE, self.session.article_id)] = side.about.note
            for name in ("headline", "section"):
                found[Subject(Part.FACT, self.session.article_id, name)] = side.about.source.fields[name].line
        if self.session.selected is not None:
            found[Subject(Part.NOTE, self.session.selected_id)] = side.details.note
            value = side.details.attributes.fields.get("value")
            if isinstance(value, QLineEdit):
                found[Subject(Part.VALUE, self.session.selected_id, "value")] = value
        return found

    def being_typed(self) -> dict[Subject, str]:
        """What stands in the fields and is neither stored nor waits."""
        shown = {one: field.text() for one, field in self.fields().items()}
        waiting = self.waiting
        return {one: words for one, words in shown.items() if words != waiting.get(one, self.stored(one))}

    def check(self) -> None:
        """What a field shows is stored, or waits, or was typed into it last; what was typed is one of that, too."""
        waiting, typing = self.waiting, self.being_typed()
        for subject, words in typing.items():
            assert words == self.owed.get(subject), (subject, self.done)
        for subject, words in self.owed.items():
            held = typing.get(subject, waiting.get(subject, self.stored(subject)))
            assert held == words, (subject, words, self.done)
        if self.random.random() < 0.8:
            assert self.is_told, self.done

    @property
    def is_told(self) -> bool:
        """Whether the window says that words wait, where any do."""
        QApplication.processEvents()
        told = self.window.assembly.window.status.accessibleDescription()
        return self.window.assembly.details.unsaved.is_empty or told.startswith("Not saved")

    # ------------------------------------------------------------ what is done

    def step(self) -> None:
        (way,) = self.random.choices([one for one, _ in self.ways], [often for _, often in self.ways])
        self.done.append(way.__name__)
        way()
        self.check()

    def write(self) -> None:
        """Type into a field, and leave it or not."""
        fields = self.fields()
        if not fields:
            return
        subject = self.random.choice(sorted(fields))
        field = fields[subject]
        self.number += 1
        words = str(self.number)
        self.done[-1] += f" {subject.part} {words}"
        if isinstance(field, NoteField):
            field.setPlainText(words)
        else:
            field.setText(words)
        self.owed[subject] = words
        if self.random.random() < 0.7:
            self.done[-1] += " committed"
            if isinstance(field, NoteField):
                field.commit()
            else:
                field.editingFinished.emit()

    def fill(self) -> None:
        """Fill the disk, or make room."""
        self.is_full = not self.is_full

        self.monkeypatch.setattr(Project, "execute", fill_disk if self.is_full else self.execute)

    def go(self) -> None:
        article_id = self.random.choice(["a1", "a2"])
        if self.session.project.queries.number_of(article_id) is not None:
            self.window.open(article_id)

    def pick(self) -> None:
        self.session.select(self.random.choice(["", *self.ids]))

    def undo(self) -> None:
        self._travel("history.undo")

    def redo(self) -> None:
        self._travel("history.redo")

    def _travel(self, action_id: str) -> None:
        """What was stored may be taken back; what waits, or cannot be stored now, goes on waiting."""
        if not self.window.actions[action_id].isEnabled():
            return
        kept = {one for one in self.waiting if self.is_full or one not in self.being_typed()}
        kept |= set(self.being_typed()) if self.is_full else set()
        self.owed = {one: words for one, words in self.owed.items() if one in kept}
        travelled = self.session.project.changes_made
        typing = bool(self.being_typed()) and not self.is_full
        self.window.trigger(action_id)
        if action_id == "history.undo" and self.session.project.changes_made > travelled and not typing:
            assert self.session.project.history_state.redo is not None, self.done

    def remove(self) -> None:
        """What was stored goes with its record; what waits, or is being typed, waits until that is back."""
        stored = {one for one, words in self.owed.items() if self.stored(one) == words}
        self._remove()
        self.owed = {one: it for one, it in self.owed.items() if one not in stored or self.stored(one) is not None}

    def _remove(self) -> None:
        if self.random.random() < 0.3:
            self._do(RemoveArticles(("a2",)))
        elif self.session.selected is not None:
            self._do(RemoveAnnotations((self.session.selected_id,)))

    def change(self) -> None:
        """Something that another part of the window does."""
        if self.session.project.queries.number_of("a3") is not None:
            self._do(SetFlag(("a3",), flagged=self.random.random() < 0.5))

    def _do(self, command: RemoveArticles | RemoveAnnotations | SetFlag) -> None:
        self.window.assembly.desk.execute(command, origin=None)

    def try_again(self) -> None:
        self.window.assembly.details.unsaved.try_again()

    def sign(self) -> None:
        """Somebody else annotates."""
        key = f"key{self.random.randrange(3)}"
        self.monkeypatch.setattr(AnnotatorDialog, "key", lambda _dialog: key)
        self.monkeypatch.setattr(AnnotatorDialog, "name", lambda _dialog: key)
        self.window.assembly.projects.change_annotator()

    def reopen(self) -> None:
        """Close the project, unless words would be lost by that, and open it again."""
        if not self.window.assembly.leaving.may_leave():
            assert self.is_full or any(self.stored(one) is None for one in self.waiting)
            return
        path = self.session.project.path
        self.session.close()
        assert self.window.assembly.projects.open_path(path)
        self.ids = [one.id for one in self.session.annotations] or self.ids


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_typed_words_are_lost(window: Window, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    walk = Walk(window, Random(seed), monkeypatch)
    for _ in range(STEPS):
        walk.step()
    if walk.is_full:
        walk.fill()
    assert window.assembly.details.unsaved.try_again()
    walk.check()
    assert not {one for one in walk.waiting if walk.stored(one) is not None}
    assert not walk.being_typed()
    path = window.session.project.path
    owed = {one: walk.stored(one) for one in walk.owed}
    window.session.close()
    assert window.assembly.projects.open_path(path)
    assert {one: walk.stored(one) for one in walk.owed} == owed
