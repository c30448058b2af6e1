"""What a format cannot carry is taken away and noted, thing by thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.corpus import MemoryCorpus
from clipdesk.domain.loss import EVERYTHING, Feature, LossKind
from clipdesk.formats.losing import LossLog, carried
from tests.builders import hard_article
from tests.strategies import corpora


def test_a_format_that_carries_everything_takes_the_article_as_it_is() -> None:
    log = LossLog()
    item = hard_article()
    assert carried(item, EVERYTHING, log) == item
    assert log.losses() == ()


@given(corpora(), st.sets(st.sampled_from(Feature)).map(frozenset))
def test_whatever_is_missing_afterwards_is_in_the_log(corpus: MemoryCorpus, carries: frozenset[Feature]) -> None:
    for item in corpus:
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
