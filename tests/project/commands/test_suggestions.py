"""Accepting makes an annotation and what goes with it; refusing lets a suggestion go for good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Ruling, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations
from clipdesk.project.commands.articles import CutPassage, RemoveArticles
from clipdesk.project.commands.codebook import ChangeLabel, MergeLabel, RemoveLabel
from clipdesk.project.commands.suggestions import (
    AcceptSuggestion,
    AcceptSuggestions,
    RefuseSuggestions,
    StoreSuggestions,
)
from clipdesk.project.project import Project
from tests.builders import article, codebook, label_id
from tests.project_builder import Made
from tests.project_state import state

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")
TEXT = "“We won,” said Ana Ruiz, “at last.” No comment."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def made_of(label: str, *words: str, said_by: str = "", **attributes: str) -> Suggestion:
    spans = tuple(at(one) for one in words)
    own = suggestion_id("a1", label, spans)
    return Suggestion(own, "a1", label, "quotes", anchor(TEXT, spans), 0.9, "marks", attributes, said_by)


SPEAKER = made_of(OFFICIAL, "Ana Ruiz", role="mayor", name="Ana Ruiz")
SAID = made_of(QUOTE, "“We won,”", "“at last.”", said_by=SPEAKER.id, kind="direct")
OTHER = made_of(POLICY, "No comment", name="none")


@pytest.fixture
def project(made: Made) -> Project:
    """A project of one article on which a quote, its speaker and a policy are proposed."""
    project = made(article(TEXT))
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("quotes",), (SPEAKER, SAID, OTHER), "1"),)))
    return project


def waiting(project: Project) -> list[str]:
    return [one.id for one in project._store.suggestions.of_article("a1")]


def links(project: Project) -> list[tuple[str, str]]:
    return [(one.head, one.child) for one in project.queries.relations("a1")]


def test_an_accepted_suggestion_is_an_annotation_of_whoever_accepts(project: Project) -> None:
    changes = project.execute(AcceptSuggestion(SAID.id, label_name="quote", id="n"))
    (found,) = project.queries.annotations("a1")
    assert changes.added == ("n",)
    assert (found.id, found.label_id, found.spans, found.origin) == ("n", QUOTE, SAID.spans, "suggestion")
    assert dict(found.attributes) == {"kind": "direct"}
    assert project.annotator is not None
    assert found.annotator_id == project.annotator.id
    assert waiting(project) == [SPEAKER.id, OTHER.id]
    verdict = project._store.suggestions.verdict(SAID.id)
    assert verdict is not None
    assert (verdict.suggestion, verdict.ruling, verdict.annotation_id) == (SAID, Ruling.ACCEPTED, "n")
    assert str(project.history_state.undo) == "Accept as quote"
    project.undo()
    assert len(waiting(project)) == 3
    assert project.queries.annotations("a1") == []


@pytest.mark.parametrize("order", [(SAID, SPEAKER), (SPEAKER, SAID)], ids=["quote first", "speaker first"])
def test_a_quote_is_linked_to_its_speaker_as_soon_as_both_are_accepted(
    project: Project, order: tuple[Suggestion, ...]
) -> None:
    names = {SAID.id: "said", SPEAKER.id: "speaker"}
    project.execute(AcceptSuggestion(order[0].id, id=names[order[0].id]))
    assert links(project) == []
    project.execute(AcceptSuggestion(order[1].id, id=names[order[1].id]))
    assert links(project) == [("said", "speaker")]


def test_a_quote_is_linked_to_a_speaker_tagged_by_hand(project: Project) -> None:
    (speaker,) = project.execute(AddAnnotation("a1", OFFICIAL, SPEAKER.spans)).added
    assert waiting(project) == [SAID.id, OTHER.id]
    (said,) = project.execute(AcceptSuggestion(SAID.id)).added
    assert links(project) == [(said, speaker)]


def test_no_link_where_the_speaker_was_refused_or_its_annotation_is_gone(project: Project) -> None:
    project.execute(AcceptSuggestion(SPEAKER.id, id="speaker"))
    project.execute(RemoveAnnotations(("speaker",)))
    project.execute(AcceptSuggestion(SAID.id))
    assert links(project) == []
    project.undo()
    project.undo()
    project.undo()
    project.execute(RefuseSuggestions((SPEAKER.id,)))
    project.execute(AcceptSuggestion(SAID.id))
    assert links(project) == []


def test_no_link_where_the_quote_is_gone_before_its_speaker_is_accepted(project: Project) -> None:
    project.execute(AcceptSuggestion(SAID.id, id="said"))
    project.execute(RemoveAnnotations(("said",)))
    project.execute(AcceptSuggestion(SPEAKER.id))
    assert links(project) == []


def test_no_link_where_nobody_is_known_by_the_name_of_the_speaker_or_it_is_the_quote_itself(made: Made) -> None:
    nobody = made_of(QUOTE, "“We won,”", said_by="nobody")
    itself = made_of(QUOTE, "“at last.”")
    itself = itself._replace(said_by=itself.id)
    project = made(article(TEXT))
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("quotes",), (nobody, itself), "1"),)))
    project.execute(AcceptSuggestion(nobody.id))
    project.execute(AcceptSuggestion(itself.id))
    assert links(project) == []


def test_no_link_where_the_codebook_has_no_kind_for_it(made: Made) -> None:
    project = made(article(TEXT), labels=Codebook(codebook().labels))
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("quotes",), (SPEAKER, SAID), "1"),)))
    project.execute(AcceptSuggestion(SPEAKER.id))
    project.execute(AcceptSuggestion(SAID.id))
    assert links(project) == []
    assert len(project.queries.annotations("a1")) == 2


def test_one_accepted_with_another_label_or_other_edges_is_corrected(project: Project) -> None:
    project.execute(AcceptSuggestion(OTHER.id, label_id=QUOTE, label_name="quote"))
    project.execute(AcceptSuggestion(SPEAKER.id, spans=(at("Ana Ruiz,"),)))
    quote, official = sorted(project.queries.annotations("a1"), key=lambda one: one.label_id, reverse=True)
    assert (quote.label_id, quote.anchor.quote, dict(quote.attributes)) == (QUOTE, "No comment", {})
    assert official.anchor.quote == "Ana Ruiz,"
    assert dict(official.attributes) == {"role": "mayor", "name": "Ana Ruiz"}
    assert [one.ruling for one in project._store.suggestions.verdicts_of("a1")] == [Ruling.CORRECTED] * 2
    assert waiting(project) == [SAID.id]


def test_all_are_accepted_in_one_step(project: Project) -> None:
    before = state(project)
    ids = (SAID.id, OTHER.id, SPEAKER.id, "gone")
    changes = project.execute(AcceptSuggestions(ids))
    assert len(changes.added) == 3
    assert len(links(project)) == 1
    assert waiting(project) == []
    project.undo()
    assert state(project) == before


def test_a_refused_one_is_gone_until_that_is_undone(project: Project) -> None:
    project.execute(RefuseSuggestions((OTHER.id, "gone")))
    assert str(project.history_state.undo) == "Refuse 2 suggestions"
    assert waiting(project) == [SAID.id, SPEAKER.id]
    project.undo()
    assert len(waiting(project)) == 3


def test_what_was_decided_meanwhile_is_not_decided_again(project: Project) -> None:
    project.execute(RefuseSuggestions((OTHER.id,)))
    with pytest.raises(InvalidChangeError, match="no longer there"):
        project.execute(AcceptSuggestion(OTHER.id))
    assert not project.execute(RefuseSuggestions((OTHER.id,))).kinds


def test_the_same_is_not_tagged_twice(project: Project) -> None:
    project.execute(AddAnnotation("a1", QUOTE, OTHER.spans))
    with pytest.raises(InvalidChangeError, match="tagged as quote already"):
        project.execute(AcceptSuggestion(OTHER.id, label_id=QUOTE))


def test_a_verdict_keeps_to_its_words_when_the_text_is_cut(project: Project) -> None:
    project.execute(RefuseSuggestions((OTHER.id, SPEAKER.id)))
    before = state(project)
    waited = waiting(project)
    project.execute(CutPassage("a1", at("“We won,” said Ana Ruiz, ")))
    (verdict,) = project._store.suggestions.verdicts_of("a1")
    assert verdict.suggestion.anchor.quote == "No comment"
    assert verdict.id == suggestion_id("a1", POLICY, verdict.suggestion.spans)
    assert waiting(project) == []
    project.undo()
    assert state(project) == before
    assert waiting(project) == waited


def test_what_is_removed_takes_its_suggestions_out_of_sight_and_undo_brings_them_back(project: Project) -> None:
    for command in (RemoveArticles(("a1",)), RemoveLabel(OFFICIAL)):
        project.execute(command)
        assert SPEAKER.id not in waiting(project)
        project.undo()
        assert len(waiting(project)) == 3


def test_several_are_accepted_some_of_them_on_other_words(project: Project) -> None:
    project.execute(AcceptSuggestions((SPEAKER.id, OTHER.id), moved=((OTHER.id, (at("comment"),)),)))
    assert [one.anchor.quote for one in project.queries.annotations("a1")] == ["Ana Ruiz", "comment"]
    verdicts = project._store.suggestions.verdicts_of("a1")
    assert [one.ruling for one in verdicts] == [Ruling.ACCEPTED, Ruling.CORRECTED]


# ------------------------------------------------------------------ labels that are merged


def suggested(project: Project) -> list[tuple[str, str, str]]:
    """Label, words and the words of the speaker of what waits."""
    found = project._store.suggestions.of_article("a1")
    words = {one.id: one.anchor.quote for one in found}
    return [(one.label_id, one.anchor.quote, words.get(one.said_by, "")) for one in found]


def rows(project: Project) -> dict[str, Suggestion]:
    return {one.id: one for one in project._store.suggestions.every()}


def test_several_are_accepted_with_another_label_each_passage_once(project: Project) -> None:
    twin = made_of(QUOTE, "Ana Ruiz")
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("others",), (twin,), "1"),)))
    before = state(project)
    changes = project.execute(AcceptSuggestions((SPEAKER.id, OTHER.id, twin.id), label_id=POLICY))
    found = project.queries.annotations("a1")
    assert sorted((one.label_id, one.anchor.quote) for one in found) == [(POLICY, "Ana Ruiz"), (POLICY, "No comment")]
    assert len(changes.added) == 2
    project.undo()
    assert state(project) == before


def test_what_waits_goes_with_a_merged_label_and_comes_back_with_it(project: Project) -> None:
    before, known = suggested(project), rows(project)
    project.execute(MergeLabel(OFFICIAL, POLICY))
    assert suggested(project) == [
        (QUOTE, SAID.anchor.quote, "Ana Ruiz"), (POLICY, "Ana Ruiz", ""), (POLICY, "No comment", ""),
    ]  # fmt: skip
    moved = suggested(project)
    project.undo()
    assert (suggested(project), rows(project)) == (before, known)
    project.redo()
    assert suggested(project) == moved
    project.execute(MergeLabel(POLICY, label_id("statistic")))
    assert [one[0] for one in suggested(project)] == [QUOTE, label_id("statistic"), label_id("statistic")]
    project.undo()
    project.undo()
    assert rows(project) == known


def test_what_was_suggested_with_the_other_label_before_stays_when_the_merge_is_undone(project: Project) -> None:
    twin = made_of(POLICY, "Ana Ruiz")._replace(score=0.3)
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("other",), (twin._replace(assistant="other"),)),)))
    known = rows(project)
    project.execute(MergeLabel(OFFICIAL, POLICY))
    assert suggested(project).count((POLICY, "Ana Ruiz", "")) == 1
    project.undo()
    assert rows(project) == known


def test_of_two_verdicts_on_one_passage_that_on_the_other_label_stays(project: Project) -> None:
    twin = made_of(POLICY, "Ana Ruiz")._replace(assistant="other")
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("other",), (twin,)),)))
    project.execute(AcceptSuggestion(twin.id))
    project.execute(RefuseSuggestions((SPEAKER.id,)))
    before = state(project)
    project.execute(MergeLabel(OFFICIAL, POLICY))
    verdict = project._store.suggestions.verdict(twin.id)
    assert verdict is not None
    assert verdict.ruling is Ruling.ACCEPTED
    assert project._store.suggestions.verdict(SPEAKER.id) is None
    project.undo()
    assert state(project) == before


def test_verdicts_go_with_a_merged_label_so_that_nothing_refused_comes_back(project: Project) -> None:
    project.execute(RefuseSuggestions((OTHER.id,)))
    project.execute(AcceptSuggestion(SPEAKER.id))
    before = state(project)
    project.execute(MergeLabel(POLICY, OFFICIAL))
    assert [one[0] for one in suggested(project)] == [QUOTE]
    figures = project.queries.suggestion_figures()
    assert (figures[OFFICIAL].accepted, figures[OFFICIAL].refused) == (1, 1)
    again = OTHER._replace(id=suggestion_id("a1", OFFICIAL, OTHER.spans), label_id=OFFICIAL)
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("quotes",), (again,)),)))
    assert suggested(project) == []
    project.undo()
    assert state(project) == before


def test_assistants_find_their_labels_after_a_merge_or_another_name(project: Project) -> None:
    def found(name: str) -> str:
        label = project.queries.label_suggested(name)
        return label.id if label else ""

    policy = project.codebook.label(POLICY)
    assert policy is not None
    project.execute(ChangeLabel(replace(policy, name="measure")))
    assert (found("policy"), found("measure")) == (POLICY, POLICY)
    project.execute(MergeLabel(OFFICIAL, POLICY))
    assert found("official") == POLICY
    project.undo()
    assert found("official") == OFFICIAL
    project.execute(RemoveLabel(OFFICIAL))
    assert found("official") == ""


def test_a_refused_one_does_not_come_back_with_edges_a_little_different(project: Project) -> None:
    project.execute(RefuseSuggestions((OTHER.id,)))
    longer, elsewhere, quoted = made_of(POLICY, "No comment."), made_of(POLICY, "said"), made_of(QUOTE, "No comment.")
    made = Proposed("a1", digest(TEXT), ("quotes",), (longer, elsewhere, quoted), "2")
    project.execute(StoreSuggestions((made,)))
    assert set(waiting(project)) == {elsewhere.id, quoted.id}
    project.undo()
    assert longer.id in waiting(project), "without being proposed again"


def test_what_is_accepted_alone_is_not_called_several() -> None:
    assert AcceptSuggestions(("s1",), "quote").title == AcceptSuggestion("s1", label_name="quote").title
    assert AcceptSuggestions(("s1",)).title.template == "Accept suggestion"
    assert AcceptSuggestions(("s1", "s2"), "quote").title.arguments == ("2",)
