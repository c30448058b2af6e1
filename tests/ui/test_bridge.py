"""The bridge: what the project announces becomes a signal, from one project at a time."""

from __future__ import annotations

from clipdesk.project.changes import Changes
from clipdesk.project.commands.articles import SetFlag
from clipdesk.ui.bridge import ProjectBridge
from tests.builders import article
from tests.project_builder import Made


def test_changes_come_with_whoever_asked(made: Made, qapp: object) -> None:
    one = made(article("One.", id="a1"), name="1")
    two = made(article("Two.", id="a1"), name="2")
    bridge = ProjectBridge()
    seen: list[tuple[Changes, object]] = []
    bridge.project_changed.connect(lambda changes, origin: seen.append((changes, origin)))
    bridge.attach(one)
    one.execute(SetFlag(("a1",), flagged=True), origin="me")
    assert [(set(changes.articles), origin) for changes, origin in seen] == [({"a1"}, "me")]
    bridge.attach(two)
    one.execute(SetFlag(("a1",), flagged=False))
    assert len(seen) == 1
    two.execute(SetFlag(("a1",), flagged=True))
    assert len(seen) == 2
    bridge.attach(None)
    two.undo()
    assert len(seen) == 2
