"""The labels for annotations of WebAnno and INCEpTION: the layer, or a value if the layer is too general."""

from __future__ import annotations

from collections.abc import Callable

_LABEL_FEATURES = {
    "NamedEntity": "value", "Span": "label", "Relation": "label", "ArticleLabel": "label", "Dependency": "DependencyType",
}  # fmt: skip
"""For layers with a general name: the feature that holds the label."""
_OTHER_LABEL = "value"


def label_of(layer: str, said: Callable[[str], str]) -> tuple[str, str]:
    """The label of an annotation, and the feature that says so, empty when it is the name of the layer.

    `layer` is the whole name of its type; `said` gives what a feature says.

    >>> label_of("webanno.custom.Span", {"value": "PER"}.get), label_of("webanno.custom.Quote", {"value": "x"}.get)
    (('PER', 'value'), ('Quote', ''))
    """
    short = layer.rpartition(".")[2]
    feature = _LABEL_FEATURES.get(short)
    for name in (feature, _OTHER_LABEL) if feature else ():
        if name and (said(name) or "").strip():
            return said(name), name
    return short, ""
