"""What should be looked at again, and what should not."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Status
from clipdesk.domain.missed import Missed, MissedKind
from clipdesk.domain.span import Span
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.missed import _key, _Words, missed
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made


def found(project: Project, kind: MissedKind) -> list[Missed]:
    return [one for one in missed(project._store) if one.kind is kind and not one.is_set_aside]


def test_words_tagged_elsewhere_and_not_here(made: Made) -> None:
    project = made(
        article("The [policy:Clean Air Act] passed."),
        article("A [quote:word] on the clean\nair act. The Clean Air Actor.", id="a2", number=2, headline="Two"),
    )
    (one,) = found(project, MissedKind.SAME_WORDS)
    assert (one.article_id, one.headline, one.label_ids) == ("a2", "Two", (label_id("policy"),))
    assert one.words == "clean\nair act"


def test_numbers_and_words_tagged_once_are_not_looked_for(made: Made) -> None:
    project = made(
        article("It was [statistic:2019] and [official:Kell]."),
        article("[quote:So] Kell said in 2019.", id="a2", number=2),
    )
    assert found(project, MissedKind.SAME_WORDS) == []


def test_a_name_tagged_twice_is_looked_for(made: Made) -> None:
    project = made(
        article("[official:Kell] met [official:Kell]. Kell left; Kells stayed."),
    )
    assert [one.span for one in found(project, MissedKind.SAME_WORDS)] == [Span(15, 19)]


def test_the_same_words_under_two_labels(made: Made) -> None:
    project = made(article("The [policy:Clean Air Act]."), article("The [official:clean air act].", id="a2", number=2))
    two = found(project, MissedKind.TWO_LABELS)
    assert [(one.article_id, one.annotation_id) for one in two] == [("a1", "a1-n1"), ("a2", "a2-n1")]
    assert set(two[0].label_ids) == {label_id("policy"), label_id("official")}
    assert found(project, MissedKind.SAME_WORDS) == []


def test_quotes_without_a_speaker(made: Made) -> None:
    project = made(
        article(
            "[quote#1:“One,”] [official#2:she] said. [quote#3:“Two,”] [quote#4:“Three.”] [statistic:3%]",
            relations=[("1", "said_by", "2")],
            attributes={"4": {"speaker": "an unnamed official"}},
        )
    )
    assert [one.words for one in found(project, MissedKind.NO_SPEAKER)] == ["“Two,”"]


def test_articles_without_annotations_unless_they_were_skipped_or_are_done(made: Made) -> None:
    project = made(
        article("Nothing."), article("Nothing more.", id="a2", number=2), article("[quote:So].", id="a3", number=3)
    )
    assert [one.article_id for one in found(project, MissedKind.UNTOUCHED)] == ["a1", "a2"]
    project.execute(SetStatus(("a1",), Status.SKIPPED))
    assert [one.article_id for one in found(project, MissedKind.UNTOUCHED)] == ["a2"]
    project.execute(SetStatus(("a2",), Status.DONE))
    assert found(project, MissedKind.UNTOUCHED) == []


def test_each_place_says_what_it_might_have(made: Made) -> None:
    project = made(
        article("The [policy:Clean Air Act], [quote:“so”]. The Clean Air Plan and [policy:Clean Air Plan]."),
        article("The [official:clean air act].", id="a2", number=2),
    )
    asked = {(one.kind, one.article_id): one.asked for one in missed(project._store)}
    said_by = project.codebook.relation_named("said_by")
    assert said_by is not None
    assert asked == {
        (MissedKind.SAME_WORDS, "a1"): (label_id("policy"),),
        (MissedKind.TWO_LABELS, "a1"): (label_id("official"),),
        (MissedKind.TWO_LABELS, "a2"): (label_id("policy"),),
        (MissedKind.NO_SPEAKER, "a1"): (said_by.id,),
    }


def test_it_tells_how_far_it_is(made: Made) -> None:
    seen: list[tuple[int, int]] = []
    missed(made(article("So."), article("So so.", id="a2", number=2))._store, lambda *told: seen.append(told[:2]))
    assert seen == [(0, 2)]


@given(st.lists(st.sampled_from(["ana", "ruiz", "Ana", "said", "it."]), max_size=12))
def test_places_are_where_the_words_stand(words: list[str]) -> None:
    text = " ".join(words)
    places = [span for span, _ in _Words({"ana ruiz": "x"}).places(text)]
    assert places == [Span(*match.span()) for match in re.finditer(r"\bana ruiz\b", text, re.IGNORECASE)]
    assert all(_key(text[span.start : span.end]) == "ana ruiz" for span in places)


def test_what_two_annotators_tagged_is_listed_once(made: Made) -> None:
    project = made(
        article(
            "[quote#1@an:“Yes,”] and [quote#2@bo:“Yes,”] or [quote#3@an,policy#4@bo:“No.”] "
            "[quote#5@an,quote#6@bo:“Well.”] said [official#7@an:Kell]. [quote#8@an,quote#9@bo:“Oh!”]",
            attributes={"9": {"speaker": "Kell"}},
            relations=[("5", "said_by", "7")],
        )
    )
    assert [one.words for one in found(project, MissedKind.NO_SPEAKER)] == ["“Yes,”", "“Yes,”", "“No.”"]
    assert found(project, MissedKind.TWO_LABELS) == [], "where two people differ is for the comparison"
