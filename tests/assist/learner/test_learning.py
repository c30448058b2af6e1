"""Learning: what there must be, how it is judged, and that it is the same again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from clipdesk.assist.learner.evidence import Evidence
from clipdesk.assist.learner.learning import Learner, learn
from clipdesk.assist.learner.lessons import Lack, to_bytes
from clipdesk.assist.learner.manners import Move, SignHabit
from clipdesk.assist.learner.pages import Page
from clipdesk.assist.learner.trials import Left, rule_scores
from clipdesk.assist.proposal import Reading
from clipdesk.domain.span import Span
from tests.assist.learner.taught import (
    SAYING,
    VESSEL,
    Boats,
    Sayings,
    article,
    articles,
    propose_learned,
    sayings,
    words_of,
)


def test_the_same_evidence_gives_the_same_bytes() -> None:
    assert to_bytes(learn(articles(8), ())) == to_bytes(learn(articles(8), ()))


def test_a_lesson_says_on_how_much_it_was_learned_and_how_well_it_does() -> None:
    (lesson,) = learn(articles(12), ()).lessons
    assert (lesson.label, lesson.articles, lesson.done, lesson.refused) == (VESSEL, 12, 12, 0)
    assert lesson.passages == 48
    assert lesson.is_used
    assert lesson.own.exact.known == 48
    assert lesson.own.exact.f1 > 0.9
    assert lesson.rules.exact.proposed == 0
    assert any(trait.endswith(":ferry") for trait, _, _ in lesson.words)


def test_too_little_is_said_and_nothing_is_proposed() -> None:
    few = learn(articles(1), ()).lessons[0]
    same = learn([article(0)._replace(article=str(n)) for n in range(3)], ()).lessons[0]
    in_work = learn([article(number, is_whole=False) for number in range(8)], ()).lessons[0]
    assert [one.lack for one in (few, same, in_work)] == [Lack.PASSAGES, Lack.ARTICLES, Lack.DONE]
    assert not few.weights
    assert not in_work.is_used


def test_rules_that_do_as_well_stay() -> None:
    evidence = articles(10)
    every = {one.reading.text[span.start : span.end] for one in evidence for span in one.tagged[VESSEL]}
    (lesson,) = learn(evidence, (Boats(sorted(every)),)).lessons
    assert lesson.lack is Lack.BETTER
    assert lesson.rules.exact.f1 == 1.0


def test_rules_that_do_worse_are_bettered() -> None:
    (lesson,) = learn(articles(10), (Boats(["ferry", "board", "morning"]),)).lessons
    assert lesson.is_used
    assert lesson.own.worth > lesson.rules.worth


def test_what_rules_propose_is_put_right_before_anything_is_found_anew() -> None:
    boats = Boats(["ferry", "tug", "barge", "trawler", "board"])
    (lesson,) = learn(articles(10), (boats,)).lessons
    assert lesson.is_used
    assert lesson.doubts
    assert [one.move for one in lesson.habits] == [Move("end", "add", "1")]
    assert not lesson.mends
    assert lesson.own.words.f1 > 0.9 > lesson.rules.words.f1
    assert lesson.words[0][0] == "move:end-add|1|any-piece"
    assert any(trait == "doubt:first:board" for trait, _, _ in lesson.words)
    assert to_bytes(learn(articles(10), (boats,))) == to_bytes(learn(articles(10), (boats,)))


def test_marks_that_are_left_out_are_learned_until_they_are_tagged() -> None:
    (lesson,) = learn(sayings(5, is_marked=False), (Sayings(),)).lessons
    assert lesson.is_used
    assert lesson.signs == (SignHabit("marks", is_in=False, right=10),)
    assert (lesson.habits, lesson.mends, lesson.weights) == ((), b"", b"")
    assert lesson.own.exact.f1 == lesson.own.words.f1 == 1.0 > lesson.rules.exact.f1 == 0.0
    assert lesson.words == (("sign:marks|out", "B", 10.0),)
    mixed = [*sayings(5, is_marked=False), *sayings(6, is_marked=True, first=5)]
    (later,) = learn(mixed, (Sayings(),)).lessons
    assert (later.signs, later.lack) == ((), Lack.BETTER)


def test_what_was_learned_of_marks_is_proposed() -> None:
    learned = learn(sayings(5, is_marked=False), (Sayings(),), labels=(SAYING,))
    (one,) = sayings(1, is_marked=False, first=90)
    found = propose_learned(learned, one.reading, (Sayings(),))
    assert tuple(each.spans[0] for each in found) == one.tagged[SAYING]
    assert {each.reason for each in found} == {"like what you tagged, other edges than marks"}


def test_what_no_habit_puts_right_weights_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("try_doubts", "try_habits"):
        monkeypatch.setattr(f"clipdesk.assist.learner.learning.{name}", _in_vain)
    (lesson,) = learn(articles(10), (Boats(["ferry", "tug", "barge", "trawler", "board"]),)).lessons
    assert lesson.mends
    assert lesson.mending is not None
    assert lesson.own.words.f1 > 0.9 > lesson.rules.words.f1
    assert any(trait.startswith("at:") for trait, _, _ in lesson.words) == (not lesson.weights)


def _in_vain(pages: Sequence[Page], label: str) -> Left:
    return Left(pages, rule_scores(pages, label))


def test_what_cannot_be_learned_is_not_proposed() -> None:
    evidence = []
    for one in articles(10):
        words = one.reading.text
        at = (len(words) * 7 + int(one.article.split()[1]) * 13) % (len(words) - 4)
        evidence.append(one._replace(tagged={VESSEL: (Span(at, at + 1),)}))
    (lesson,) = learn(evidence, ()).lessons
    assert lesson.lack is Lack.WEAK
    assert not lesson.is_used


def test_refused_proposals_are_learned_as_such() -> None:
    """In articles in work, where nothing else says what is not a vessel."""
    taught = articles(6)
    plain = [
        Evidence(f"refused {n}", Reading(f"The tug of war began at {n}. Nobody won the tug of war.", "en"), {},
                 {VESSEL: (Span(4, 14),)})
        for n in range(10)
    ]  # fmt: skip
    tug = Reading("The tug of war began at noon.", "en")
    assert words_of(Evidence("", tug), propose_learned(learn([*taught, *plain], ()), tug, ())) == []
    assert learn([*taught, *plain], ()).lessons[0].refused == 10


def test_an_article_in_work_is_not_taken_for_empty_elsewhere() -> None:
    """Its other paragraphs hold vessels that nobody came to: they must not teach that there are none."""
    in_work = [one._replace(tagged={VESSEL: one.tagged[VESSEL][:1]}, whole=frozenset()) for one in articles(20, 50)]
    (lesson,) = learn([*articles(6), *in_work], ()).lessons
    assert lesson.own.words.recall > 0.85


def test_labels_may_overlap() -> None:
    evidence = [one._replace(tagged={**one.tagged, "name": tuple(Span(s.start + 3, s.end) for s in one.tagged[VESSEL])},
                             whole=frozenset({VESSEL, "name"})) for one in articles(8)]  # fmt: skip
    found = propose_learned(learn(evidence, ()), article(100).reading, ())
    labels = {one.label for one in found}
    assert labels == {VESSEL, "name"}


def test_progress_is_told_and_labels_can_be_chosen() -> None:
    told: list[tuple[int, int, str]] = []
    learned = learn(articles(1), (), labels=(VESSEL, "other"), progress=lambda *one: told.append(one))
    assert told == [(0, 2, VESSEL), (1, 2, "other")]
    assert [one.label for one in learned.lessons] == [VESSEL, "other"]
    assert Learner(articles(1), ()).labels == (VESSEL,)
