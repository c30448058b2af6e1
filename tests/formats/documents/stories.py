"""One story as documents hold it, and what has to come out of it."""

from __future__ import annotations

import pickle

from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.text import is_canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile

BODY = (
    "VEGA — The old harbor bridge will close for a month in July, the city council said on Tuesday.",
    "“We have no choice,” Mayor Ana Ruiz told reporters. The works cost 3.2 million dollars, according to the council.",
    "Some 12,000 drivers cross the bridge every day, and the 👩‍💻 engineers of Müller & Søn will check each of its piers.",
)
PARAGRAPHS = ("Harbor bridge to close for a month", "By Jo Field", "June 12, 2025", *BODY, "© 2025 Vega Times")
ODD = "Tab\there, e\u0301, 日本, \u202eabc\u202c, {braces} \\ and a\u00a0space that stays."


def read(name: str, data: bytes, *, clean: bool = True) -> ArticleDraft:
    """The one article in a file, read by the importer that fits it."""
    file = SourceFile(name, data)
    (draft,) = builtin_registry().importer_for(file).read(file, ImportOptions(clean=clean))
    assert isinstance(draft, ArticleDraft)
    assert is_canonical(draft.text)
    assert is_canonical(uncut(draft.text, draft.cuts))
    assert pickle.loads(pickle.dumps(draft)) == draft  # noqa: S301  # it crosses from the child process
    assert (draft.original, draft.source_file) == (data, name)
    return draft


def expect_story(draft: ArticleDraft) -> None:
    """The story's body is the text, the rest was read and cut, and nothing is lost."""
    assert draft.text == "\n\n".join(BODY)
    source = draft.source
    assert (source.headline, source.byline, source.published) == (PARAGRAPHS[0], ("Jo Field",), "2025-06-12")
    assert (source.outlet, source.dateline) == ("Vega Times", "VEGA")
    assert uncut(draft.text, draft.cuts) == "\n\n".join(PARAGRAPHS)
    assert {"headline", "byline", "copyright"} <= {cut.reason for cut in draft.cuts}
