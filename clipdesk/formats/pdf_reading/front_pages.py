"""What stands before the articles: the name of the corpus, the legend with counts, who annotated, the contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.label import Label
from clipdesk.formats.exchange.colors import color_code
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_survey import Survey
from clipdesk.formats.pdf_reading.flow import Flow
from clipdesk.formats.pdf_reading.fonts import Role
from clipdesk.formats.pdf_reading.setting import Style
from clipdesk.formats.pdf_reading.sheet import FRAME, LEFT, QUIET

_TITLE, _HEAD, _QUIET = Style(Role.READING, 24), Style(Role.NAME, 8), Style(Role.FRAME, 8.5)
_NAME, _ENTRY = Style(Role.NAME, 9.5), Style(Role.READING, 10.5)
_FIGURES = 44.0
"""The width of the column of figures at the right edge."""
CHAPTERS = ("Labels", "Annotators", "Articles")
"""The headings to which bookmarks lead, in English."""
_INDENT = 26.0
_STEP = 12.0


def write_front(flow: Flow, corpus: Corpus, found: Survey, page_of: Mapping[str, int], say: Wording) -> None:
    """Write all of it onto new pages. `page_of` are the numbers of the pages on which articles begin, by article id."""
    people = sum(1 for one in corpus.annotators if found.by_person[one.id])
    flow.turn()
    flow.gap(20)
    flow.mark("front")
    flow.write(corpus.name, _TITLE, 32)
    about = (say.counted(len(found.entries), "article"), say.counted(found.by_label.total(), "annotation"))
    flow.write(" · ".join((*about, say.counted(people, "annotator"))), _QUIET, 14, color=QUIET)
    _legend(flow, corpus, found, say)
    if people > 1:
        _annotators(flow, corpus, found, say)
    _contents(flow, found, page_of, say)


def _legend(flow: Flow, corpus: Corpus, found: Survey, say: Wording) -> None:
    """All labels with their guideline, and how often each was used."""
    if not corpus.codebook.labels:
        return
    _heading(flow, say("Labels"))
    depths: dict[str, int] = {}
    for label in corpus.codebook:
        depths[label.id] = depths.get(label.parent, -1) + 1
        color = color_code(label.color)
        left = min(depths[label.id], 8) * _STEP
        flow.gap(5)
        flow.need(30)
        flow.sheet.box(LEFT + left, flow.y - 11, 16, 9, color, pale=True)
        flow.sheet.box(LEFT + left, flow.y - 12, 16, 1.2, color)
        _figure(flow, say.number(found.by_label[label.id]), 14)
        flow.write(label.name, _NAME, 14, color=color, left=left + _INDENT, width=FRAME - left - _INDENT - _FIGURES)
        for words in _guideline(label, say):
            flow.write(words, _QUIET, 12, color=QUIET, left=left + _INDENT, width=FRAME - left - _INDENT - _FIGURES)


def _guideline(label: Label, say: Wording) -> Iterator[str]:
    if label.definition:
        yield label.definition
    if label.include:
        yield say("Include: {0}", label.include)
    if label.exclude:
        yield say("Exclude: {0}", label.exclude)


def _annotators(flow: Flow, corpus: Corpus, found: Survey, say: Wording) -> None:
    _heading(flow, say("Annotators"))
    for one in corpus.annotators:
        if found.by_person[one.id]:
            flow.need(16)
            _figure(flow, say.number(found.by_person[one.id]), 15)
            name = f"{one.key} · {one.name}" if one.name and one.name != one.key else one.key
            flow.write(name, _QUIET, 15, width=FRAME - _FIGURES)


def _contents(flow: Flow, found: Survey, page_of: Mapping[str, int], say: Wording) -> None:
    _heading(flow, say("Articles"))
    for entry in found.entries:
        link = f"a-{entry.article_id}"
        flow.gap(6)
        flow.need(34)
        _figure(flow, str(page_of[entry.article_id]), 15)
        flow.write(entry.title, _ENTRY, 15, width=FRAME - _FIGURES, link=link)
        about = (entry.outlet, say.date(entry.published), say.counted(entry.passages, "annotation"))
        flow.write(" · ".join(one for one in about if one), _QUIET, 12, color=QUIET, width=FRAME - _FIGURES, link=link)


def _heading(flow: Flow, words: str) -> None:
    flow.gap(28)
    flow.need(60)
    flow.mark(words)
    flow.write(words, _HEAD, 16, color=QUIET)


def _figure(flow: Flow, figure: str, leading: float) -> None:
    """A figure at the right edge of the line that comes next."""
    for line in flow.setter.lines(figure, _QUIET, FRAME):
        flow.sheet.text(line, LEFT + FRAME - line.right, flow.y - leading + 4, _QUIET, QUIET)
