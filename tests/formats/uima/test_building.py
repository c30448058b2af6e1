"""Articles as structures: everything INCEpTION needs, offsets in UTF-16 units."""

from __future__ import annotations

from hypothesis import given

from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.uima.building import Builder, Built, Reference
from clipdesk.formats.uima.exporter import CARRIES
from clipdesk.formats.uima.types import META, RELATION, SENTENCE, SPAN, SUGGESTION, TOKEN, TYPES
from tests.builders import MemoryCorpus, article, corpus
from tests.formats.uima.suggested import suggested
from tests.strategies import corpora


def built(made: MemoryCorpus) -> list[list[Built]]:
    sending = Sending(made, CARRIES, lambda done, total: None)
    return [Builder(item, "stem", sending).structures() for item in sending]


@given(corpora())
def test_every_structure_is_of_a_known_type_and_covers_what_it_should(made: MemoryCorpus) -> None:
    for structures, item in zip(built(made), made.articles, strict=True):
        text = item.article.text.encode("utf-16-le")
        assert [one.id for one in structures] == list(range(2, len(structures) + 2))
        assert sum(one.type == META for one in structures) == 1
        for one in structures:
            assert set(one.values) <= {*TYPES[one.type][1], "begin", "end", "language"}
        words = [
            text[2 * one.values["begin"] : 2 * one.values["end"]].decode("utf-16-le")
            for one in structures
            if one.type == TOKEN
        ]
        assert "".join(words) == "".join(item.article.text.split())
        assert bool(words) == any(one.type == SENTENCE for one in structures)
        assert sum(one.type == SPAN for one in structures) == sum(len(one.spans) for one in item.annotations)


def test_relations_lead_from_passage_to_passage() -> None:
    (structures,) = built(corpus(article("😀 [quote#a:x] [quote#b:y]", relations=[("a", "said_by", "b")])))
    spans = {one.id: one.values for one in structures if one.type == SPAN}
    (link,) = [one.values for one in structures if one.type == RELATION]
    assert [(one["begin"], one["end"]) for one in spans.values()] == [(3, 4), (5, 6)]
    assert (link["Governor"], link["Dependent"]) == tuple(map(Reference, spans))
    assert (link["begin"], link["end"], link["label"]) == (5, 6, "said_by")


def test_suggestions_come_behind_everything_else_and_change_nothing_of_it() -> None:
    made = suggested()
    (item,) = made.articles
    (structures,) = built(made)
    (plain,) = built(MemoryCorpus(made.name, made.codebook, made.annotators, (item._replace(suggestions=()),)))
    assert structures[: len(plain)] == plain
    assert {one.type for one in structures[len(plain) :]} == {SUGGESTION}
    assert [tuple(one.values.values()) for one in structures[len(plain) :]] == [
        (3, 11, "s-split", 0.25, "quote", "in marks", "quotes", ["kind=direct", "sp\\=er=Ana"], "s-who"),
        (17, 25, "s-who", 1.0, "official", "officials"), (27, 34, "s-split", 0.25, "quote", "in marks", "quotes",
        ["kind=direct", "sp\\=er=Ana"], "s-who"),
    ]  # fmt: skip
