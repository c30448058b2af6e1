"""A label is split: chosen passages go to another label, in one step."""

from __future__ import annotations

from dataclasses import replace

from clipdesk.domain.label import Label, RelationType
from clipdesk.project.commands.codebook import AddRelationType, ChangeRelationType
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.project import Project
from tests.builders import article, label, label_id
from tests.project_builder import Made
from tests.project_state import assert_refused, named, state

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")


def tagged(project: Project) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in project.codebook}
    return [(names[one.label_id], one.anchor.quote) for one in project.queries.annotations("a1")]


def test_chosen_passages_go_to_a_new_label_in_one_step(made: Made) -> None:
    project = made(article("[quote#1:Yes], said [official#2:Kell]; [quote#3:no].", relations=[("1", "said_by", "2")]))
    before = state(project)
    direct = replace(label("direct quote", parent=QUOTE), shortcut="")
    project.execute(MovePassages(QUOTE, ("a1-1", "a1-2"), direct))
    assert tagged(project) == [("direct quote", "Yes"), ("official", "Kell"), ("quote", "no")]
    assert named(project, "direct quote").parent == QUOTE
    assert direct.id in project.codebook.relation_types[0].heads, "it may be linked as quotes are"
    assert len(project.queries.relations("a1")) == 1
    assert str(project.history_state.undo) == "Move 2 passages to direct quote"
    project.undo()
    assert state(project) == before


def test_a_label_that_is_there_may_be_linked_where_the_moved_passages_are(made: Made) -> None:
    text = "[quote#1:Yes], said [official#2:Kell]; [quote#3:no]."
    project = made(article(text, relations=[("1", "said_by", "2")]))
    heads = project.codebook.relation_types[0].heads
    project.execute(MovePassages(QUOTE, ("a1-3",), named(project, "policy")))
    assert project.codebook.relation_types[0].heads == heads
    project.execute(MovePassages(QUOTE, ("a1-1",), named(project, "policy")))
    assert project.codebook.relation_types[0].heads == (*heads, POLICY)
    assert str(project.history_state.undo) == "Move passage to policy"


def test_a_moved_passage_may_be_linked_as_it_is_and_no_more(made: Made) -> None:
    text = "[quote#1:Yes], said [official#2:Kell]; [quote#3:no]; [quote#4:who?]"
    project = made(article(text, relations=[("1", "said_by", "3"), ("1", "said_by", "2")]))
    kind = project.codebook.relation_types[0]
    project.execute(ChangeRelationType(replace(kind, heads=(QUOTE,), children=(QUOTE, OFFICIAL))))
    project.execute(AddRelationType("replies to", (QUOTE,), (QUOTE,), "other"))
    policy = named(project, "policy")

    def ends() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        return {one.name: (one.heads, one.children) for one in project.codebook.relation_types}

    before = {"said_by": ((QUOTE,), (QUOTE, OFFICIAL)), "replies to": ((QUOTE,), (QUOTE,))}
    project.execute(MovePassages(QUOTE, ("a1-4",), policy))
    assert ends() == before
    project.execute(MovePassages(QUOTE, ("a1-1",), policy))
    assert ends() == before | {"said_by": ((QUOTE, POLICY), (QUOTE, OFFICIAL))}
    project.undo()
    project.execute(MovePassages(QUOTE, ("a1-3",), policy))
    assert ends() == before | {"said_by": ((QUOTE,), (QUOTE, OFFICIAL, POLICY))}
    asked = Label("asked", "asked")
    project.execute(MovePassages(QUOTE, ("a1-1",), asked))
    assert ends()["replies to"] == ((QUOTE, asked.id), (QUOTE, asked.id)), "a new label may be linked as the old one"


def test_a_kind_of_link_for_all_labels_stays_so(made: Made) -> None:
    project = made(article("[quote#1:Yes], said [official#2:Kell].", relations=[("1", "said_by", "2")]))
    kind = project.codebook.relation_types[0]
    project.execute(ChangeRelationType(RelationType(kind.id, kind.name)))
    project.execute(MovePassages(QUOTE, ("a1-1",), named(project, "policy")))
    assert project.codebook.relation_types[0] == RelationType(kind.id, kind.name)


def test_what_the_other_label_says_already_is_not_said_twice(made: Made) -> None:
    text = "[quote#1:[policy#2:Yes]], said [quote#3:[policy#4:Kell]] and [quote#5@bo:[policy#6:he]]."
    project = made(article(text, notes={"3": "why"}))
    before = state(project)
    project.execute(MovePassages(QUOTE, ("a1-1", "a1-3", "a1-5"), named(project, "policy")))
    assert sorted(words for _, words in tagged(project)) == ["Kell", "Yes", "he", "he"]
    project.undo()
    assert state(project) == before


def test_nothing_moves_where_nothing_can(made: Made) -> None:
    project = made(article("[quote#1:Yes], said [official#2:Kell]."))
    before = state(project)
    project.execute(MovePassages(QUOTE, ("a1-1",), named(project, "quote")))
    project.execute(MovePassages(QUOTE, ("a1-2",), named(project, "policy")))
    assert state(project) == before
    assert project.history_state.undo is None, "there is nothing to undo"
    assert_refused(project, MovePassages("gone", ("a1-1",), named(project, "policy")), "no longer in the codebook")
    assert_refused(project, MovePassages(QUOTE, ("a1-1",), label("Policy", parent="")), "already a label named")
