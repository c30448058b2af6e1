"""`Command`: a change asked for. It plans record changes; the project applies and remembers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from clipdesk.domain.anchor import Anchor, anchor, spans_fit
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import ArticleState, Record, RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.label import Label
from clipdesk.domain.report import TransferReport
from clipdesk.domain.span import Span
from clipdesk.store.store import Store


class Plan(NamedTuple):
    """What a command will change, in order. `applied` are changes that were already written while planning.

    `suggested` are the ids of articles whose suggestions were replaced while planning, which the history does not record.
    `title` is what the history calls it where that is known only now; else it is the title of the command.
    """

    changes: list[RecordChange]
    applied: tuple[RecordChange, ...] = ()
    report: TransferReport = TransferReport()
    suggested: frozenset[str] = frozenset()
    title: Title | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """What a command may look at while it plans: the store, who acts, and the time (UTC, ISO 8601)."""

    store: Store
    annotator_id: str
    now: str
    new_id: Callable[[], str]

    @property
    def acting(self) -> str:
        """The id of who acts. Raises InvalidChangeError before anybody was named."""
        if not self.annotator_id:
            raise InvalidChangeError("Nobody is named as annotator yet.", "First enter who annotates.")
        return self.annotator_id

    def annotation(self, annotation_id: str) -> Annotation:
        """The annotation. Raises InvalidChangeError when it is gone."""
        found = self.store.annotations.get(annotation_id)
        if found is None:
            raise InvalidChangeError("That annotation is no longer there.")
        return found

    def article(self, article_id: str) -> ArticleState:
        """The state of the article. Raises InvalidChangeError when it is gone or removed."""
        found = self.store.articles.state(article_id)
        if found is None or found.removed:
            raise InvalidChangeError("That article is no longer in the project.")
        return found

    def label(self, label_id: str) -> Label:
        """The label. Raises InvalidChangeError when it is gone."""
        found = self.store.codebooks.codebook().label(label_id)
        if found is None:
            raise InvalidChangeError("That label is no longer in the codebook.")
        return found

    def anchor(self, article_id: str, spans: tuple[Span, ...]) -> Anchor:
        """Anchor spans in an article. Raises InvalidChangeError when they do not fit its text."""
        self.article(article_id)
        text = self.store.articles.text(article_id)
        if not spans_fit(spans, len(text)):
            raise InvalidChangeError("The passage lies outside the article; nothing was changed.")
        return anchor(text, spans)

    def changed(self, before: Annotation, **fields: object) -> RecordChange:
        """The annotation with some fields replaced and the time of the change noted."""
        return RecordChange(before, before._replace(modified_at=self.now, **fields))  # type: ignore[arg-type]  # fields by name


class Command(Protocol):
    """A change asked for, as a frozen value. `plan` looks, decides, and raises InvalidChangeError when it refuses.

    It returns the changes and leaves the writing to the project. The exceptions write while they plan, in the same
    transaction: `Batch`, whose later commands see what earlier ones did, `AddArticles`, `StoreSuggestions`, and what
    renames, merges or removes a label, for imports to come (`FormerLabels`).
    """

    @property
    def title(self) -> Title:
        """What the Undo menu calls it."""

    def plan(self, situation: Situation) -> Plan:
        """The record changes that carry it out, in order; none when nothing is to be done."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Several commands as one: one transaction, one undo step. Later ones see what earlier ones did."""

    commands: tuple[Command, ...]
    title: Title

    def plan(self, situation: Situation) -> Plan:
        """Plan and apply each command in turn."""
        applied: list[RecordChange] = []
        report = TransferReport()
        for command in self.commands:
            plan = command.plan(situation)
            situation.store.apply(plan.changes)
            applied += [*plan.applied, *plan.changes]
            report = report.joined([plan.report])
        return Plan([], tuple(applied), report)


def removals(records: Iterable[Record]) -> list[RecordChange]:
    """Changes that remove records, in this order: relations go before the annotations that they lead to."""
    return [RecordChange(one, None) for one in records]


def state_change(before: ArticleState, **fields: object) -> list[RecordChange]:
    """Change fields of an article's state; nothing when they have those values already."""
    after = replace(before, **fields)  # type: ignore[arg-type]  # fields by name
    return [] if after == before else [RecordChange(before, after)]
