"""The codebook as codes: nested, colored, with its guideline; what has no place is named."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from lxml import etree

from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.loss import LossKind
from clipdesk.formats.loss_log import LossLog
from clipdesk.formats.refi_qda.codes import BLENDED, NO_ENDS, NO_KINDS, Codes, codes
from tests.strategies import codebooks


def read(xml: str) -> Codes:
    return Codes(etree.fromstring(xml))


@given(codebooks())
def test_labels_come_back_except_for_what_is_named(made: Codebook) -> None:
    log = LossLog()
    found = read(codes(made, log)).codebook
    lost = {(loss.id, loss.reason) for loss in log.losses()}
    old = reading_order(made.labels)
    assert [one.name for one in found] == [one.name for one in old]
    names = {one.id: one.name for one in old}
    found_names = {one.id: one.name for one in found}
    for label, again in zip(old, found, strict=True):
        assert again.color == label.color
        assert found_names.get(again.parent) == names.get(label.parent)
        if (label.id, BLENDED) not in lost:
            assert (again.definition, again.include, again.exclude) == (label.definition, label.include, label.exclude)


def test_a_plain_guideline_is_not_blended() -> None:
    log = LossLog()
    made = Codebook((Label("a", "a", definition="Two\nlines.", include="This.", exclude="That.\nAnd that."),))
    (found,) = read(codes(made, log)).codebook
    assert log.losses() == ()
    assert replace(found, id="a") == made.labels[0]


def test_kinds_of_relation_are_named_as_lost_but_for_those_that_links_are_named_after() -> None:
    kinds = (RelationType("a", "said by"), RelationType("b", "about", heads=("quote",)), RelationType("c", "of"))
    log = LossLog()
    codes(Codebook((Label("quote", "quote"),), kinds), log, {"a", "b"})
    assert [(one.id, one.kind, one.reason) for one in log.losses()] == [
        ("b", LossKind.TRIMMED, NO_ENDS),
        ("c", LossKind.DROPPED, NO_KINDS),
    ]


def test_codes_of_the_same_name_are_told_apart() -> None:
    found = read(
        '<Codes><Code guid="1" name="PER"><Code guid="2" name="Other"/></Code>'
        '<Code guid="3" name="ORG"><Code guid="4" name="other"/><Code guid="5" name="other"/></Code><Code guid="6" name="per"/></Codes>'
    )
    assert [(one.name, one.parent) for one in found.codebook] == [
        ("PER", ""), ("Other", "1"), ("ORG", ""), ("ORG / other", "3"), ("ORG / other 2", "3"), ("per 2", ""),
    ]  # fmt: skip
    assert found.name("{4}") == ""
    assert found.name("4") == "ORG / other"
    assert found.renamed[0] == "A second label “other” is called “ORG / other”."


def test_colors_are_the_nearest_of_ours() -> None:
    found = read(
        '<Codes><Code guid="1" name="a" color="#2459C5"/><Code guid="2" name="b" color="#f50"/><Code guid="3" name="c" color="red"/></Codes>'
    )
    assert [one.color for one in found.codebook] == ["blue", "orange", "violet"]


def test_codes_without_a_name_are_passed_over_but_not_what_is_below() -> None:
    found = read('<Codes><Code guid="1" name=" "><Code guid="2" name="x"/></Code></Codes>')
    assert [(one.name, one.parent) for one in found.codebook] == [("x", "")]


def test_an_empty_codebook_is_nothing() -> None:
    assert codes(Codebook(), LossLog()) == ""
