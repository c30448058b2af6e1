r"""Articles, codebooks and corpora for tests, written as marked text.

    article("[official#k:Mayor Kell] [quote:denied] it")

* `[label:words]` marks a passage; brackets nest; `[quote,policy:words]` puts two labels on it.
* `[quote@mk:words]` names the annotator ("an" otherwise).
* `[quote#1:We won], she said, [quote#1:easily]` are two pieces of one annotation. Pieces of one
  annotation that touch are joined, which is how crossing passages are written:
  `[a#x:one ][a#x:[b#y:two ]][b#y:three]`.
* `[policy:]` puts the label on the whole article.
* A bracket that opens nothing of this shape is an ordinary bracket; `\[` and `\]` always are.

Ids are stable: annotation `<article>-<tag>`, where an annotation without a tag has `n1`, `n2` … by
its place among all of them; label `label-<name>`, annotator `person-<key>`, relation type `relation-<name>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Cut, Source, Status
from clipdesk.domain.change import ArticleState
from clipdesk.domain.codebook import LABEL_COLORS, Codebook
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.domain.span import Span, merged
from clipdesk.domain.text import digest

NOW = "2025-06-12T09:30:00Z"
LATER = "2025-06-12T10:45:30Z"
_TOKEN = re.compile(r"\\([\[\]])|\[((?:[\w. -]+(?:#\w+)?(?:@\w+)?)(?:,(?:[\w. -]+(?:#\w+)?(?:@\w+)?))*):|\]")
_MARK = re.compile(r"([\w. -]+)(?:#(\w+))?(?:@(\w+))?")

HARD_TEXT = "Mayor 👩‍💻 Ana Ruiz told The New York Times: “We won.”\nShares fell 3%. e\u0301x 日本 \u202eabc\u202c"
"""A text that has gone wrong everywhere: emoji joined by ZWJ, combining mark, CJK, direction override, LF."""
HARD_NOTE = "=1+1 </script> \"quoted\" & 'so'\ta tab\nand a new line 👍"


@dataclass
class _Mark:
    label: str
    annotator: str
    spans: list[Span] = field(default_factory=list)


def label_id(name: str) -> str:
    """Id of the label of this name."""
    return f"label-{name}"


def annotator_id(key: str) -> str:
    """Id of the annotator with this key."""
    return f"person-{key}"


def label(name: str, *, order: int = 0, **values: Any) -> Label:
    """A label; `values` are further fields of `Label`."""
    values.setdefault("color", LABEL_COLORS[order % len(LABEL_COLORS)])
    return Label(label_id(name), name, order=order, **values)


def codebook(*names: str) -> Codebook:
    """Quote, statistic, policy and official with an attribute of every kind, `said_by`, and labels called `names`."""
    labels = [
        label(
            "quote", shortcut="1", definition="Words of a person.", include="Direct speech.", exclude="Titles.",
            attributes=(Attribute("kind", AttributeKind.CHOICE, ("direct", "indirect", "mixed")),),
        ),
        label(
            "statistic", order=1, shortcut="2",
            attributes=(Attribute("value", AttributeKind.NUMBER), Attribute("rounded", AttributeKind.FLAG)),
        ),
        label("policy", order=2, shortcut="3", attributes=(Attribute("name"),)),
        label("official", order=3, shortcut="4", attributes=(Attribute("role"),)),
    ]  # fmt: skip
    known = {one.name for one in labels}
    labels += [label(name, order=4 + place) for place, name in enumerate(dict.fromkeys(names)) if name not in known]
    said_by = RelationType("relation-said_by", "said_by", (label_id("quote"), label_id("statistic")), ())
    return Codebook(tuple(labels), (said_by,))


def article(
    marked: str,
    *,
    id: str = "a1",  # noqa: A002  the same word as in Article
    notes: Mapping[str, str] | None = None,
    attributes: Mapping[str, Mapping[str, str]] | None = None,
    relations: Sequence[tuple[str, str, str]] = (),
    **values: Any,
) -> AnnotatedArticle:
    """The article that `marked` describes.

    `notes` and `attributes` are given by tag of the annotation ("n1" for the first without one); `relations` are
    (head tag, type name, child tag); `values` are further fields of `Article`, or of its
    `Source` where `Article` has no such field.
    """
    text, marks = _read(marked)
    noted, attributed = notes or {}, attributes or {}
    annotations = tuple(
        Annotation(
            f"{id}-{tag}", id, label_id(mark.label), annotator_id(mark.annotator), anchor(text, merged(mark.spans)),
            noted.get(tag, ""), attributed.get(tag, {}), created_at=NOW, modified_at=NOW,
        )
        for tag, mark in marks.items()
    )  # fmt: skip
    links = tuple(
        Relation(f"{id}-r{n}", id, f"relation-{kind}", f"{id}-{head}", f"{id}-{child}", annotator_id("an"), NOW)
        for n, (head, kind, child) in enumerate(relations, 1)
    )
    source = {name: values.pop(name) for name in tuple(values) if name in Source.__dataclass_fields__}
    values.setdefault("number", 1)
    made = Article(id, text, Source(**source), text_hash=digest(text), **values)
    return AnnotatedArticle(made, tuple(sorted(annotations, key=reading_key)), links)


def state_of(article: Article, *, removed: bool = False) -> ArticleState:
    """The changeable part of `article`."""
    return ArticleState(
        article.id, article.source, article.status, article.flagged, article.note, removed, article.story
    )


@dataclass(frozen=True)
class MemoryCorpus:
    """A corpus held in memory, without a project."""

    name: str = "corpus"
    codebook: Codebook = field(default_factory=Codebook)
    annotators: tuple[Annotator, ...] = ()
    articles: tuple[AnnotatedArticle, ...] = ()

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        return iter(self.articles)


def corpus(*articles: AnnotatedArticle, name: str = "corpus", labels: Codebook | None = None) -> MemoryCorpus:
    """The corpus of these articles, with every label and annotator that they use."""
    used = [one.label_id.removeprefix("label-") for item in articles for one in item.annotations]
    return MemoryCorpus(name, labels or codebook(*used), annotators(articles), articles)


def annotators(articles: Sequence[AnnotatedArticle]) -> tuple[Annotator, ...]:
    """Everybody who annotated `articles`, ordered by key."""
    ids = {one.annotator_id for item in articles for one in item.annotations}
    ids |= {one.annotator_id for item in articles for one in item.relations}
    keys = sorted(one.removeprefix("person-") for one in ids)
    return tuple(Annotator(annotator_id(key), key, name=f"{key.upper()}.") for key in keys)


def hard_article(id: str = "hard") -> AnnotatedArticle:  # noqa: A002  the same word as in Article
    """Everything at once over `HARD_TEXT`.

    Nested, crossing, twice labeled, duplicated, split, touching the emoji, ending on a line
    feed; a relation, attributes of every kind, a label on the article, a hostile note.
    """
    marked = (
        "[official#nest:Mayor [policy#emoji:👩‍💻] [official#ruiz,topic#ruiztoo:Ana Ruiz]] told "
        "[outlet#over:The New ][outlet#over:[outlet#crossing:York]][outlet#crossing: Times:] "
        "[quote#said:“We won.”][policy#feed:\n]"
        "[statistic#fell,statistic#felltoo:Shares fell [statistic#number:3%]][official#nest:.] "
        "[quote#mark:e\u0301x] [place@mk:日本] [rtl#rtl:\u202eabc\u202c][policy#whole@mk:]"
    )
    return article(
        marked,
        id=id,
        notes={"said": HARD_NOTE, "whole": "about\nall of it"},
        attributes={
            "said": {"kind": "direct"},
            "number": {"value": "3", "rounded": "true"},
            "ruiz": {"role": "=cmd|' /C calc'!A0"},
            "emoji": {"name": "👍 e\u0301"},
        },
        relations=[("said", "said_by", "ruiz"), ("fell", "said_by", "nest")],
        headline="“Won” <b>again</b> & again 😀",
        byline=("Ana Ruiz", "=SUM(A1)"),
        outlet="The \u202eDaily\u202c",
        published="2025-06-12",
        url="https://news.example/a?b=1&c=2",
        section="Politics",
        dateline="MIAMI",
        language="en",
        copyright="© 2025",
        agency="Wire",
        provenance={"headline": "json-ld", "outlet": "typed"},
        note=HARD_NOTE,
        flagged=True,
        source_file="clip <1>.txt",
        original_hash=digest("original"),
        added_at=NOW,
        cuts=(Cut(0, "Menu\n", "furniture"), Cut(len(HARD_TEXT), "\nShare <this>", "furniture")),
    )


def hard_corpus() -> MemoryCorpus:
    """`hard_article`, an article without annotations, and one whose source is unknown."""
    return corpus(
        hard_article(),
        article("Nothing here.", id="bare", number=2),
        article("[quote:“Yes”], he said.", id="plain", number=3, headline="Second", status=Status.DONE),
        name="Hard corpus",
    )


def draft_of(item: AnnotatedArticle, corpus: Corpus, file_name: str = "") -> ArticleDraft:
    """What an importer makes of an article that was exported to `file_name` without any loss.

    Labels of the whole article come behind the passages.
    """
    labels = {one.id: one.name for one in corpus.codebook.labels}
    kinds = {one.id: one.name for one in corpus.codebook.relation_types}
    keys = {one.id: one.key for one in corpus.annotators}
    made = item.article
    return ArticleDraft(
        made.text,
        made.source,
        made.cuts,
        encoding="utf-8",
        source_file=made.source_file or file_name,
        id=made.id,
        status=made.status,
        flagged=made.flagged,
        note=made.note,
        annotations=tuple(
            AnnotationDraft(
                one.spans, labels[one.label_id], one.id, keys[one.annotator_id], one.note, one.attributes, one.origin,
                one.anchor.quote, one.created_at, one.modified_at,
            )
            for one in sorted(item.annotations, key=lambda one: one.is_whole_article)
        ),
        relations=tuple(
            RelationDraft(one.head, one.child, kinds[one.type_id], one.id, keys[one.annotator_id], one.created_at)
            for one in item.relations
        ),
        added_at=made.added_at,
        original_hash=made.original_hash,
    )  # fmt: skip


def _read(marked: str) -> tuple[str, dict[str, _Mark]]:
    """The text without its marks, and the marks by tag in the order of their opening brackets."""
    pieces: list[str] = []
    marks: dict[str, _Mark] = {}
    opened: list[tuple[int, list[str]]] = []
    length = last = 0
    for token in _TOKEN.finditer(marked):
        literal = token[1] or ("]" if token[0] == "]" and not opened else "")
        piece = marked[last : token.start()] + literal
        pieces.append(piece)
        length += len(piece)
        last = token.end()
        if token[2]:
            opened.append((length, [_open(one, marks) for one in token[2].split(",")]))
        elif not literal:
            start, tags = opened.pop()
            for tag in tags:
                marks[tag].spans += [Span(start, length)] if length > start else []
    if opened:
        message = f"a bracket is not closed in {marked!r}"
        raise ValueError(message)
    return "".join((*pieces, marked[last:])), marks


def _open(description: str, marks: dict[str, _Mark]) -> str:
    match = _MARK.fullmatch(description)
    assert match is not None, description
    tag = match[2] or f"n{len(marks) + 1}"
    marks.setdefault(tag, _Mark(match[1], match[3] or "an"))
    return tag
