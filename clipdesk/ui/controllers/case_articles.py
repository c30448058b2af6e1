"""`CaseArticles`: what cases are shown with of their article: its text, its source in a line, and its links in words."""

from __future__ import annotations

from collections.abc import Mapping

from clipdesk.ui.adjudication.link_words import link_words
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.locale_words import format_date
from clipdesk.ui.messages import Messages


class CaseArticles:
    """Looks an article up once, until another one is asked for or `forget` is called."""

    def __init__(self, session: Session, messages: Messages) -> None:
        """`messages` tells the user of a text that is damaged."""
        self._session = session
        self._messages = messages
        self._article: tuple[str, str, str] = ("", "", "")
        self._links: tuple[str, Mapping[str, str]] = ("", {})

    def forget(self) -> None:
        """Something has changed."""
        self._article, self._links = ("", "", ""), ("", {})

    def text_and_source(self, article_id: str) -> tuple[str, str]:
        """The text of an article, and its outlet and date; empty where it is gone or damaged."""
        if article_id != self._article[0]:
            article = None
            with self._messages.shown():
                article = self._session.project.queries.article(article_id)
            source = article.source if article is not None else None
            parts = (source.outlet, format_date(source.published)) if source is not None else ()
            self._article = (article_id, article.text if article is not None else "", " · ".join(filter(None, parts)))
        return self._article[1], self._article[2]

    def links(self, article_id: str) -> Mapping[str, str]:
        """Where the annotations of an article lead, by id."""
        if article_id != self._links[0]:
            project = self._session.project
            relations, annotations = project.queries.relations(article_id), project.queries.annotations(article_id)
            self._links = (article_id, link_words(relations, annotations, project.codebook))
        return self._links[1]
