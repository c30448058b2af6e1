"""The codebook changes under everything that was tagged with it, and comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import Kind
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.label import Attribute, Label, RelationType
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import Relate, SetAttribute
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import (
    AddLabel,
    AddRelationType,
    ChangeLabel,
    ChangeRelationType,
    MergeLabel,
    MoveLabel,
    RemoveLabel,
    RemoveRelationType,
    RenameAnnotator,
    check_label,
    given_name,
    missing_entries,
)
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.project import Project
from tests.builders import annotator_id, article, codebook, label, label_id
from tests.project_builder import Made
from tests.project_state import assert_refused, named, state
from tests.strategies import codebooks

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")


def tree(project: Project) -> list[str]:
    """The labels as they are read, indented by depth."""
    found: list[str] = []

    def walk(parent: str, depth: int) -> None:
        for one in project.codebook.children(parent):
            found.append("." * depth + one.name)
            walk(one.id, depth + 1)

    walk("", 0)
    return found


def small(*names: str) -> Codebook:
    """A codebook by depth: “a”, “.b” below it, “..c” below that."""
    labels: list[Label] = []
    above: list[str] = [""]
    for order, name in enumerate(names):
        depth = len(name) - len(name.lstrip("."))
        plain = name.lstrip(".")
        above[depth + 1 :] = [plain]
        labels.append(Label(plain, plain, parent=above[depth], order=order))
    return Codebook(tuple(labels))


# ------------------------------------------------------------------ one label


def test_a_new_label_stands_behind_its_siblings(made: Made) -> None:
    project = made(labels=small("a", ".b", "c"))
    project.execute(AddLabel(Label("new", "  New name ", shortcut="7", parent="a")))
    assert tree(project) == ["a", ".b", ".New name", "c"]
    assert named(project, "new NAME").shortcut == "7"
    assert str(project.history_state.undo) == "Add label New name"
    project.execute(AddLabel(Label("last", "last", order=-5)))
    assert tree(project)[-1] == "last"


@pytest.mark.parametrize(
    ("wrong", "words", "remedy"),
    [
        (Label(POLICY, " "), "needs a name", ""),
        (Label(POLICY, "QUOTE"), "There is already a label named “quote”", "another name"),
        (Label(POLICY, " quote "), "There is already a label named “quote”", "another name"),
        (Label(POLICY, "new", shortcut="1"), "The key 1 belongs to the label “quote”", "another key"),
        (Label(POLICY, "new", parent="none"), "label above is no longer", ""),
    ],
)
def test_a_label_that_the_codebook_cannot_hold_is_refused(made: Made, wrong: Label, words: str, remedy: str) -> None:
    project = made()
    with pytest.raises(InvalidChangeError, match=words):
        check_label(project.codebook, wrong)
    assert_refused(project, ChangeLabel(wrong), words, remedy)
    assert_refused(project, AddLabel(replace(wrong, id="new")), words, remedy)
    assert_refused(
        project, ChangeLabel(replace(wrong, name="new", shortcut="", parent=POLICY)), "cannot stand below itself"
    )


def test_a_label_changes_in_every_field_and_keeps_what_is_tagged(made: Made) -> None:
    project = made(article("[policy:Words]."))
    after = replace(named(project, "policy"), name=" plan ", color="plum", shortcut="9", definition="What is meant.")
    changes = project.execute(ChangeLabel(after))
    assert changes.kinds == {Kind.LABEL}
    assert named(project, "plan") == replace(after, name="plan")
    assert len(project.queries.passages(POLICY)) == 1
    assert not project.execute(ChangeLabel(after)).kinds
    # Its own name and key in its way are not in its way.
    project.execute(ChangeLabel(replace(after, name="PLAN")))
    assert_refused(project, ChangeLabel(Label("none", "x")), "no longer in the codebook")


def test_labels_move_to_any_place_but_below_themselves(made: Made) -> None:
    project = made(labels=small("a", ".b", "..c", "d", "e"))
    for label_, parent, place, expected in (
        ("e", "", 0, ["e", "a", ".b", "..c", "d"]),
        ("e", "", 99, ["a", ".b", "..c", "d", "e"]),
        ("d", "b", 0, ["a", ".b", "..d", "..c", "e"]),
        ("d", "", -4, ["d", "a", ".b", "..c", "e"]),
        ("b", "", 1, ["d", "b", ".c", "a", "e"]),
    ):
        project.execute(MoveLabel(label_, parent, place))
        assert tree(project) == expected
    assert not project.execute(MoveLabel("b", "", 1)).kinds
    assert_refused(project, MoveLabel("b", "c", 0), "cannot stand below itself")
    assert_refused(project, MoveLabel("b", "b", 0), "cannot stand below itself")
    assert_refused(project, MoveLabel("b", "none", 0), "label above is no longer")
    assert_refused(project, MoveLabel("none", "", 0), "no longer in the codebook")
    for _ in range(5):
        project.undo()
    assert tree(project) == ["a", ".b", "..c", "d", "e"]


# ------------------------------------------------------------------ removing and merging


def test_a_removed_label_takes_its_passages_along_and_leaves_its_children(made: Made) -> None:
    labels = replace(codebook(), labels=(*codebook().labels, label("below", parent=QUOTE, order=9)))
    project = made(
        article("[quote#1:Yes], said [official#2:Kell]; [below#3:no].", relations=[("1", "said_by", "2")]),
        labels=labels,
    )
    before = state(project)
    changes = project.execute(RemoveLabel(QUOTE, "quote"))
    assert changes.is_codebook_changed
    assert tree(project) == ["statistic", "policy", "official", "below"]
    assert [one.id for one in project.queries.annotations("a1")] == ["a1-2", "a1-3"]
    assert project.queries.relations("a1") == []
    assert project.codebook.relation_types[0].heads == (label_id("statistic"),)
    assert QUOTE not in {key for key, n in project.queries.counts().labels.items() if n}
    project.undo()
    assert state(project) == before
    assert_refused(project, RemoveLabel("none"), "no longer in the codebook")


def test_a_merged_label_leaves_its_passages_its_place_in_links_and_its_children(made: Made) -> None:
    labels = replace(codebook(), labels=(*codebook().labels, label("below", parent=QUOTE, order=9)))
    project = made(
        article("[quote#1:Yes], said [official#2:Kell]; [below#3:no].", relations=[("1", "said_by", "2")]),
        labels=labels,
    )
    before = state(project)
    project.execute(MergeLabel(QUOTE, POLICY, "policy"))
    assert tree(project) == ["statistic", "policy", "official", "below"]
    assert {one.id: one.label_id for one in project.queries.annotations("a1")} == {
        "a1-1": POLICY, "a1-2": OFFICIAL, "a1-3": label_id("below"),
    }  # fmt: skip
    assert [link.head for link in project.queries.relations("a1")] == ["a1-1"]
    assert project.codebook.relation_types[0].heads == (POLICY, label_id("statistic"))
    assert str(project.history_state.undo) == "Merge into policy"
    project.undo()
    assert state(project) == before


def test_what_both_labels_say_is_there_once_behind_a_merge(made: Made) -> None:
    text = "[quote#1:[policy#2:Yes]], said [quote#3:[policy#4:Kell]] and [quote#5:he], [policy#6:[quote#7:no]]."
    project = made(article(text, notes={"3": "why"}, attributes={"7": {"kind": "direct"}}))
    before = state(project)
    project.execute(MergeLabel(QUOTE, POLICY, "policy"))
    words = [(one.anchor.quote, one.note) for one in project.queries.annotations("a1")]
    assert sorted(words) == [("Kell", "why"), ("Yes", ""), ("he", ""), ("no", "")]
    project.undo()
    assert state(project) == before


def test_values_go_along_with_attributes_that_are_renamed(made: Made) -> None:
    project = made(article("[quote#1:Yes], said [quote#2:Kell]."))
    project.execute(SetAttribute("a1-1", "kind", "direct"))
    project.execute(SetAttribute("a1-1", "tone", "calm"))
    project.execute(SetAttribute("a1-1", "extra", "kept"))
    before, untouched = state(project), project.queries.annotations("a1")[1]
    quote = project.codebook.label(QUOTE)
    assert quote is not None
    changed = replace(quote, attributes=(Attribute("tone"), Attribute("kind")))
    project.execute(ChangeLabel(changed, (("kind", "tone"), ("tone", "kind"))))
    assert project.queries.annotations("a1")[0].attributes == {"tone": "direct", "kind": "calm", "extra": "kept"}
    assert project.queries.annotations("a1")[1] == untouched
    project.undo()
    assert state(project) == before


def test_in_suggestions_a_value_of_the_new_name_gives_way_as_in_annotations_and_comes_back(made: Made) -> None:
    project = made(article("Yes, said Kell."))
    place = Span(10, 14)
    own = suggestion_id("a1", QUOTE, (place,))
    values = {"kind": "direct", "manner": "loud", "extra": "kept"}
    one = Suggestion(own, "a1", QUOTE, "mine", anchor("Yes, said Kell.", (place,)), 0.5, attributes=values)
    project.execute(StoreSuggestions((Proposed("a1", digest("Yes, said Kell."), ("mine",), (one,)),)))
    quote = project.codebook.label(QUOTE)
    assert quote is not None

    def found() -> dict[str, str]:
        return dict(project.queries.suggestions("a1")[0].attributes)

    project.execute(ChangeLabel(replace(quote, attributes=(Attribute("manner"),)), (("kind", "manner"),)))
    assert found() == {"manner": "direct", "extra": "kept"}
    project.undo()
    assert found() == values
    project.redo()
    assert found() == {"manner": "direct", "extra": "kept"}
    project.undo()
    assert found() == values


def test_children_move_up_by_one_and_no_further(made: Made) -> None:
    project = made(labels=small("a", ".b", "..c", "..d", ".e"))
    project.execute(RemoveLabel("b"))
    assert tree(project) == ["a", ".c", ".d", ".e"]
    assert [one.parent for one in project.codebook] == ["", "a", "a", "a"]
    project.undo()
    project.execute(MergeLabel("b", "e"))
    assert tree(project) == ["a", ".c", ".d", ".e"]
    project.undo()
    assert tree(project) == ["a", ".b", "..c", "..d", ".e"]


def test_a_label_is_not_merged_into_itself_or_what_stands_right_below(made: Made) -> None:
    project = made(labels=small("a", ".b", "..c"))
    assert_refused(project, MergeLabel("a", "a"), "into itself")
    assert_refused(project, MergeLabel("a", "b"), "Move the label out")
    project.execute(MergeLabel("a", "c"))
    assert tree(project) == ["b", ".c"]


def test_merging_into_what_a_link_names_already_names_it_once(made: Made) -> None:
    project = made()
    project.execute(MergeLabel(label_id("statistic"), QUOTE))
    assert project.codebook.relation_types[0].heads == (QUOTE,)


# ------------------------------------------------------------------ links and people


def test_a_kind_of_link_has_a_name_of_its_own(made: Made) -> None:
    project = made()
    project.execute(AddRelationType(" answers ", (QUOTE,), (QUOTE, OFFICIAL), id="t"))
    assert project.codebook.relation_type("t") == RelationType("t", "answers", (QUOTE,), (QUOTE, OFFICIAL))
    assert_refused(project, AddRelationType("answers"), "already a kind of link named “answers”", "another name")
    assert_refused(project, AddRelationType(" said_by "), "already a kind of link named “said_by”")
    assert_refused(project, AddRelationType("  "), "needs a name")


def test_a_kind_of_link_is_renamed_and_its_links_with_it(made: Made) -> None:
    project = made(article("[quote#q:“Yes”] [official#x:Kell]"))
    project.execute(AddRelationType("answers", id="t"))
    project.execute(Relate("a1-q", "a1-x", "t"))
    before = state(project)
    project.execute(ChangeRelationType(RelationType("t", " replies to ", (POLICY,))))
    assert project.codebook.relation_type("t") == RelationType("t", "replies to", (POLICY,))
    assert [one.type_id for one in project.queries.relations("a1")] == ["t"]
    project.undo()
    assert state(project) == before


def test_a_kind_of_link_is_not_changed_into_another_or_into_nothing(made: Made) -> None:
    project = made()
    project.execute(AddRelationType("answers", id="t"))
    said_by = project.codebook.relation_named("said_by")
    assert said_by is not None
    assert_refused(project, ChangeRelationType(RelationType("t", "said_by")), "named “said_by”", "another name")
    assert_refused(project, ChangeRelationType(RelationType("t", " ")), "needs a name")
    assert_refused(project, ChangeRelationType(replace(said_by, name="spoken by")), "cannot be renamed", "another kind")
    assert_refused(project, ChangeRelationType(RelationType("gone", "x")), "no longer in the codebook")
    project.execute(ChangeRelationType(replace(said_by, heads=())))
    assert project.codebook.relation_named("said_by") == replace(said_by, heads=())


def test_a_kind_of_link_goes_with_its_links_and_comes_back_with_them(made: Made) -> None:
    text = article("[quote#q:“Yes”] [official#x:Kell]", relations=[("q", "said_by", "x")])
    project = made(text)
    kind = project.codebook.relation_types[0]
    project.execute(AddRelationType("answers", id="t"))
    project.execute(Relate("a1-q", "a1-x", "t"))
    before = state(project)
    project.execute(RemoveRelationType(kind.id, kind.name))
    assert [one.name for one in project.codebook.relation_types] == ["answers"]
    assert [one.type_id for one in project.queries.relations("a1")] == ["t"]
    assert_refused(project, RemoveRelationType(kind.id), "no longer in the codebook")
    project.undo()
    assert state(project) == before


def test_annotators_are_renamed_but_never_alike(made: Made) -> None:
    project = made(article("[quote@bo:Words]."))
    bo = next(one for one in project.annotators if one.key == "bo")
    changes = project.execute(RenameAnnotator(replace(bo, key=" bl ", name="Bo Li")))
    assert changes.kinds == {Kind.ANNOTATOR}
    assert {one.key for one in project.annotators} == {"an", "bl"}
    assert_refused(project, RenameAnnotator(replace(bo, key="an")), "“an” is already used", "other initials")
    assert_refused(project, RenameAnnotator(replace(bo, key=" AN")), "“an” is already used", "other initials")
    assert_refused(project, RenameAnnotator(replace(bo, key=" ")), "needs initials")
    assert_refused(project, RenameAnnotator(Annotator("none", "xy")), "not in this project")
    assert not project.execute(RenameAnnotator(replace(bo, key="bl", name="Bo Li"))).kinds
    project.undo()
    assert bo in project.annotators
    assert annotator_id("bo") != bo.id


# ------------------------------------------------------------------ whole codebooks


def test_another_codebook_brings_what_is_missing(made: Made) -> None:
    project = made()
    before = state(project)
    other = Codebook(
        (
            Label("o1", "Quote", "plum"),
            Label("o2", "topic", shortcut="1", order=1),
            Label("o3", "rates", shortcut="8", parent="o2"),
            Label("o4", "direct", parent="o1", order=1),
            Label(POLICY, "plan"),
        ),
        (RelationType("relation-said_by", "about", ("o1", "o2", "gone")), RelationType("x", "said_by")),
    )
    project.execute(AddArticles((ArticleDraft("", codebook=other),)))
    assert tree(project) == ["quote", ".direct", "statistic", "policy", "official", "plan", "topic", ".rates"]
    assert (named(project, "quote").color, named(project, "topic").shortcut, named(project, "rates").shortcut) == (
        "blue",
        "",
        "8",
    )
    assert named(project, "plan").id != POLICY
    about = project.codebook.relation_named("about")
    assert about is not None
    assert (about.id == "relation-said_by", about.heads) == (False, (QUOTE, "o2"))
    assert not project.execute(AddArticles((ArticleDraft("", codebook=other),))).kinds
    project.undo()
    assert state(project) == before


def test_names_in_files_are_tidied() -> None:
    assert (given_name("  a b "), given_name(" "), given_name("")) == ("a b", "unnamed", "unnamed")


@settings(max_examples=50)
@given(codebooks(), codebooks(), st.booleans())
def test_what_is_missing_fits_whatever_is_there(have: Codebook, wanted: Codebook, twice: bool) -> None:
    if twice:
        wanted = replace(wanted, labels=wanted.labels * 2, relation_types=wanted.relation_types * 2)
    labels = list(have.labels)
    types = list(have.relation_types)
    for change in missing_entries(have, wanted):
        entry = change.after
        assert change.before is None
        if isinstance(entry, Label):
            # Each can be added as it comes, its parent before it.
            check_label(Codebook(tuple(labels)), entry)
            labels.append(entry)
        else:
            assert isinstance(entry, RelationType)
            types.append(entry)
    made = Codebook(reading_order(labels), tuple(types))
    ids = [one.id for one in made] + [one.id for one in types]
    assert len(set(ids)) == len(ids)
    assert {one.name.casefold() for one in made} == {one.name.casefold() for one in (*have, *wanted)}
    assert {one.name for one in types} == {one.name for one in (*have.relation_types, *wanted.relation_types)}
    assert missing_entries(made, wanted) == []


@pytest.mark.parametrize(
    ("command", "title"),
    [
        (ChangeLabel(Label("l", "policy")), "Change label policy"),
        (MoveLabel("l", "", 0), "Move label"),
        (RemoveLabel("l", "policy"), "Remove label policy"),
        (AddRelationType("said_by"), "Add link said_by"),
        (ChangeRelationType(RelationType("t", " answers ")), "Change link answers"),
        (RemoveRelationType("t", "answers"), "Remove link answers"),
        (RenameAnnotator(Annotator("a", "b")), "Rename annotator"),
    ],
)
def test_the_undo_menu_has_a_name_for_it(command: Command, title: str) -> None:
    assert str(command.title) == title
