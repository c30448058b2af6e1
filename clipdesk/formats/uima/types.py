"""The types that Clipdesk writes: those that INCEpTION needs, its built-in layers, and a few of our own."""

from __future__ import annotations

from collections.abc import Collection

from clipdesk.formats.uima.cas import ANNOTATION, ANNOTATION_BASE, DOCUMENT

SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"  # noqa: S105  a word of a text
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
SPAN, RELATION, ARTICLE_LABEL, SOURCE = "custom.Span", "custom.Relation", "custom.ArticleLabel", "custom.Source"
SUGGESTION = "custom.Suggestion"
OURS = frozenset((SPAN, RELATION, ARTICLE_LABEL, SOURCE, SUGGESTION))
SOURCE_LISTS = frozenset(("byline",))
"""Fields of the source that hold several values."""

STRING, STRINGS = "uima.cas.String", "uima.cas.StringArray"
_SAID = {"label": STRING, "note": STRING, "annotator": STRING, "attributes": STRINGS}
_SOURCE_FIELDS = ("articleId", "headline", "outlet", "published", "url", "section", "dateline", "language", "copyright",
                  "agency", "note")  # fmt: skip

TYPES: dict[str, tuple[str, dict[str, str]]] = {
    META: (
        DOCUMENT,
        {
            "documentTitle": STRING, "documentId": STRING, "documentUri": STRING, "collectionId": STRING,
            "documentBaseUri": STRING, "isLastSegment": "uima.cas.Boolean",
        },
    ),
    SENTENCE: (ANNOTATION, {"id": STRING}),
    TOKEN: (ANNOTATION, {"id": STRING}),
    SPAN: (ANNOTATION, _SAID),
    RELATION: (ANNOTATION, {"Governor": SPAN, "Dependent": SPAN, "label": STRING, "annotator": STRING}),
    ARTICLE_LABEL: (ANNOTATION_BASE, _SAID),
    SOURCE: (ANNOTATION_BASE, {"byline": STRINGS, **dict.fromkeys(_SOURCE_FIELDS, STRING)}),
    SUGGESTION: (
        ANNOTATION,
        {
            "label": STRING, "score": "uima.cas.Double", "reason": STRING, "assistant": STRING, "attributes": STRINGS,
            "suggestionId": STRING, "saidBy": STRING,
        },
    ),
}  # fmt: skip
"""The type above each type, and its features with their ranges."""


def described(used: Collection[str]) -> dict[str, tuple[str, dict[str, str]]]:
    """The types that a file describes: all of them, but that of suggestions only where it is among those `used`."""
    return {name: told for name, told in TYPES.items() if name != SUGGESTION or name in used}
