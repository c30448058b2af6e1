"""A person at work, by chance: the commands that the kill rounds and the fault runs give to a project."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from clipdesk.domain.article import Source
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.history import EntryState
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation, Relabel
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import AddLabel, ChangeLabel, MergeLabel, RemoveLabel
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import ANNOTATOR_KEY, make_project
from tests.project_state import state

TEXT = (
    "[official#1:Mayor Ana Ruiz] told [outlet#2:The Courier 👩‍💻]: [quote#3:“We won.”]\n\n"
    "Shares fell [statistic#4:3%], e\u0301x 日本, [official#5:she] said. [quote#3:“At last.”]"
)
"""Marked text of every article of a small project."""
_WORDS = "ferry harbor vote rates 👍 mayor dues the of island council 日本 water new old said".split()

Work = Callable[[Project, Random], object]


def small_project(path: Path, articles: int = 5) -> Project:
    """A project of a few articles with everything in them, open for writing."""
    made = [
        article(
            f"{n}. {TEXT}",
            id=f"a{n}",
            headline=f"Article {n}",
            relations=[("3", "said_by", "1")],
            notes={"1": f"note {n}"},
        )
        for n in range(articles)
    ]
    project = make_project(path, *made)
    project.finish_history()
    return project


def open_for_work(path: Path) -> Project:
    """The project, opened by the person who works in it."""
    project = Project(path)
    project.use_annotator(ANNOTATOR_KEY)
    return project


def digest_of(project: Project) -> str:
    """What the project holds, in one word: equal for equal content, whatever the row numbers."""
    content = {table: sorted(rows.items()) for table, rows in state(project).items()}
    return hashlib.sha256(repr(sorted(content.items())).encode("utf-8", "surrogatepass")).hexdigest()


# ------------------------------------------------------------------ single commands


def tag(project: Project, chance: Random) -> Command:
    """Tag a passage of any article."""
    number = chance.choice(project.queries.article_numbers(ArticleFilter()))
    item = project.queries.listed([number])[0]
    found = project.queries.article(item.id)
    assert found is not None
    start = chance.randrange(len(found.text) - 1)
    end = chance.randint(start + 1, len(found.text))
    note = chance.choice(["", "a note 日本"])
    return AddAnnotation(found.id, chance.choice(project.codebook.labels).id, (Span(start, end),), note)


def bulk_retag(project: Project, chance: Random) -> Command:
    """Put another label on every passage of a label."""
    used = [one for one in project.codebook.labels if project.queries.passages(one.id, limit=1)]
    source = chance.choice(used or list(project.codebook.labels))
    ids = tuple(one.id for _, one in project.queries.passages(source.id))
    return Relabel(ids, chance.choice(project.codebook.labels).id)


def import_batch(_project: Project, chance: Random) -> Command:
    """Bring some new articles with annotations and their original bytes."""
    drafts = []
    for _ in range(chance.randint(1, 4)):
        text = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(5, 300)))
        source = Source(headline=f"Import {chance.random()}", outlet="Wire")
        tagged = (AnnotationDraft((Span(0, 3),), "quote"), AnnotationDraft((), chance.choice(["topic", "policy"])))
        drafts.append(ArticleDraft(text, source, original=text.encode(), annotations=tagged))
    return AddArticles(tuple(drafts))


def edit_codebook(project: Project, chance: Random) -> Command:
    """Add, change, merge or remove a label."""
    labels = project.codebook.labels
    chosen, other = chance.choice(labels), chance.choice(labels)
    kind = chance.randrange(4) if len(labels) > 4 else 0
    if kind == 0:
        return AddLabel(Label(f"label-{chance.random()}", f"Label {chance.random()}"))
    if kind == 1:
        return ChangeLabel(replace(chosen, definition=f"Definition {chance.random()}"))
    return MergeLabel(chosen.id, other.id) if kind == 2 else RemoveLabel(chosen.id)


COMMANDS: dict[str, Callable[[Project, Random], Command]] = {
    "tag": tag,
    "retag": bulk_retag,
    "import": import_batch,
    "codebook": edit_codebook,
}


def choose(chance: Random) -> str:
    """What a person does next."""
    return chance.choices(["tag", "retag", "import", "codebook", "undo", "redo"], [8, 2, 2, 3, 4, 2])[0]


def work(project: Project, kind: str, chance: Random) -> bool:
    """Do one thing; whether anything was committed."""
    before = last_entry(project)
    if kind == "undo":
        return project.undo() is not None
    if kind == "redo":
        return project.redo() is not None
    try:
        project.execute(COMMANDS[kind](project, chance))
    except InvalidChangeError:
        return False
    return last_entry(project) != before


def last_entry(project: Project) -> tuple[int, EntryState] | None:
    """The last entry of the history and its state."""
    return next(((one.seq, one.state) for one in project.queries.history(limit=1)), None)
