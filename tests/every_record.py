"""Every record that the history of a project may tell of, made of a corpus."""

from __future__ import annotations

from clipdesk.domain.change import ArticleBody, Record
from clipdesk.domain.decision import OwnPassage, decision_on, side_of
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
            ruled = decision_on(item.article.id, ("y", one.annotator_id), [side_of(one)])
            found.append(ruled._replace(kept=(one.id,), note=one.note, annotator_id="y", decided_at=one.created_at))
            found.append(ruled._replace(own=OwnPassage(one.label_id, one.anchor)))
            found.append(Person(one.id, one.anchor.quote, (one.anchor.prefix,), (one.id, "n"), one.note))
    return found
