"""The sample project: clippings that ship with the program, some of them tagged already."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from clipdesk.domain.article import Article, Status
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.mapping import read_only
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, Relate
from clipdesk.project.commands.articles import SetArticleNote, SetFlag, SetStatus
from clipdesk.project.commands.base import Command
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import LAST_ARTICLE, Project
from clipdesk.project.starter import starter_codebook
from clipdesk.runtime.resources import list_resources, read_resource_text, resource_path

NAME = "Harbour coverage"
_ANNOTATIONS = "sample/annotations.json"


def sample_files() -> tuple[Path, ...]:
    """The clippings, as a person would have saved them: those that are tagged first."""
    tagged = list(dict.fromkeys(entry["file"] for entry in _entries()))
    names = [name for name in list_resources("sample") if name != _ANNOTATIONS]
    order = {f"sample/{name}": place for place, name in enumerate(tagged)}
    return tuple(resource_path(name) for name in sorted(names, key=lambda name: order.get(name, len(order))))


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(read_resource_text(_ANNOTATIONS))["articles"]
    return entries


def make_sample(path: Path) -> Project:
    """Make the sample project at `path` and open it.

    Its making cannot be undone. Raises UserError if it cannot be completed; no file is left at `path` then.
    """
    project = Project.create(path, starter_codebook())
    try:
        project.use_annotator("sample", "Sample annotator")
        _import_all(project)
        articles = _articles(project)
        for entry in _entries():
            if not entry["annotator"]:
                for command in _commands(project, articles[entry["file"]], entry):
                    project.execute(command)
        project.finish_history()
        project.set_meta(LAST_ARTICLE, articles[_entries()[0]["file"]].id)
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return project


def _import_all(project: Project) -> None:
    """Import the clippings. Raises ImportFailedError where one of them is not taken."""
    for item in import_files(project, ImportRequest(sample_files())).items:
        if item.outcome in (Outcome.SKIPPED, Outcome.CANCELLED):
            raise ImportFailedError("The sample project could not be made.", item.reason)


def _articles(project: Project) -> dict[str, Article]:
    listed = project.queries.listed(project.queries.article_numbers(ArticleFilter()))
    found = [project.queries.article(one.id) for one in listed]
    return {article.source_file: article for article in found if article is not None}


def _commands(project: Project, article: Article, entry: dict[str, Any]) -> list[Command]:
    """The commands that give one article the annotations and the status that the shipped file describes."""
    codebook = project.codebook
    commands: list[Command] = []
    ids: dict[str, str] = {}
    for one in entry["annotations"]:
        label = codebook.named(one["label"])
        assert label is not None, one["label"]
        pieces = tuple(find(article.text, piece) for piece in one.get("pieces", [one]))
        attributes = read_only(one.get("attributes", {}))
        command = AddAnnotation(article.id, label.id, pieces, one.get("note", ""), attributes, label_name=label.name)
        ids[one["id"]] = command.id
        commands.append(command)
    for link in entry["relations"]:
        kind = codebook.relation_named(link["label"])
        assert kind is not None, link["label"]
        commands.append(Relate(ids[link["head"]], ids[link["child"]], kind.id, kind.name))
    commands.append(SetStatus((article.id,), Status(entry["status"])))
    commands.append(SetFlag((article.id,), entry["flagged"]))
    commands.append(SetArticleNote(article.id, entry["note"]))
    return commands


def find(text: str, piece: dict[str, Any]) -> Span:
    """Where the words of a piece stand: `quote`, and which `occurrence` of it, from 1. Raises ValueError."""
    places = [match.start() for match in re.finditer(re.escape(piece["quote"]), text)]
    number = piece.get("occurrence", 1)
    if len(places) < number:
        message = f"occurrence {number} of {piece['quote']!r} is not in the text"
        raise ValueError(message)
    return Span(places[number - 1], places[number - 1] + len(piece["quote"]))
