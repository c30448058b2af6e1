"""What is right as it is goes out of the list of what may have been missed, stays out, and can be brought back."""

from __future__ import annotations

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Status
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.missed import Missed, MissedKind
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import FROM_MISSED, Proposed, Ruling, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.commands.annotations import AddAnnotation, Relabel, RemoveAnnotations
from clipdesk.project.commands.articles import CutPassage, PutBackCut
from clipdesk.project.commands.codebook import MergeLabel
from clipdesk.project.commands.setting_aside import BringBack, SetAside
from clipdesk.project.commands.suggestions import AcceptSuggestion, RefuseSuggestions, StoreSuggestions
from clipdesk.project.missed import missed
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.project_state import state

KINDS = [*MissedKind]
STATISTIC = Span(19, 21)
"""Where “3%” stands."""


@pytest.fixture
def project(made: Made) -> Project:
    """One place of each kind: “Ana Ruiz” untagged, “3%” under two labels (twice), “Yes” without a speaker, an empty article."""
    return made(
        article("So. [official:Ana Ruiz] named [statistic:3%] and Ana Ruiz [quote:“Yes”]."),
        article("Then [policy:3%].", id="a2", number=2),
        article("Nothing.", id="a3", number=3),
    )


def listed(project: Project, *, aside: bool = False) -> list[Missed]:
    return [one for one in missed(project._store) if one.is_set_aside == aside]


def propose(project: Project, span: Span) -> Suggestion:
    """An assistant proposes an official in a1."""
    text = project._store.articles.text("a1")
    own = suggestion_id("a1", label_id("official"), (span,))
    made = Suggestion(own, "a1", label_id("official"), "tests", anchor(text, (span,)), 0.9)
    project.execute(StoreSuggestions((Proposed("a1", digest(text), ("tests",), (made,)),)))
    return made


