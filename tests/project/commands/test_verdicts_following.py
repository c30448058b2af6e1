"""Verdicts go with a label that is merged; what was moved between the two labels is refused no more."""

from __future__ import annotations

from dataclasses import replace

from clipdesk.domain.anchor import anchor
from clipdesk.domain.change import RecordChange
from clipdesk.domain.label import Attribute
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import FROM_MOVED, Ruling, Suggestion, Verdict, suggestion_id
from clipdesk.project.commands.annotations import AddAnnotation, Relabel
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.commands.suggestions import RefuseSuggestions
from clipdesk.project.commands.verdicts_following import verdicts_merged
from clipdesk.project.project import Project
from tests.builders import annotator_id, article, label_id
from tests.project_builder import Made
from tests.project_state import state

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")
TEXT = "Ana Ruiz won at last."
RUIZ, LAST = Span(0, 8), Span(13, 20)


def refused(label: str, span: Span, assistant: str = "tests") -> Verdict:
    one = Suggestion(suggestion_id("a1", label, (span,)), "a1", label, assistant, anchor(TEXT, (span,)), 0.5)
    return Verdict(one, Ruling.REFUSED, annotator_id("an"))


def merged(project: Project, old: str, new: str) -> list[RecordChange]:
    return verdicts_merged(Situation(project._store, annotator_id("an"), "", str), old, new)


def after(changes: list[RecordChange]) -> list[tuple[str, str]]:
    return [
        (one.after.suggestion.label_id, one.after.suggestion.assistant)
        for one in changes
        if isinstance(one.after, Verdict)
    ]


def test_a_verdict_gets_the_other_label_unless_there_is_one(made: Made) -> None:
    project = made(article(TEXT))
    with project._store.transaction():
        for one in (refused(POLICY, RUIZ), refused(POLICY, LAST), refused(QUOTE, LAST, "others")):
            project._store.apply([RecordChange(None, one)])
    changes = merged(project, POLICY, QUOTE)
    assert [isinstance(one.after, Verdict) for one in changes] == [False, True, False]
    assert after(changes) == [(QUOTE, "tests")]


def test_what_was_moved_from_one_to_the_other_goes_in_either_direction(made: Made) -> None:
    project = made(article(TEXT))
    project.execute(AddAnnotation("a1", POLICY, (RUIZ,), id="n"))
    project.execute(Relabel(("n",), QUOTE))
    for pair in ((POLICY, QUOTE), (QUOTE, POLICY)):
        changes = merged(project, *pair)
        assert [one.after for one in changes] == [None]
    assert after(merged(project, POLICY, OFFICIAL)) == [(OFFICIAL, FROM_MOVED)]


def test_values_of_suggestions_go_along_too(made: Made) -> None:
    project = made(article("[quote#1:Yes], said [quote#2:Kell]."))
    place = (Span(5, 9),)
    one = Suggestion(
        suggestion_id("a1", QUOTE, place), "a1", QUOTE, "tests", anchor("Yes, said Kell.", place), 0.5,
        attributes={"kind": "direct", "extra": "kept"},
    )  # fmt: skip
    with project._store.transaction():
        project._store.suggestions.add([one])
    project.execute(RefuseSuggestions((one.id,)))
    before = state(project)
    quote = project.codebook.label(QUOTE)
    assert quote is not None
    waiting = project._store.suggestions.every()
    project.execute(ChangeLabel(replace(quote, attributes=(Attribute("tone"),)), (("kind", "tone"),)))
    renamed = project._store.suggestions.every()
    assert [one.attributes for one in renamed] == [{"tone": "direct", "extra": "kept"}]
    (verdict,) = project._store.suggestions.verdicts_of("a1")
    assert verdict.suggestion.attributes == {"tone": "direct", "extra": "kept"}
    project.undo()
    assert state(project) == before
    assert project._store.suggestions.every() == waiting
    project.redo()
    assert project._store.suggestions.every() == renamed
