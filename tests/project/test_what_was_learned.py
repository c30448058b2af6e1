"""What was learned, for a list."""

from __future__ import annotations

from clipdesk.assist.learner.lessons import Lack, Learned, Lesson
from clipdesk.assist.learner.scores import NO_SCORES, Ratio, Scores
from clipdesk.domain.codebook import Codebook
from clipdesk.project.lessons_file import NOTHING_KEPT, Kept
from clipdesk.project.what_was_learned import facts_of
from tests.builders import label, label_id

BOOK = Codebook((label("quote"), label("policy", order=1)), ())
SCORES = Scores(NO_SCORES.exact, Ratio(3, 4, 3, 6), NO_SCORES.overlap)


def kept(*lessons: Lesson) -> Kept:
    return Kept(Learned(lessons), "", 9, {one.label: label_id(one.label) for one in lessons})


def test_facts_come_in_the_order_of_the_codebook() -> None:
    policy = Lesson("policy", 3, 2, 1, 0, lack=Lack.PASSAGES)
    quote = Lesson("quote", 30, 12, 9, 4, own=SCORES, words=(("w:said", "B", 1.0), ("w-1:“", "B", 0.5)), weights=b"w")
    first, second = facts_of(kept(policy, quote), BOOK)
    assert (first.label, first.label_id, first.passages, first.refused) == ("quote", label_id("quote"), 30, 4)
    assert first.own == (0.75, 0.5, 0.6)
    assert (first.is_used, first.is_judged, first.has_rules) == (True, True, False)
    assert first.words == ("“said”", "after ““”")
    assert not second.is_used
    assert (second.lack, second.sentence) == ("passages", "too few passages: 8 are needed")
    assert not second.is_judged


def test_every_lack_has_its_sentence() -> None:
    sentences = [facts_of(kept(Lesson("quote", lack=one)), BOOK)[0].sentence for one in Lack]
    assert all(sentences)
    assert len(set(sentences)) == len(sentences)


def test_nothing_learned_is_no_facts() -> None:
    assert facts_of(NOTHING_KEPT, BOOK) == []
