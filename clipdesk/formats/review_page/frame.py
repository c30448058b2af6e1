"""What surrounds the articles on the review page: head, legend with filters, contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import Corpus
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_survey import Entry, Survey
from clipdesk.formats.review_page.article_part import anchor_of
from clipdesk.formats.signatures import REVIEW_MARK
from clipdesk.runtime.resources import read_resource_text

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is loaded, run or sent, whatever a text may hold."""


def opening(corpus: Corpus, found: Survey, say: Wording) -> str:
    """The page up to the first article."""
    name = escape(corpus.name)
    people = sum(1 for one in corpus.annotators if found.by_person[one.id])
    about = (say.counted(len(found.entries), "article"), say.counted(found.by_label.total(), "annotation"))
    return "\n".join((
        "<!DOCTYPE html>",
        f'<html lang="{say.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        REVIEW_MARK,
        f"<title>{say('{0} — review', name)}</title>",
        f"<style>\n{read_resource_text('review/page.css')}{_rules(corpus.codebook, len(corpus.annotators))}</style>",
        "</head>",
        "<body>",
        f'<a class="skip" href="#articles">{say("Skip to the articles")}</a>',
        '<div class="page">',
        '<aside class="frame">',
        f'<header><h1 dir="auto">{name}</h1>',
        f'<p class="quiet">{" · ".join((*about, say.counted(people, "annotator")))}</p></header>',
        *_legend(corpus, found, say),
        *_people(corpus, found, say),
        *_contents(found.entries, say),
        "</aside>",
        '<main id="articles">\n',
    ))  # fmt: skip


def closing() -> str:
    """The page behind the last article."""
    return "</main>\n</div>\n</body>\n</html>\n"


def _rules(codebook: Codebook, people: int) -> str:
    """Style rules that depend on the corpus: the color of each label, and what unticking hides."""
    lines = [f".l{number} {{ --c: var(--{label.color}); }}" for number, label in enumerate(codebook, 1)]
    for kind, count in (("l", len(codebook.labels)), ("w", people)):
        for number in range(1, count + 1):
            off = f"body:has(#show-{kind}{number}:not(:checked))"
            lines.append(f"{off} main mark.{kind}{number} {{ --c: transparent; background: none; }}")
            lines.append(f"{off} main :is(a, li, span).{kind}{number} {{ display: none; }}")
    return "".join(f"{line}\n" for line in lines)


def _legend(corpus: Corpus, found: Survey, say: Wording) -> Iterator[str]:
    """The labels in use, with their guideline and a box that shows or hides their passages."""
    used = [(n, label) for n, label in enumerate(corpus.codebook, 1) if found.by_label[label.id]]
    if not used:
        return
    yield '<section class="legend" aria-labelledby="legend">'
    yield f'<h2 id="legend">{say("Labels")}</h2>'
    yield "<ul>"
    for number, label in used:
        box = f'<input type="checkbox" id="show-l{number}" checked>'
        title = f'<span class="swatch l{number}"></span><bdi>{escape(label.name)}</bdi>'
        count = f'<span class="count">{say.number(found.by_label[label.id])}</span>'
        meaning = f'<p class="quiet" dir="auto">{escape(label.definition)}</p>' if label.definition else ""
        yield f'<li>{box}<label for="show-l{number}">{title}{count}</label>{meaning}</li>'
    yield "</ul>"
    yield "</section>"


def _people(corpus: Corpus, found: Survey, say: Wording) -> Iterator[str]:
    """A box for each annotator, when there are several."""
    used = [(n, one) for n, one in enumerate(corpus.annotators, 1) if found.by_person[one.id]]
    if len(used) < 2:
        return
    yield '<section class="legend" aria-labelledby="people">'
    yield f'<h2 id="people">{say("Annotators")}</h2>'
    yield "<ul>"
    for number, one in used:
        name = f" <bdi>{escape(one.name)}</bdi>" if one.name and one.name != one.key else ""
        count = f'<span class="count">{say.number(found.by_person[one.id])}</span>'
        box = f'<input type="checkbox" id="show-w{number}" checked>'
        yield f'<li>{box}<label for="show-w{number}"><span><b><bdi>{escape(one.key)}</bdi></b>{name}</span>{count}</label></li>'
    yield "</ul>"
    yield "</section>"


def _contents(entries: Sequence[Entry], say: Wording) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">'
    yield f'<h2 id="contents">{say("Articles")}</h2>'
    yield "<ol>"
    for entry in entries:
        about = (entry.outlet, say.date(entry.published), say.counted(entry.passages, "annotation"))
        words = " · ".join(f"<bdi>{escape(one)}</bdi>" for one in about if one)
        title = f'<a href="#a-{anchor_of(entry.article_id)}"><bdi>{escape(entry.title)}</bdi></a>'
        yield f'<li>{title}<p class="quiet">{words}</p></li>'
    yield "</ol>"
    yield "</nav>"