def of(project: Project, kind: MissedKind) -> Missed:
    return next(one for one in missed(project._store) if one.kind is kind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_set_aside_is_listed_apart_until_it_is_brought_back(project: Project, kind: MissedKind) -> None:
    place, before = of(project, kind), state(project)
    every = listed(project)
    assert len(every) == 5
    project.execute(SetAside((place,)))
    assert listed(project) == [one for one in every if one != place]
    assert listed(project, aside=True) == [place._replace(is_set_aside=True)]
    project.execute(SetAside((place,)))  # once more changes nothing
    project.execute(BringBack(tuple(listed(project, aside=True))))
    assert listed(project) == every
    assert state(project) == before


def test_several_are_one_step(project: Project) -> None:
    before, places = state(project), tuple(missed(project._store))
    project.execute(SetAside(places))
    assert listed(project) == []
    assert project.history_state.undo == SetAside(places).title
    project.undo()
    assert state(project) == before
    project.redo()
    assert listed(project) == []


def test_titles_say_how_many(project: Project) -> None:
    one = of(project, MissedKind.SAME_WORDS)
    titles = [command((one,) * n).title for command in (SetAside, BringBack) for n in (1, 2)]
    assert [str(title) for title in titles] == [
        "Set aside one place", "Set aside 2 places", "Bring back one place", "Bring back 2 places",
    ]  # fmt: skip


def test_it_stays_set_aside_when_its_text_moves(project: Project) -> None:
    project.execute(SetAside((of(project, MissedKind.SAME_WORDS), of(project, MissedKind.NO_SPEAKER))))
    project.execute(CutPassage("a1", Span(0, 4)))
    assert [one.kind for one in listed(project, aside=True)] == [MissedKind.SAME_WORDS, MissedKind.NO_SPEAKER]
    project.execute(PutBackCut("a1", 0))
    assert [one.kind for one in listed(project, aside=True)] == [MissedKind.SAME_WORDS, MissedKind.NO_SPEAKER]


def test_a_third_label_is_another_question(project: Project) -> None:
    place = next(one for one in listed(project) if one.kind is MissedKind.TWO_LABELS and one.article_id == "a1")
    assert place.asked == (label_id("policy"),)
    project.execute(SetAside((place,)))
    project.execute(MergeLabel(label_id("policy"), label_id("official")))
    assert place.annotation_id not in {one.annotation_id for one in listed(project)}


def test_what_is_set_aside_is_not_proposed_there_and_not_counted_as_a_suggestion(project: Project) -> None:
    place = of(project, MissedKind.SAME_WORDS)
    assert place.span is not None
    project.execute(SetAside((place,)))
    verdict = project._store.suggestions.verdicts_of("a1")[0]
    assert (verdict.suggestion.assistant, verdict.ruling) == (FROM_MISSED, Ruling.REFUSED)
    propose(project, place.span)
    assert project.queries.suggestions("a1") == []
    assert project.queries.suggestion_figures() == {}
    assert project._store.tallies.all() == project._store.tallies.recounted()


def test_a_suggestion_that_waits_there_is_refused_until_the_place_is_brought_back(project: Project) -> None:
    place = of(project, MissedKind.SAME_WORDS)
    assert place.span is not None
    made = propose(project, place.span)
    project.execute(SetAside((place,)))
    assert project.queries.suggestions("a1") == []
    (verdict,) = project._store.suggestions.verdicts_of("a1")
    assert (verdict.suggestion.assistant, verdict.suggestion.score) == (FROM_MISSED, made.score)
    assert label_id("official") not in project.queries.suggestion_figures(), "no decision on what was suggested"
    project.execute(BringBack((place,)))
    assert project.queries.suggestions("a1") == [made]
    assert place in listed(project)


def test_where_a_suggestion_was_refused_nothing_is_missing_and_nothing_is_brought_back(project: Project) -> None:
    place = of(project, MissedKind.SAME_WORDS)
    assert place.span is not None
    made = propose(project, Span(place.span.start - 2, place.span.end))
    project.execute(RefuseSuggestions((made.id,)))
    assert MissedKind.SAME_WORDS not in {one.kind for one in missed(project._store)}
    before = state(project)
    project.execute(BringBack((place,)))
    assert state(project) == before


def test_bringing_one_place_back_leaves_set_aside_what_holds_it(project: Project) -> None:
    place = of(project, MissedKind.SAME_WORDS)
    assert place.span is not None
    longer = place._replace(
        span=Span(place.span.start - 4, place.span.end), words=f"and {place.words}", before=place.before[:-4]
    )
    project.execute(SetAside((place, longer)))
    project.execute(BringBack((place,)))
    (verdict,) = project._store.suggestions.verdicts_of("a1")
    assert verdict.suggestion.spans == (longer.span,)


@pytest.mark.parametrize("then", ["removed", "relabeled"])
def test_what_was_accepted_there_stays_accepted_and_the_place_is_not_listed(project: Project, then: str) -> None:
    place = of(project, MissedKind.SAME_WORDS)
    assert place.span is not None
    made = propose(project, place.span)
    project.execute(AcceptSuggestion(made.id, id="n"))
    project.execute(RemoveAnnotations(("n",)) if then == "removed" else Relabel(("n",), label_id("quote")))
    verdicts = project._store.suggestions.verdicts_of("a1")
    assert MissedKind.SAME_WORDS not in {one.kind for one in missed(project._store)}
    project.execute(SetAside((place,)))  # from a list that was made before
    project.execute(BringBack((place,)))
    assert project._store.suggestions.verdicts_of("a1") == verdicts
    assert verdicts[0].ruling is Ruling.ACCEPTED


def test_a_label_that_is_tagged_there_as_well_is_not_asked_for(project: Project) -> None:
    project.execute(AddAnnotation("a1", label_id("policy"), (STATISTIC,)))
    two = [one for one in listed(project) if one.kind is MissedKind.TWO_LABELS]
    assert [(one.article_id, one.asked) for one in two] == [("a2", (label_id("statistic"),))]
    project.execute(AddAnnotation("a2", label_id("quote"), (Span(5, 7),)))
    asked = {(one.article_id, one.asked) for one in listed(project) if one.kind is MissedKind.TWO_LABELS}
    assert asked == {("a1", (label_id("quote"),)), ("a2", (label_id("statistic"),))}


def test_what_another_person_set_aside_can_be_brought_back(project: Project) -> None:
    place = of(project, MissedKind.SAME_WORDS)
    project.execute(SetAside((place,)))
    project.use_annotator("zz", "Zoe")
    project.execute(SetAside((place,)))
    project.execute(BringBack((place,)))
    assert place in listed(project)
    project.undo()
    assert place._replace(is_set_aside=True) in listed(project, aside=True)


def test_places_whose_words_have_gone_are_left_out(project: Project) -> None:
    place, other = of(project, MissedKind.SAME_WORDS), of(project, MissedKind.UNTOUCHED)
    project.execute(CutPassage("a1", Span(0, 4)))
    with pytest.raises(InvalidChangeError, match="The text has changed since"):
        project.execute(SetAside((place,)))
    project.execute(SetAside((place, other)))
    assert [one.kind for one in listed(project, aside=True)] == [MissedKind.UNTOUCHED]


def test_what_was_tagged_meanwhile_is_neither_refused_nor_skipped(project: Project) -> None:
    same, two, untouched = (
        of(project, kind) for kind in (MissedKind.SAME_WORDS, MissedKind.TWO_LABELS, MissedKind.UNTOUCHED)
    )
    project.use_annotator("zz")
    for one, label in ((same, "official"), (two, "policy")):
        assert one.span is not None
        project.execute(AddAnnotation(one.article_id, label_id(label), (one.span,)))
    project.execute(AddAnnotation("a3", label_id("policy"), (Span(0, 7),)))
    before = state(project)
    project.execute(SetAside((same, two, untouched)))
    assert state(project) == before
    with pytest.raises(InvalidChangeError):
        project.execute(SetAside((untouched,)))


def test_an_article_is_skipped_and_to_do_again(project: Project) -> None:
    place = of(project, MissedKind.UNTOUCHED)
    project.execute(SetAside((place,)))
    found = project._store.articles.state("a3")
    assert found is not None
    assert found.status is Status.SKIPPED
    project.execute(BringBack((place,)))
    found = project._store.articles.state("a3")
    assert found is not None
    assert found.status is Status.TODO


def test_a_quote_that_is_gone_is_not_asked_for(project: Project) -> None:
    place = of(project, MissedKind.NO_SPEAKER)
    project.execute(SetAside((place,)))
    project.execute(RemoveAnnotations((place.annotation_id,)))
    assert listed(project, aside=True) == []
