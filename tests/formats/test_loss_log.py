"""What a format cannot carry is taken away and noted, thing by thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.loss import EVERYTHING, Feature, LossKind
from clipdesk.formats.loss_log import (
    CODEBOOK_ALONE,
    NO_ANNOTATORS,
    NO_ARTICLE_NOTES,
    NO_CODEBOOK,
    NO_SOURCE,
    NO_STATUS,
    NO_TEXT,
    LossLog,
    WatchedCorpus,
    carried,
)
from tests.builders import MemoryCorpus, article, corpus, hard_article, hard_corpus
from tests.strategies import corpora


def test_a_format_that_carries_everything_takes_the_article_as_it_is() -> None:
    log = LossLog()
    item = hard_article()
    assert carried(item, EVERYTHING, log) == item
    assert log.losses() == ()


@given(corpora(), st.sets(st.sampled_from(Feature)).map(frozenset))
def test_whatever_is_missing_afterwards_is_in_the_log(made: MemoryCorpus, carries: frozenset[Feature]) -> None:
    for item in made:
        log = LossLog()
        kept = carried(item, carries, log)
        before, after = {one.id: one for one in item.annotations}, {one.id: one for one in kept.annotations}
        dropped = {one.id for one in log.losses() if one.kind is LossKind.DROPPED}
        trimmed = {one.id for one in log.losses() if one.kind is LossKind.TRIMMED}
        links = {one.id for one in item.relations} - {one.id for one in kept.relations}
        assert dropped == (before.keys() - after.keys()) | links
        assert trimmed == {id_ for id_, one in after.items() if one != before[id_]}
        assert all(one.article_id == item.article.id for one in log.losses())


def test_a_relation_goes_with_either_of_its_ends() -> None:
    log = LossLog()
    kept = carried(hard_article(), EVERYTHING - {Feature.RELATIONS}, log)
    assert kept.relations == ()
    assert {one.reason for one in log.losses()} == {"Relations have no place in this format."}


def test_what_is_gone_through_is_what_there_is_and_a_format_that_carries_all_loses_nothing() -> None:
    made = hard_corpus()
    watched = WatchedCorpus(made, EVERYTHING)
    assert list(watched) == list(made)
    assert (len(watched), watched.name, watched.codebook) == (len(made), made.name, made.codebook)
    assert watched.losses() == ()


def test_a_file_for_a_codebook_loses_nothing_of_articles_and_people() -> None:
    watched = WatchedCorpus(hard_corpus(), CODEBOOK_ALONE)
    assert list(watched) == list(hard_corpus())
    assert watched.losses() == ()


def test_codebook_people_and_articles_are_noted_once_however_often_the_corpus_is_read() -> None:
    made = corpus(
        article("[quote@mk:Yes]", headline="Dues", flagged=True, note="check"), article("No.", id="a2", number=2)
    )
    watched = WatchedCorpus(made, frozenset())
    for _ in range(2):
        list(watched)
    found = [(one.kind, one.reason, one.id) for one in watched.losses()]
    assert found == [
        *((LossKind.TRIMMED, NO_CODEBOOK, one.id) for one in made.codebook),
        (LossKind.DROPPED, NO_ANNOTATORS, "person-mk"),
        (LossKind.TRIMMED, NO_TEXT, "a1"),
        (LossKind.TRIMMED, NO_SOURCE, "a1"),
        (LossKind.TRIMMED, NO_STATUS, "a1"),
        (LossKind.TRIMMED, NO_ARTICLE_NOTES, "a1"),
        (LossKind.TRIMMED, NO_TEXT, "a2"),
    ]
