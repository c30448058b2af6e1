"""Labels and their attributes are values."""

from __future__ import annotations

import pytest

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType, unfitting


def test_a_bare_label_has_a_prepared_color_and_no_key() -> None:
    label = Label("q", "quote")
    assert label.color in LABEL_COLORS
    assert (label.shortcut, label.parent, label.attributes, label.whole_article) == ("", "", (), False)


def test_attributes_are_text_unless_said_otherwise() -> None:
    assert Attribute("name").kind is AttributeKind.TEXT


def test_a_relation_type_allows_every_label_unless_said_otherwise() -> None:
    assert (RelationType("r", "said_by").heads, RelationType("r", "said_by").children) == ((), ())


@pytest.mark.parametrize(
    ("kind", "fitting", "others"),
    [
        (AttributeKind.TEXT, ("about twelve", "12"), ()),
        (AttributeKind.NUMBER, ("12", "-3.20", "+4", ".5", "5.", "1e6"), ("about twelve", "12,5", "12 %", "nan", ".")),
        (AttributeKind.CHOICE, ("direct", "indirect"), ("hearsay", "Direct")),
        (AttributeKind.FLAG, ("true", "False", "yes", "no", "1", "0"), ("in part", "2", "about twelve")),
    ],
)
def test_a_value_fits_its_kind_or_does_not(kind: AttributeKind, fitting: tuple[str], others: tuple[str]) -> None:
    attribute = Attribute("name", kind, ("direct", "indirect") if kind is AttributeKind.CHOICE else ())
    assert attribute.fits("")
    assert [one for one in fitting if not attribute.fits(one)] == []
    assert [one for one in others if attribute.fits(one)] == []


def test_values_that_did_not_fit_before_are_not_said_to_stop_fitting() -> None:
    before = (Attribute("kind", AttributeKind.CHOICE, ("direct", "mixed")), Attribute("value"))
    after = (Attribute("form", AttributeKind.CHOICE, ("direct",)), Attribute("sum", AttributeKind.NUMBER))
    values = {
        ("kind", "mixed"): 2,
        ("kind", "direct"): 3,
        ("kind", "hearsay"): 4,
        ("value", "three"): 5,
        ("sum", "many"): 6,
        ("role", "mayor"): 7,
    }
    assert unfitting(values, before, after, {"kind": "form"}) == {"form": 2, "sum": 6}
    assert unfitting(values, before, after, {"kind": "form", "value": "sum"}) == {"form": 2, "sum": 11}
    assert unfitting(values, before, (), {}) == {}, "what has no attribute any more is shown as a further one"
