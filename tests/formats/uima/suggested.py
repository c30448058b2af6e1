"""An article with suggestions, for the tests of UIMA: split, behind an emoji, beside an annotation of their own label."""

from __future__ import annotations

from clipdesk.domain.suggestion import Suggestion
from tests.builders import MemoryCorpus, article, corpus


def suggested(emoji: int = 1) -> MemoryCorpus:
    """A split quote that somebody said, as assistants propose it, behind so many emoji; “No” is tagged by hand."""
    marked = " [quote#q:“Yes” 😀] said [official#o:Ana Ruiz]. [quote#q:“Maybe”], [quote#n:No]."
    item = article("😀" * emoji + marked)
    by_id = {one.id: one for one in item.annotations}
    split, who = by_id["a1-q"], by_id["a1-o"]
    suggestions = (
        Suggestion("s-who", "a1", who.label_id, "officials", who.anchor, 1.0, said_by="a1-n"),
        Suggestion(
            "s-split", "a1", split.label_id, "quotes", split.anchor, 0.25, "in marks",
            {"sp=er": "Ana", "kind": "direct"}, "s-who",
        ),
    )  # fmt: skip
    made = corpus(item)
    kept = item._replace(annotations=(by_id["a1-n"],), suggestions=suggestions)
    return MemoryCorpus(made.name, made.codebook, made.annotators, (kept,))
