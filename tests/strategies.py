"""Hypothesis strategies for what the program is about: texts, codebooks, annotated articles, corpora.

Texts are canonical; `raw_texts` are what a file may hold. Everything generated fits together:
spans fit the text, labels and annotators are in the corpus, names differ in more than case.
"""

from __future__ import annotations

from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Cut, Source, Status
from clipdesk.domain.codebook import LABEL_COLORS, Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.domain.span import Span, merged
from clipdesk.domain.text import digest
from tests.builders import MemoryCorpus

PIECES = (
    "a", "B", "7", " ", ".", ",", "\n", "\t", "“", "’", "\\", '"', "<", "&", "=", "e\u0301", "é", "ß", "İ",
    "\u0301", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u202c", "\u2066", "\u2069", "\ufeff",
    "日", "本", "العربية", "עברית", "한", "\u1100\u1161", "क्षि", "𝒜", "😀", "👩‍💻", "🇩🇪", "👍🏽", "\U0010fffd", "\ufffd",
)  # fmt: skip
"""What texts are made of: astral, combining, joined and bidirectional characters among plain ones."""
ODD = ("\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x00", "\x1b", "\x7f", "\uffff", "\ufdd0")
"""What a file may hold besides, and a canonical text may not."""
NAMES = (
    "quote", "Statistic 2", "policy/law", "官员", "e\u0301", "\u202eright", "👩‍💻", "a,b", "=SUM(A1)", "</script>", "x" * 200,
    "“q”", "a\\b", "CON", ".", "İstanbul",
)  # fmt: skip
"""Odd names, which differ in more than case."""
NOTES = (
    "", "", "plain", "two\nlines\tand a tab", "=1+1", "</script><b>&amp;", '"quoted", \'so\'', "日本 e\u0301 😀", "\u202eabc\u202c",
    " padded ", "\\u2028 \\n", "+1", "'already",
)  # fmt: skip
"""Odd free texts."""


def texts(max_size: int = 16) -> st.SearchStrategy[str]:
    """Canonical texts of up to `max_size` pieces."""
    pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=max_size)
    return pieces.map(lambda one: "".join(one).lstrip("\ufeff") or "a")


def raw_texts(max_size: int = 16) -> st.SearchStrategy[str]:
    """Texts as a file may hold them: any line ends, BOM, control characters."""
    return st.lists(st.sampled_from(PIECES + ODD), min_size=1, max_size=max_size).map("".join)


def names() -> st.SearchStrategy[str]:
    """Names of labels, people and attributes: not empty, no white space around them."""
    return st.sampled_from(NAMES)


def notes() -> st.SearchStrategy[str]:
    """Free text, often empty."""
    return st.sampled_from(NOTES)


def times() -> st.SearchStrategy[str]:
    """UTC, ISO 8601 with seconds."""
    return st.integers(0, 86399).map(lambda s: f"2025-06-12T{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}Z")


@st.composite
def span_lists(draw: st.DrawFn, length: int, max_pieces: int = 3) -> tuple[Span, ...]:
    """Ordered, disjoint, non-touching spans inside a text of `length` code points; often one, sometimes none."""
    pieces: list[Span] = []
    for _ in range(draw(st.integers(0, max_pieces)) if length else 0):
        start = draw(st.integers(0, length - 1))
        pieces.append(Span(start, draw(st.integers(start + 1, length))))
    return merged(pieces)


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    """One to five labels, nested at times, and one relation type."""
    unique = draw(st.lists(names(), min_size=1, max_size=5, unique_by=str.casefold))
    labels: list[Label] = []
    for order, name in enumerate(unique):
        labels.append(
            Label(
                f"label-{order}",
                name,
                draw(st.sampled_from(LABEL_COLORS)),
                str(order + 1),
                draw(notes()),
                draw(notes()),
                draw(notes()),
                draw(attribute_lists()),
                draw(st.sampled_from(["", *(one.id for one in labels)])),
                order,
                draw(st.booleans()),
            )
        )
    heads = draw(st.sets(st.sampled_from([one.id for one in labels])).map(sorted))
    return Codebook(tuple(labels), (RelationType("type-0", draw(names()), tuple(heads)),), draw(st.integers(1, 9)))


