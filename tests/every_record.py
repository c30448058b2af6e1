"""Every record that the history of a project may tell of, made of a corpus."""

from __future__ import annotations

from clipdesk.domain.change import ArticleBody, Record
from clipdesk.domain.person import Person
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict
from tests.builders import MemoryCorpus, state_of


def records(made: MemoryCorpus) -> list[Record]:
    """Every record that a corpus is made of."""
    found: list[Record] = [*made.codebook.labels, *made.codebook.relation_types, *made.annotators]
    for item in made.articles:
        found += [state_of(item.article), state_of(item.article, removed=True)]
        found.append(ArticleBody(item.article.id, item.article.text, item.article.cuts))
        found += [*item.annotations, *item.relations]
        for one in item.annotations:
            made_of = Suggestion(
                one.id, item.article.id, one.label_id, "x", one.anchor, 0.5, "why", one.attributes, "y"
            )
            found.append(Verdict(made_of, Ruling.CORRECTED, one.annotator_id, one.id, one.created_at))
            found.append(Person(one.id, one.anchor.quote, (one.anchor.prefix,), (one.id, "n"), one.note))
    return found
