"""A project's content as plain JSON, for the files of old schema versions: what a person put in, and nothing derived."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from clipdesk.domain.filters import ArticleFilter, CorpusFilter
from clipdesk.project.project import Project


def content(project: Project) -> dict[str, Any]:
    """Everything that a project shows: articles, annotations, codebook, people, originals, history, facts."""
    corpus = project.queries.corpus(project.name, CorpusFilter())
    items = list(corpus)
    originals = {item.article.id: project._store.originals.get(item.article.original_hash) for item in items}
    return {
        "id": project.id,
        "created_at": project.meta("created_at"),
        "labels": [_plain(one) for one in corpus.codebook.labels],
        "relation_types": [_plain(one) for one in corpus.codebook.relation_types],
        "codebook_version": corpus.codebook.version,
        "annotators": [_plain(one) for one in corpus.annotators],
        "articles": [_plain(item.article) for item in items],
        "annotations": [_plain(one) for item in items for one in item.annotations],
        "relations": [_plain(one) for item in items for one in item.relations],
        "originals": {key: data.decode() for key, data in originals.items() if data is not None},
        "suggestions": [_plain(one) for one in project._store.suggestions.every()],
        "verdicts": [_plain(one) for one in project._store.suggestions.every_verdict()],
        "decisions": [_plain(one) for one in project._store.decisions.every()],
        "people": [_plain(one) for one in project._store.people.all()],
        "history": [_plain(one) for one in project.queries.history()],
        "found": {
            words: project.queries.article_numbers(ArticleFilter(words=words)) for words in ("ruiz", "secret", "日本")
        },
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if hasattr(value, "_asdict"):
        return {key: _plain(one) for key, one in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


def holds(known: Any, told: Any, place: str = "") -> list[str]:
    """Where `told` differs from what was written down; fields that a later version added are left out."""
    if isinstance(known, dict) and isinstance(told, dict):
        missing = [f"{place}.{key} is gone" for key in known.keys() - told.keys()]
        return missing + [
            fault for key in known.keys() & told.keys() for fault in holds(known[key], told[key], f"{place}.{key}")
        ]
    if isinstance(known, list) and isinstance(told, list) and len(known) == len(told):
        return [
            fault for n, pair in enumerate(zip(known, told, strict=True)) for fault in holds(*pair, f"{place}[{n}]")
        ]
    return [] if known == told else [f"{place} was {known!r} and is {told!r}"]
