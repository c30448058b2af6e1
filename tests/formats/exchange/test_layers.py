"""Labels from layers and features."""

from __future__ import annotations

import pytest

from clipdesk.formats.exchange.layers import label_of


@pytest.mark.parametrize(
    ("layer", "features", "label"),
    [
        ("custom.Span", {"label": "PER", "value": "x"}, ("PER", "label")),
        ("webanno.custom.Span", {"value": "PER"}, ("PER", "value")),
        ("a.NamedEntity", {"value": " "}, ("NamedEntity", "")),
        ("a.Dependency", {"DependencyType": "nsubj"}, ("nsubj", "DependencyType")),
        ("my.Quote", {"value": "x"}, ("Quote", "")),
        ("Plain", {}, ("Plain", "")),
    ],
)
def test_a_layer_that_says_nothing_is_called_after_its_value(
    layer: str, features: dict[str, str], label: tuple[str, str]
) -> None:
    assert label_of(layer, lambda name: features.get(name, "")) == label
