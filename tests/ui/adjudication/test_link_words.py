"""Where annotations lead, in words."""

from __future__ import annotations

from clipdesk.ui.adjudication.link_words import link_words
from clipdesk.ui.theme import Theme
from tests.builders import article, codebook


def test_links_are_told_at_both_ends(theme: Theme) -> None:
    made = article(
        "[quote#1:“Yes,”] said [official#2:Mairi Kell]. [quote#3:“No.”]",
        relations=[("1", "said_by", "2"), ("3", "said_by", "2")],
    )
    words = link_words(made.relations, made.annotations, codebook())
    assert {key: value.replace("\u2068", "").replace("\u2069", "") for key, value in words.items()} == {
        "a1-1": "Said by: Mairi Kell", "a1-2": "Linked from: “Yes,”\nLinked from: “No.”", "a1-3": "Said by: Mairi Kell",
    }  # fmt: skip


def test_a_link_whose_end_is_gone_is_none() -> None:
    made = article("[quote#1:“Yes,”] said [official#2:Mairi Kell].", relations=[("1", "said_by", "2")])
    assert link_words(made.relations, made.annotations[:1], codebook()) == {}
