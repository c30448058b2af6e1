"""Reads an export as the program would, and says what came out of each article."""

from __future__ import annotations

from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import ReportItem
from clipdesk.domain.text import is_canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.databases.exports import Story, expected


def read(name: str, data: bytes | str) -> tuple[list[ArticleDraft], list[ReportItem]]:
    """The drafts and report lines of a file, by the importer that finds itself fit for it."""
    file = SourceFile(name, data.encode() if isinstance(data, str) else data)
    readings = list(builtin_registry().importer_for(file).read(file, ImportOptions()))
    drafts = [one for one in readings if isinstance(one, ArticleDraft)]
    for draft in drafts:
        assert is_canonical(draft.text)
        assert is_canonical(uncut(draft.text, draft.cuts))
    return drafts, [one for one in readings if isinstance(one, ReportItem)]


def shape(draft: ArticleDraft) -> tuple[str, str, str, tuple[str, ...], str]:
    """Headline, outlet, day, authors and text of a draft."""
    source = draft.source
    return source.headline, source.outlet, source.published[:10], source.byline, draft.text


def unwrapped(draft: ArticleDraft) -> tuple[str, str, str, tuple[str, ...], str]:
    """The same, with the lines of each paragraph joined."""
    *head, text = shape(draft)
    return (*head, "\n\n".join(one.replace("\n", " ") for one in text.split("\n\n")))  # type: ignore[return-value]  # same five


def expect(drafts: list[ArticleDraft], stories: tuple[Story, ...], *, is_wrapped: bool = False) -> None:
    """Each story came out once, in order, with nothing else in its text."""
    found = [unwrapped(one) if is_wrapped else shape(one) for one in drafts]
    assert found == [expected(one) for one in stories]