def attribute_lists() -> st.SearchStrategy[tuple[Attribute, ...]]:
    """Up to two attributes of a label."""
    choices = st.lists(names(), max_size=2).map(tuple)
    one = st.builds(Attribute, names(), st.sampled_from(AttributeKind), choices)
    return st.lists(one, max_size=2, unique_by=lambda attribute: attribute.name).map(tuple)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Where an article comes from; most fields often unknown."""
    return Source(
        draw(notes()), tuple(draw(st.lists(names(), max_size=2))), draw(notes()),
        draw(st.sampled_from(["", "2025-06-12", "2025-06-12T08:00:00+02:00"])),
        draw(st.sampled_from(["", "https://news.example/a?b=1&c=%22"])), draw(notes()), draw(notes()),
        draw(st.sampled_from(["", "en", "de-CH"])), draw(notes()), draw(notes()),
        draw(st.dictionaries(st.sampled_from(["headline", "outlet", "url"]), names(), max_size=2)),
    )  # fmt: skip


@st.composite
def cut_lists(draw: st.DrawFn, length: int) -> tuple[Cut, ...]:
    """Up to two cuts in reading order, from a text of which `length` code points are left."""
    offsets = sorted(draw(st.lists(st.integers(0, length), max_size=2)))
    return tuple(Cut(offset, draw(texts(4)), draw(st.sampled_from(["furniture", "blank"]))) for offset in offsets)


@st.composite
def annotated_articles(
    draw: st.DrawFn,
    labels: Codebook,
    people: tuple[Annotator, ...],
    id: str,  # noqa: A002  the same word as in Article
    text: str,
) -> AnnotatedArticle:
    """An article of this text with up to six annotations, relations between them, and all its other fields."""
    cuts = draw(cut_lists(len(text)))
    made = Article(
        id, text, draw(sources()), draw(st.sampled_from(Status)), draw(st.booleans()), cuts, digest(text),
        draw(notes()), "", draw(times()), 1, draw(notes()),
    )  # fmt: skip
    annotations = [
        Annotation(
            f"{id}-{number}", id, draw(st.sampled_from(labels.labels)).id, draw(st.sampled_from(people)).id,
            anchor(text, draw(span_lists(len(text)))), draw(notes()),
            draw(st.dictionaries(names(), notes(), max_size=2)), draw(st.sampled_from(["manual", "import", "suggestion"])),
            draw(times()), draw(times()),
        )
        for number in range(draw(st.integers(0, 6)))
    ]  # fmt: skip
    relations: list[Relation] = []
    if annotations:
        end = st.sampled_from(annotations).map(lambda one: one.id)
        for number in range(draw(st.integers(0, 2))):
            kind = draw(st.sampled_from(labels.relation_types)).id
            maker = draw(st.sampled_from(people)).id
            relations.append(Relation(f"{id}-r{number}", id, kind, draw(end), draw(end), maker, draw(times())))
    return AnnotatedArticle(made, tuple(sorted(annotations, key=reading_key)), tuple(relations))


@st.composite
def corpora(draw: st.DrawFn, max_articles: int = 2, min_articles: int = 0) -> MemoryCorpus:
    """A codebook, one or two people, and articles, no two of the same text: in a project there are none."""
    labels = draw(codebooks())
    keys = draw(st.lists(names(), min_size=1, max_size=2, unique_by=str.casefold))
    people = tuple(
        Annotator(f"person-{n}", key, draw(notes()), draw(st.booleans())) for n, key in enumerate(sorted(keys))
    )
    told = draw(st.lists(texts(), min_size=min_articles, max_size=max_articles, unique=True))
    articles = tuple(draw(annotated_articles(labels, people, f"article-{n}", text)) for n, text in enumerate(told))
    return MemoryCorpus(draw(names()), labels, people, articles)
