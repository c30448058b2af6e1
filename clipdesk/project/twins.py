"""`Twins`: which article of the project a draft would duplicate. Used by the import and by its preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.fingerprint import digest_and_fingerprint


class Marks(NamedTuple):
    """What an article is recognized by."""

    draft: ArticleDraft
    text_hash: str
    fingerprint: bytes


def marks_of(draft: ArticleDraft) -> Marks:
    """What a draft is recognized by. Touches no project."""
    return Marks(draft, *digest_and_fingerprint(draft.text))


class KnownArticles(Protocol):
    """What is asked of the articles that a project has."""

    def same_text(self, text_hash: str) -> str:
        """The id of the article with this text; empty for none."""

    def same_words(self, marks: Sequence[bytes]) -> dict[bytes, str]:
        """By fingerprint, the id of the first article with these words."""

    def text(self, article_id: str) -> str:
        """The text of an article."""


class _NoArticles:
    """Answers for a project that does not exist yet: it has no articles."""

    def same_text(self, text_hash: str) -> str:  # noqa: ARG002 - asked as a project is
        return ""

    def same_words(self, marks: Sequence[bytes]) -> dict[bytes, str]:  # noqa: ARG002 - asked as a project is
        return {}

    def text(self, article_id: str) -> str:
        raise KeyError(article_id)


NO_ARTICLES: KnownArticles = _NoArticles()


class Twins:
    """Finds for each draft in turn the article that it duplicates, in the project or among the drafts before it.

    Drafts that come from Clipdesk are compared by their exact text, others by their words.
    """

    def __init__(self, articles: KnownArticles, every: Sequence[Marks] = ()) -> None:
        self._articles = articles
        self._by_words: dict[bytes, str] = {}
        self._new_by_words: dict[bytes, str] = {}
        self._new_by_text: dict[str, str] = {}
        self.expect(every)

    def expect(self, every: Sequence[Marks]) -> None:
        """Look up all drafts that `of` will be asked for next, at once: far quicker than one by one."""
        self._by_words = self._articles.same_words([one.fingerprint for one in every if not one.draft.id])

    def of(self, marks: Marks) -> str:
        """The id of the article that this draft duplicates; empty for none."""
        if marks.draft.id:
            return self._new_by_text.get(marks.text_hash, "") or self._articles.same_text(marks.text_hash)
        return self._new_by_words.get(marks.fingerprint, "") or self._by_words.get(marks.fingerprint, "")

    def proven(self, text_hash: str, fingerprint: bytes) -> str:
        """The id of the new article with this text, or else with these words; empty for none."""
        return self._new_by_text.get(text_hash, "") or self._new_by_words.get(fingerprint, "")

    def add(self, marks: Marks, article_id: str) -> None:
        """Remember an article that is new."""
        self._new_by_words.setdefault(marks.fingerprint, article_id)
        self._new_by_text.setdefault(marks.text_hash, article_id)
