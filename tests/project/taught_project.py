"""A project whose articles were tagged as those of `tests/assist/learner/taught.py` are."""

from __future__ import annotations

from pathlib import Path

from clipdesk.domain.article import Status
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.project.project import Project
from tests.assist.learner import taught as lessons
from tests.builders import article, codebook
from tests.project_builder import make_project


def marked(number: int) -> str:
    """One article with its boats marked as `tests/builders.py` reads them."""
    one = lessons.article(number)
    text = one.reading.text
    for span in reversed(one.tagged[lessons.VESSEL]):
        text = f"{text[: span.start]}[{lessons.VESSEL}:{text[span.start : span.end]}]{text[span.end :]}"
    return text


def taught_article(number: int, *, status: Status = Status.DONE) -> AnnotatedArticle:
    """An article that was gone through."""
    return article(marked(number), id=f"taught {number}", number=number + 1, status=status, language="en")


def taught_project(path: Path, *, taught: int, untouched: int = 0) -> Project:
    """A project with so many articles that were gone through, and so many that nobody touched."""
    articles = [taught_article(number) for number in range(taught)]
    for number in range(taught, taught + untouched):
        text = lessons.article(number).reading.text
        articles.append(article(text, id=f"taught {number}", number=number + 1, language="en"))
    return make_project(path, *articles, labels=codebook(lessons.VESSEL))
