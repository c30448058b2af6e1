"""One article of the review page: its source, its text with the passages, and the list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.article import Article
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_words import shortened, source_words
from clipdesk.formats.review_page.marking import DrawnAnnotation, marked_text
from clipdesk.formats.training.record import Names

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NO_ANCHOR = re.compile(r"[^A-Za-z0-9_-]")
_QUOTE_SHOWN, _NOTE_SHOWN = 280, 160


class ArticlePart:
    """Writes articles of one corpus. Label number n has the CSS class `l<n>`, annotator number n `w<n>`."""

    def __init__(self, corpus: Corpus, say: Wording) -> None:
        self._say = say
        self._names = Names(corpus)
        self._label_css = {label.id: f"l{n}" for n, label in enumerate(corpus.codebook, 1)}
        self._people_css = {one.id: f"w{n}" for n, one in enumerate(corpus.annotators, 1)}

    def html(self, item: AnnotatedArticle) -> str:
        """The article as one element. The text content of its `.text` is the stored text exactly."""
        article = item.article
        annotations = sorted(item.annotations, key=reading_key)
        related = self._related(item)
        marks = [self._mark(one, related.get(one.id, [])) for one in annotations if not one.is_whole_article]
        language = f' lang="{article.source.language}"' if _LANGUAGE.fullmatch(article.source.language) else ""
        name = anchor_of(article.id)
        return "\n".join((
            f'<article id="a-{name}" aria-labelledby="h-{name}">',
            "<header>",
            f'<h2 id="h-{name}" dir="auto">{escape(article.title)}</h2>',
            f'<p class="source">{" · ".join(_source_words(article, self._say))}</p>',
            *self._whole_article(annotations),
            *_note(article.note),
            "</header>",
            f'<div class="reading"><div class="text" dir="auto"{language}>{marked_text(article.text, marks, self._say)}</div></div>',
            *self._passages(annotations, related, name),
            "</article>\n",
        ))  # fmt: skip

    def _mark(self, one: Annotation, related: list[str]) -> DrawnAnnotation:
        leads_to = tuple(shortened(words, 40) for words in related[:2])
        return DrawnAnnotation(
            one.spans,
            self._css(one),
            anchor_of(one.id),
            self._names.label(one),
            leads_to,
            shortened(one.note, _NOTE_SHOWN),
        )

    def _related(self, item: AnnotatedArticle) -> dict[str, list[str]]:
        """By annotation, the words to which its relations lead."""
        quotes = {one.id: one.anchor.quote or self._names.label(one) for one in item.annotations}
        found: dict[str, list[str]] = {}
        for link in sorted(item.relations, key=lambda one: one.id):
            found.setdefault(link.head, []).append(quotes[link.child])
        return found

    def _css(self, one: Annotation) -> str:
        return f"{self._label_css.get(one.label_id, 'l0')} {self._people_css.get(one.annotator_id, 'w0')}"

    def _whole_article(self, annotations: list[Annotation]) -> Iterator[str]:
        """The labels on the whole article, as chips that lead to the list."""
        chips = [
            f'<a class="chip {self._css(one)}" href="#n-{anchor_of(one.id)}"><bdi>{escape(self._names.label(one))}</bdi></a>'
            for one in annotations
            if one.is_whole_article
        ]
        if chips:
            yield f'<p class="whole">{self._say("The whole article: {0}", " ".join(chips))}</p>'

    def _passages(self, annotations: list[Annotation], related: Mapping[str, list[str]], name: str) -> Iterator[str]:
        if not annotations:
            return
        yield f'<section class="passages" aria-labelledby="s-{name}">'
        yield f'<h3 id="s-{name}">{self._say("Annotations")}</h3>'
        yield "<ol>"
        for one in annotations:
            yield self._passage(one, related.get(one.id, []))
        yield "</ol>"
        yield "</section>"

    def _passage(self, one: Annotation, related: list[str]) -> str:
        label = f"<bdi>{escape(self._names.label(one))}</bdi>"
        anchor = anchor_of(one.id)
        if one.is_whole_article:
            title, words = f'<b class="name">{label}</b>', f'<p class="quiet">{self._say("The whole article")}</p>'
        else:
            title = f'<a class="name" href="#p-{anchor}">{label}</a>'
            white_space = f'<p class="quiet">{self._say("White space")}</p>'
            quote = escape(shortened(one.anchor.quote, _QUOTE_SHOWN))
            words = f'<blockquote dir="auto">{quote}</blockquote>' if quote.strip() else white_space
        details = [
            *(f"› <bdi>{escape(shortened(words, 80))}</bdi>" for words in related),
            *(
                f"<bdi>{escape(key)}</bdi>: <bdi>{escape(value)}</bdi>"
                for key, value in sorted(one.attributes.items())
                if value
            ),
            f"<bdi>{escape(self._names.person(one))}</bdi>",
        ]
        about = f'<p class="quiet">{title} {" · ".join(details)}</p>'
        note = f'<p class="note" dir="auto">{escape(one.note)}</p>' if one.note else ""
        return f'<li id="n-{anchor}" class="{self._css(one)}">{about}{words}{note}</li>'


def anchor_of(id_: str) -> str:
    """The id in characters that an HTML id and a link may hold; different ids stay different."""
    return _NO_ANCHOR.sub(lambda match: f".{ord(match[0]):x}.", id_)


def _source_words(article: Article, say: Wording) -> Iterator[str]:
    """What stands under the headline, each in HTML."""
    for one in source_words(article, say):
        words = escape(one.words)
        if one.kind == "status":
            yield f'<span class="status">{words}</span>'
        else:
            yield f'<bdi class="url">{words}</bdi>' if one.kind == "url" else f"<bdi>{words}</bdi>"


def _note(note: str) -> Iterator[str]:
    if note:
        yield f'<p class="note" dir="auto">{escape(note)}</p>'
