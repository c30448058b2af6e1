"""Describe, remove, flag and finish articles; put back what was cut, and cut more."""

from __future__ import annotations

from dataclasses import dataclass

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import SOURCE_FIELDS, Cut, Source, Status
from clipdesk.domain.change import ArticleBody, RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.span import Span, merged
from clipdesk.domain.suggestion import Verdict, suggestion_id
from clipdesk.project.commands.base import Plan, Situation, removals, state_change
from clipdesk.project.commands.decisions_following import Moved, decisions_moved


@dataclass(frozen=True, slots=True)
class RemoveArticles:
    """Remove articles with everything tagged in them. Undo brings all of it back."""

    article_ids: tuple[str, ...]

    @property
    def title(self) -> Title:
        """“Remove article”."""
        count = len(self.article_ids)
        return Title("Remove article") if count == 1 else Title("Remove {0} articles", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """Relations, annotations, and then the article's own state."""
        tagged = situation.store.annotations
        changes: list[RecordChange] = []
        for article_id in dict.fromkeys(self.article_ids):
            before = situation.article(article_id)
            changes += removals([*tagged.relations_of_article(article_id), *tagged.of_article(article_id)])
            changes += state_change(before, removed=True)
        return Plan(changes)


@dataclass(frozen=True, slots=True)
class DescribeArticle:
    """Change source fields of an article; what changed is marked as typed."""

    article_id: str
    source: Source

    title = Title("Edit source")

    def plan(self, situation: Situation) -> Plan:
        """One change, if any field differs."""
        before = situation.article(self.article_id)
        values = {field: getattr(self.source, field) for field in SOURCE_FIELDS}
        return Plan(state_change(before, source=before.source.described(values)))


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Mark articles as to do, done or skipped."""

    article_ids: tuple[str, ...]
    status: Status

    @property
    def title(self) -> Title:
        """“Mark as done”."""
        words = {Status.DONE: "Mark as done", Status.TODO: "Mark as to do", Status.SKIPPED: "Skip article"}
        return Title(words[self.status])

    def plan(self, situation: Situation) -> Plan:
        """One change per article that has another status."""
        articles = [situation.article(one) for one in dict.fromkeys(self.article_ids)]
        return Plan([change for one in articles for change in state_change(one, status=self.status)])


@dataclass(frozen=True, slots=True)
class SetFlag:
    """Flag articles, or take the flag away."""

    article_ids: tuple[str, ...]
    flagged: bool

    @property
    def title(self) -> Title:
        """“Flag article”."""
        return Title("Flag article" if self.flagged else "Remove flag")

    def plan(self, situation: Situation) -> Plan:
        """One change per article that is not flagged so."""
        articles = [situation.article(one) for one in dict.fromkeys(self.article_ids)]
        return Plan([change for one in articles for change in state_change(one, flagged=self.flagged)])


@dataclass(frozen=True, slots=True)
class SetArticleNote:
    """Write the note of an article."""

    article_id: str
    note: str

    title = Title("Edit article note")

    def plan(self, situation: Situation) -> Plan:
        """One change, if the words differ."""
        return Plan(state_change(situation.article(self.article_id), note=self.note))


@dataclass(frozen=True, slots=True)
class PutBackCut:
    """Put a piece that was cut at import back into the text; annotations move with their words.

    `index` counts the article's cuts from 0. An annotation that spans the place becomes a split one,
    so that its words stay the same.
    """

    article_id: str
    index: int

    title = Title("Put back cut text")

    def plan(self, situation: Situation) -> Plan:
        """The text, and every annotation behind the place."""
        body = _body(situation, self.article_id)
        if not 0 <= self.index < len(body.cuts):
            raise InvalidChangeError("That piece is in the text already.")
        cut = body.cuts[self.index]
        length = len(cut.text)
        # Neighbors that stood at the same place before this one keep standing before it.
        cuts = tuple(
            one._replace(offset=one.offset + (length if number > self.index else 0))
            for number, one in enumerate(body.cuts)
            if number != self.index
        )
        text = body.text[: cut.offset] + cut.text + body.text[cut.offset :]
        after = ArticleBody(body.id, text, cuts)

        def opened(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            return tuple(piece for span in spans for piece in _parted(span, cut.offset, length))

        return Plan(_in_new_text(situation, body, after, opened))


@dataclass(frozen=True, slots=True)
class CutPassage:
    """Cut a passage that is not the article out of its text; it can be put back. Annotations move with their words."""

    article_id: str
    span: Span

    title = Title("Cut from article")

    def plan(self, situation: Situation) -> Plan:
        """The text, and every annotation behind the place; refuses a passage in which something is tagged."""
        body = _body(situation, self.article_id)
        span = self.span
        if not 0 <= span.start < span.end <= len(body.text):
            raise InvalidChangeError("The passage lies outside the article; nothing was changed.")
        annotations = situation.store.annotations.of_article(self.article_id)
        if any(piece.overlaps(span) for one in annotations for piece in one.spans):
            raise InvalidChangeError("Something is tagged in this passage.", "Remove its annotations first.")
        if span.length == len(body.text):
            raise InvalidChangeError("An article needs some text.", "Remove the article instead.")
        text = body.text[: span.start] + body.text[span.end :]
        # What was cut inside the passage goes back into the piece: it stood there.
        inside = [cut for cut in body.cuts if span.start < cut.offset < span.end]
        piece, last = "", span.start
        for cut in inside:
            piece += body.text[last : cut.offset] + cut.text
            last = cut.offset
        piece += body.text[last : span.end]
        before = [cut for cut in body.cuts if cut.offset <= span.start]
        behind = [cut._replace(offset=cut.offset - span.length) for cut in body.cuts if cut.offset >= span.end]
        after = ArticleBody(body.id, text, (*before, Cut(span.start, piece, "by hand"), *behind))

        def closed_up(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            left = (
                one.shifted(-span.length) if one.start >= span.end else one for one in spans if not one.overlaps(span)
            )
            # Pieces that putting text back had parted meet again.
            return merged(left)

        return Plan(_in_new_text(situation, body, after, closed_up))


def _body(situation: Situation, article_id: str) -> ArticleBody:
    situation.article(article_id)
    body = situation.store.articles.body(article_id)
    assert body is not None
    return body


def _parted(span: Span, offset: int, length: int) -> tuple[Span, ...]:
    """A span after `length` code points came in at `offset`: in two pieces where it spans the place."""
    if span.start >= offset:
        return (span.shifted(length),)
    if span.end <= offset:
        return (span,)
    return (Span(span.start, offset), Span(offset + length, span.end + length))


def _in_new_text(situation: Situation, body: ArticleBody, after: ArticleBody, moved: Moved) -> list[RecordChange]:
    """The text, and everything that stands in it, at the same words."""
    before = situation.store.annotations.of_article(after.id)
    anchored = [change for one in before for change in _anchored_anew(one, after.text, moved(one.spans))]
    changes = [RecordChange(body, after), *anchored, *_verdicts_anew(situation, after, moved)]
    return changes + decisions_moved(situation, after, moved, anchored)


def _verdicts_anew(situation: Situation, after: ArticleBody, moved: Moved) -> list[RecordChange]:
    """Move the verdicts of an article to the same words in a new text; a verdict whose words are gone is removed."""
    before = situation.store.suggestions.verdicts_of(after.id)
    ids, kept = dict[str, str](), dict[str, Verdict]()
    for verdict in before:
        one = verdict.suggestion
        spans = moved(one.spans)
        if spans:
            ids[one.id] = own = suggestion_id(one.article_id, one.label_id, spans)
            kept.setdefault(own, verdict._replace(suggestion=one._replace(id=own, anchor=anchor(after.text, spans))))
    added = [
        one._replace(
            suggestion=one.suggestion._replace(said_by=ids.get(one.suggestion.said_by, one.suggestion.said_by))
        )
        for one in kept.values()
    ]
    gone, come = [one for one in before if one not in added], [one for one in added if one not in before]
    return [*removals(gone), *(RecordChange(None, one) for one in come)]


def _anchored_anew(before: Annotation, text: str, spans: tuple[Span, ...]) -> list[RecordChange]:
    """Anchor an annotation in a new text. Its time of change stays, as nobody changed it."""
    after = before._replace(anchor=anchor(text, spans))
    return [] if after == before else [RecordChange(before, after)]
