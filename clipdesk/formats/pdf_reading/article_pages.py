"""The pages of one article: its source, its text with the passages, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.formats.exchange.colors import color_code
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_words import shortened, source_words
from clipdesk.formats.pdf_reading.flow import Flow
from clipdesk.formats.pdf_reading.fonts import Role
from clipdesk.formats.pdf_reading.marked_text import DrawnAnnotation, MarkedText
from clipdesk.formats.pdf_reading.setting import Style
from clipdesk.formats.pdf_reading.sheet import COLUMN, FRAME, LEFT, QUIET, RULE
from clipdesk.formats.training.record import Names

_HEADLINE, _SOURCE = Style(Role.READING, 20), Style(Role.FRAME, 8.5)
_HEAD, _NAME, _NOTE, _QUOTE = Style(Role.NAME, 8), Style(Role.NAME, 9), Style(Role.FRAME, 8.5), Style(Role.READING, 9.5)
_INDENT = 26.0
_QUOTE_SHOWN, _NOTE_SHOWN, _RELATED_SHOWN = 280, 160, 40


class ArticlePages:
    """Writes articles of one corpus into flows."""

    def __init__(self, corpus: Corpus, say: Wording) -> None:
        self._say = say
        self._names = Names(corpus)
        self._colors = {label.id: color_code(label.color) for label in corpus.codebook}

    def write(self, item: AnnotatedArticle, flow: Flow) -> None:
        """Write the article onto new pages. Its annotations come in reading order."""
        article = item.article
        passages = [one for one in item.annotations if not one.is_whole_article]
        whole = [one for one in item.annotations if one.is_whole_article]
        numbers = {one.id: number for number, one in enumerate(passages, 1)}
        related = self._related(item)
        flow.turn()
        flow.mark(f"a-{article.id}")
        self._head(article, whole, flow)
        marks = [self._mark(one, numbers[one.id], related.get(one.id, [])) for one in passages]
        MarkedText(flow, marks).write(article.text)
        if item.annotations:
            flow.gap(26)
            flow.need(60)
            flow.write(self._say("Annotations"), _HEAD, 16, color=QUIET)
            for one in (*whole, *passages):
                self._entry(one, numbers.get(one.id, 0), related.get(one.id, []), flow)

    def _head(self, article: Article, whole: Sequence[Annotation], flow: Flow) -> None:
        flow.write(article.title, _HEADLINE, 26)
        flow.gap(6)
        flow.write(" · ".join(one.words for one in source_words(article, self._say)), _SOURCE, 12.5, color=QUIET)
        if whole:
            flow.gap(6)
            labels = ", ".join(self._names.label(one) for one in whole)
            flow.write(self._say("The whole article: {0}", labels), _HEAD, 13)
        if article.note:
            flow.gap(6)
            self._note(article.note, flow, 0)
        flow.gap(12)
        flow.rule()
        flow.gap(14)

    def _note(self, note: str, flow: Flow, left: float) -> None:
        """A note, with a line along its left side on every page it goes over."""
        for line in note.split("\n"):
            flow.write(line or " ", _NOTE, 12.5, left=left + 9, width=FRAME - left - 9)
            flow.sheet.box(LEFT + left, flow.y, 1.5, 12.5, RULE)

    def _related(self, item: AnnotatedArticle) -> dict[str, list[tuple[str, str]]]:
        """By annotation, the kinds of its relations and the words to which they lead."""
        quotes = {one.id: one.anchor.quote or self._names.label(one) for one in item.annotations}
        found: dict[str, list[tuple[str, str]]] = {}
        for link in item.relations:
            found.setdefault(link.head, []).append((self._names.kind(link), quotes[link.child]))
        return found

    def _mark(self, one: Annotation, number: int, related: Iterable[tuple[str, str]]) -> DrawnAnnotation:
        leads_to = tuple(shortened(words, _RELATED_SHOWN) for _, words in related)[:2]
        color = self._colors.get(one.label_id) or color_code("")
        note = shortened(one.note, _NOTE_SHOWN)
        return DrawnAnnotation(one.id, one.spans, number, color, self._names.label(one), leads_to, note)

    def _entry(self, one: Annotation, number: int, related: list[tuple[str, str]], flow: Flow) -> None:
        """An annotation in the list: number, label, what is known of it, its words, its note."""
        color = self._colors.get(one.label_id) or color_code("")
        flow.gap(7)
        flow.need(40)
        flow.mark(f"n-{one.id}")
        top, sheet, label = flow.y, flow.sheet, self._names.label(one)
        wide = FRAME - _INDENT
        flow.write(label, _NAME, 13, color=color, left=_INDENT, width=wide, link=f"p-{one.id}")
        for line in flow.setter.lines(str(number or "–"), _NAME, _INDENT):
            sheet.text(line, LEFT, top - 13 + 4, _NAME, color)
        details = " · ".join(self._details(one, related))
        beside = flow.setter.width(label, _NAME) + 8
        if beside + flow.setter.width(details, _SOURCE) < wide:
            for line in flow.setter.lines(details, _SOURCE, wide):
                sheet.text(line, LEFT + _INDENT + beside - line.left, top - 13 + 4, _SOURCE, QUIET)
        else:
            flow.write(details, _SOURCE, 12, color=QUIET, left=_INDENT, width=wide)
        words = shortened(one.anchor.quote, _QUOTE_SHOWN).strip()
        if one.is_whole_article or not words:
            said = self._say("The whole article" if one.is_whole_article else "White space")
            flow.write(said, _SOURCE, 12.5, color=QUIET, left=_INDENT)
        else:
            flow.write(words, _QUOTE, 14, left=_INDENT, width=COLUMN)
        if one.note:
            self._note(one.note, flow, _INDENT)

    def _details(self, one: Annotation, related: Iterable[tuple[str, str]]) -> Iterator[str]:
        yield from (f"{kind} › {shortened(' '.join(words.split()), 80)}" for kind, words in related)
        yield from (f"{key}: {value}" for key, value in sorted(one.attributes.items()) if value)
        yield self._names.person(one)


def texts_of(item: AnnotatedArticle, say: Wording) -> Iterator[str]:
    """All that is shown of an article and can hold any character."""
    article = item.article
    yield from (article.text, article.title, article.note, *(one.words for one in source_words(article, say)))
    for one in item.annotations:
        yield one.note
        yield from (f"{key}{value}" for key, value in one.attributes.items())
