"""What pages for reading say of a whole corpus: its contents, and how often each label and each annotator comes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.formats.registry import Progress
from clipdesk.formats.verified import verified


class Entry(NamedTuple):
    """A line of the contents list."""

    article_id: str
    title: str
    outlet: str
    published: str
    passages: int


@dataclass(slots=True)
class Survey:
    """Articles in their order, and annotations by label id and by annotator id. Filled article by article."""

    entries: list[Entry] = field(default_factory=list)
    by_label: Counter[str] = field(default_factory=Counter)
    by_person: Counter[str] = field(default_factory=Counter)

    def add(self, item: AnnotatedArticle) -> None:
        """Count an article with what is written of it."""
        source, written = item.article.source, item.annotations
        self.entries.append(Entry(item.article.id, item.article.title, source.outlet, source.published, len(written)))
        self.by_label.update(one.label_id for one in written)
        self.by_person.update(one.annotator_id for one in written)


def survey(corpus: Corpus, progress: Progress) -> Survey:
    """Read the corpus once for what stands before the articles."""
    found = Survey()
    total = len(corpus)
    for item in corpus:
        found.add(verified(item)[0])
        progress(0, total)
    return found
