"""`RecordChange`: the smallest step of any change, one record before and after.

Commands are planned as record changes, the store applies them, the history keeps them, and
undoing a command applies the same changes with before and after exchanged.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Cut, Source, Status
from clipdesk.domain.decision import Decision
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.person import Person
from clipdesk.domain.suggestion import Verdict


class Kind(StrEnum):
    """The kinds of record a project holds."""

    ARTICLE = "article"
    BODY = "body"
    ANNOTATION = "annotation"
    RELATION = "relation"
    LABEL = "label"
    RELATION_TYPE = "relation_type"
    ANNOTATOR = "annotator"
    VERDICT = "verdict"
    PERSON = "person"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class ArticleState:
    """What can change of an article besides its text. A removed article stays in the file, unseen. `story` as in `Article`."""

    id: str
    source: Source
    status: Status = Status.TODO
    flagged: bool = False
    note: str = ""
    removed: bool = False
    story: str = ""


@dataclass(frozen=True, slots=True)
class ArticleBody:
    """An article's stored text and what was cut from it. Changes only when a cut is put back or another is made."""

    id: str
    text: str
    cuts: tuple[Cut, ...]


Record = (
    ArticleState | ArticleBody | Annotation | Relation | Label | RelationType | Annotator | Verdict | Person | Decision
)

KIND_OF: dict[type, Kind] = {
    ArticleState: Kind.ARTICLE,
    ArticleBody: Kind.BODY,
    Annotation: Kind.ANNOTATION,
    Relation: Kind.RELATION,
    Label: Kind.LABEL,
    RelationType: Kind.RELATION_TYPE,
    Annotator: Kind.ANNOTATOR,
    Verdict: Kind.VERDICT,
    Person: Kind.PERSON,
    Decision: Kind.DECISION,
}


class RecordChange(NamedTuple):
    """One record before and after; None where it did not or does not exist. Never both None."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record after the change, or the one that is gone."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    @property
    def kind(self) -> Kind:
        """What kind of record changes."""
        return KIND_OF[type(self.record)]

    @property
    def inverse(self) -> RecordChange:
        """The change that takes this one back."""
        return RecordChange(self.after, self.before)
