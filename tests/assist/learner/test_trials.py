"""Ways of proposing, tried on articles that were held out."""

from __future__ import annotations

from clipdesk.assist.learner.pages import Page, page_of
from clipdesk.assist.learner.scores import summed
from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.learner.trials import (
    rule_scores,
    try_doubts,
    try_habits,
    try_manners,
    try_memory,
    try_mending,
    try_signs,
)
from clipdesk.assist.learner.weights import prepared
from tests.assist.learner.taught import SAYING, VESSEL, Boats, Sayings, articles, sayings


def pages(words: str, count: int = 10) -> list[Page]:
    reader = Reader((Boats(words.split(",")),))
    made = []
    for one in articles(count):
        sheet = reader.read(one.reading)
        made.append(page_of(one, VESSEL, sheet, prepared(sheet.blocks)))
    return made


def test_rules_are_counted_as_they_stand() -> None:
    scores = summed(rule_scores(pages("ferry,board"), VESSEL))
    assert scores.exact.right == 0 < scores.overlap.right < scores.overlap.proposed


def test_mending_refuses_and_widens_on_articles_it_was_not_shown() -> None:
    own = pages("ferry,tug,barge,trawler,board")
    before, trial = summed(rule_scores(own, VESSEL)), try_mending(own, VESSEL)
    after = summed(trial.scores)
    assert before.words.f1 == 0.0
    assert after.words.f1 > 0.9
    assert after.overlap.proposed < before.overlap.proposed
    assert summed(rule_scores(trial.pages, VESSEL)).words.f1 > 0.9
    assert trial.curve(0.99) > 0.8
    assert [one.known for one in trial.pages] == [one.known for one in own]


def test_where_nothing_is_proposed_nothing_is_mended() -> None:
    trial = try_mending(pages("nothing"), VESSEL)
    assert summed(trial.scores).overlap.proposed == 0


def test_what_is_remembered_is_of_other_articles() -> None:
    one, other, third = pages("nothing", 3)
    left, scores = try_memory([one, other, third], VESSEL)
    for page, own in zip(left, (one, other, third), strict=True):
        others = {each.text[s.start : s.end] for each in (one, other, third) if each is not own for s in each.known}
        assert {own.text[rule.start : rule.end] for rule in page.sheet.rules} <= others
    assert summed(scores).words.right > 0


def test_what_is_doubted_and_where_edges_move_is_taught_by_other_articles() -> None:
    own = pages("ferry,tug,barge,trawler,board")
    before = summed(rule_scores(own, VESSEL))
    surer = try_doubts(own, VESSEL)
    assert summed(surer.scores).overlap.precision > before.overlap.precision
    assert summed(surer.scores).overlap.found == before.overlap.found
    moved = try_habits(surer.pages, VESSEL)
    assert before.words.f1 == 0.0
    assert summed(moved.scores).words.f1 > 0.9
    assert summed(rule_scores(moved.pages, VESSEL)).words.f1 > 0.9
    alone = try_doubts(own[:1], VESSEL)
    assert alone.scores == rule_scores(own[:1], VESSEL)


def test_signs_at_edges_are_taught_by_other_articles() -> None:
    reader = Reader((Sayings(),))
    sheets = [(one, reader.read(one.reading)) for one in sayings(4, is_marked=False)]
    own = [page_of(one, SAYING, sheet, prepared(sheet.blocks)) for one, sheet in sheets]
    left = try_signs(own, SAYING)
    assert summed(rule_scores(own, SAYING)).exact.f1 == 0.0
    assert summed(left.scores).exact.f1 == 1.0
    alone = try_signs(own[:2], SAYING)
    assert alone.scores == rule_scores(own[:2], SAYING)


def test_passages_are_found_anew() -> None:
    own = pages("nothing")
    trial = try_manners(own, VESSEL)
    assert summed(trial.scores).words.f1 > 0.9
    assert summed(rule_scores(trial.pages, VESSEL)).words.f1 > 0.9
    assert [one.known for one in trial.pages] == [one.known for one in own]


def test_the_same_pages_give_the_same_verdict() -> None:
    own = pages("ferry,board", 6)
    assert try_mending(own, VESSEL)[::2] == try_mending(own, VESSEL)[::2]
