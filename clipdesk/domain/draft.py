"""What an importer makes of a file: `ArticleDraft`, not yet part of a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clipdesk.domain.annotation import NO_ATTRIBUTES
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Cut, Source, Status, first_words
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.person import Person
from clipdesk.domain.proof import Proof
from clipdesk.domain.span import Span

DRAFT_FIELDS = (
    "text", "headline", "byline", "outlet", "published", "url", "section", "language", "dateline", "copyright",
    "agency", "id",
)  # fmt: skip
"""What a column of a table or a field of a record can be in an article."""

LONGEST = 16_000_000
"""Code points of the longest text that is taken as one article: the window opens it, and its JSON can be read again."""


class AnnotationDraft(NamedTuple):
    """An annotation that came with a file. `spans` are code points; empty for a label on the article.

    `id` is the file's own identity (empty when it has none); `label` and `annotator` are names.
    `quote` is what the file says stands there, empty when it says nothing.
    """

    spans: tuple[Span, ...]
    label: str
    id: str = ""
    annotator: str = ""
    note: str = ""
    attributes: Mapping[str, str] = NO_ATTRIBUTES
    origin: str = "import"
    quote: str = ""
    created_at: str = ""
    modified_at: str = ""


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """A relation that came with a file; `head` and `child` are `AnnotationDraft.id`s."""

    head: str
    child: str
    label: str
    id: str = ""
    annotator: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class SuggestionDraft:
    """What a program proposed, as a file tells it. `spans` are code points, at least one; `label` is a name.

    `assistant` names the program or model; `score` is 0 to 1; `said_by` is the `id` of another one.
    """

    spans: tuple[Span, ...]
    label: str
    assistant: str = ""
    score: float = 1.0
    reason: str = ""
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    id: str = ""
    said_by: str = ""


class DecisionDraft(NamedTuple):
    """A ruling that came with another project: what `Decision` has, with names for labels and keys for people.

    Each of `sides` is annotator, annotation, label and quote; annotations are `AnnotationDraft.id`s.
    """

    annotators: tuple[str, str]
    sides: tuple[tuple[str, str, str, str], ...]
    kept: tuple[str, ...]
    own_label: str
    own_spans: tuple[Span, ...]
    note: str
    annotator: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody typed of the source of one article of a file before it is imported, by the name of the field.

    `place` counts the articles of the file from 0, `count` is how many it was read as; `text_hash` is the SHA-256 of the
    text of that article: whatever else stands in its place is not meant.
    """

    place: int
    count: int
    text_hash: str
    values: Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """One article as an importer read it; or, without a text, one that is proven, or a codebook that comes alone.

    `text` is canonical; `cuts` rebuilds what was read (`uncut`). `original` is what the file
    held, kept compressed in the project; `changes` are sentences for the report ("3 characters
    that cannot be stored were replaced"). `id` is the file's own identity, if it is a Clipdesk one.
    `suggestions` are kept apart from `annotations`, which were made by people.
    `is_doubtful` asks the user to look: `changes` say why. `looks_like` counts the articles that the file looks
    like, where the user may say whether to divide it into them: 0 where there is nothing to say.
    `annotators` says more about people whom `annotations` name by key. `original_hash` is the
    SHA-256 of the bytes that the article was first read from, where the file names it instead of holding them.
    `is_of_project` says that it is of another project file: what it has is met by id before it is met by name.
    `decisions` are rulings, which only such a file has; `people`, behind its articles and without a text, is what was said in its register;
    `stories`, behind them too, are ids of articles there with what was said of their story there.
    `merged_labels` are ids of labels that were merged into others there, each with that of the other.
    `removed` are ids of annotations that were on the article there and were removed.
    `proof` comes in place of the text: by it the article is met and each of `annotations` is found in the project.
    `place` is where it was read, for the report ("news.jsonl, line 3"); empty where `source_file` says it.
    """

    text: str
    source: Source = field(default_factory=Source)
    cuts: tuple[Cut, ...] = ()
    original: bytes = b""
    media_type: str = "text/plain"
    encoding: str = ""
    source_file: str = ""
    id: str = ""
    status: Status = Status.TODO
    flagged: bool = False
    note: str = ""
    annotations: tuple[AnnotationDraft, ...] = ()
    relations: tuple[RelationDraft, ...] = ()
    codebook: Codebook | None = None
    extractor: str = ""
    changes: tuple[str, ...] = ()
    added_at: str = ""
    annotators: tuple[Annotator, ...] = ()
    original_hash: str = ""
    suggestions: tuple[SuggestionDraft, ...] = ()
    is_doubtful: bool = False
    looks_like: int = 0
    is_of_project: bool = False
    decisions: tuple[DecisionDraft, ...] = ()
    people: tuple[Person, ...] = ()
    proof: Proof | None = None
    stories: tuple[tuple[str, str], ...] = ()
    merged_labels: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    place: str = field(default="", compare=False)

    @property
    def is_too_long(self) -> bool:
        """Whether this is no single article. What was annotated, or comes from a project, is one however long it is."""
        return len(self.text) > LONGEST and not (self.id or self.annotations)

    @property
    def title(self) -> str:
        """What lists call it: its headline, else its first words."""
        return self.source.headline or first_words(self.text.strip())
