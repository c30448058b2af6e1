"""Rule on disagreements of annotators, one by one or several at once, and withdraw rulings."""

from __future__ import annotations

from dataclasses import dataclass

from clipdesk.domain.annotation import Annotation, differing_values
from clipdesk.domain.change import RecordChange
from clipdesk.domain.decision import CaseKey, Decision, OwnPassage, decision_on, side_of
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.span import Span, merged
from clipdesk.project.commands.base import Plan, Situation

_CHANGED = "What is to be ruled on has changed meanwhile."


@dataclass(frozen=True, slots=True)
class RuleOn:
    """Rule on one disagreement; what was ruled on it, or on one of its annotations, before is replaced.

    `kept` are the ids of the annotations that stand. With `own_label_id` neither stands, but this label on `own_spans`
    (code points; empty for the whole article). `note` is the reason.
    """

    key: CaseKey
    kept: tuple[str, ...] = ()
    own_label_id: str = ""
    own_spans: tuple[Span, ...] = ()
    note: str = ""

    title = Title("Rule on difference")

    def plan(self, situation: Situation) -> Plan:
        """One decision in the place of those before. Raises InvalidChangeError where there is nothing to rule on."""
        return Plan(_Ruling(situation).changes_for(self))


@dataclass(frozen=True, slots=True)
class RuleOnAll:
    """Rule on several disagreements in one step. Those that have changed meanwhile are left out."""

    rulings: tuple[RuleOn, ...]

    @property
    def title(self) -> Title:
        """“Rule on 12 differences”, “Rule on difference” for a single one."""
        count = len(self.rulings)
        return Title("Rule on difference") if count == 1 else Title("Rule on {0} differences", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """One decision each. Raises InvalidChangeError where nothing is left to rule on, or two are about the same."""
        changes: list[RecordChange] = []
        taken = set[tuple[frozenset[str], str]]()
        ruling = _Ruling(situation)
        refused: InvalidChangeError | None = None
        for one in self.rulings:
            about = {(frozenset(one.key.annotators), annotation_id) for annotation_id in one.key.annotation_ids}
            if taken & about:
                raise InvalidChangeError("An annotation can be ruled on only once at a time.")
            taken |= about
            try:
                changes += ruling.changes_for(one)
            except InvalidChangeError as error:
                refused = error
        if refused is not None and not changes:
            raise refused
        return Plan(changes)


@dataclass(frozen=True, slots=True)
class WithdrawRulings:
    """Withdraw rulings: what they were on is open again. Those that are gone already are left out."""

    decision_ids: tuple[str, ...]

    @property
    def title(self) -> Title:
        """“Withdraw ruling”."""
        count = len(self.decision_ids)
        return Title("Withdraw ruling") if count == 1 else Title("Withdraw {0} rulings", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """One removal each."""
        found = (situation.store.decisions.get(one) for one in dict.fromkeys(self.decision_ids))
        return Plan([RecordChange(one, None) for one in found if one is not None])


class _Ruling:
    """The work of ruling on one or several disagreements in one step."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._store = situation.store
        self._people = frozenset(one.id for one in self._store.codebooks.annotators())
        self._standing: dict[str, list[Decision]] = {}
        """By article, the decisions that no ruling of this step has replaced."""

    def changes_for(self, asked: RuleOn) -> list[RecordChange]:
        """One decision in the place of those before. Raises InvalidChangeError where there is nothing to rule on."""
        key, situation = asked.key, self._situation
        annotations = self._annotations(key)
        if not set(asked.kept) <= {one.id for one in annotations} or (asked.kept and asked.own_label_id):
            raise InvalidChangeError("Only what the annotators have there can stand, or something else in its place.")
        made = decision_on(key.article_id, key.annotators, map(side_of, annotations))
        made = made._replace(
            kept=tuple(sorted(set(asked.kept))), own=_own(situation, asked, annotations), note=asked.note,
            annotator_id=situation.acting, decided_at=situation.now,
        )  # fmt: skip
        standing = self._standing[key.article_id]
        before = [one for one in standing if one.is_on_the_same(made)]
        if [(one.id, one.sides, one.ruling) for one in before] == [(made.id, made.sides, made.ruling)]:
            return []
        standing[:] = [one for one in standing if one not in before]
        same = next((one for one in before if one.id == made.id), None)
        return [RecordChange(one, None) for one in before if one is not same] + [RecordChange(same, made)]

    def _annotations(self, key: CaseKey) -> list[Annotation]:
        """What is ruled on. Raises InvalidChangeError where it is not a difference of two annotators."""
        if key.article_id not in self._standing:
            self._situation.article(key.article_id)
            self._standing[key.article_id] = self._store.decisions.of_article(key.article_id)
        found = [self._store.annotations.get(one) for one in dict.fromkeys(key.annotation_ids)]
        known = [one for one in found if one is not None and one.article_id == key.article_id]
        people = [one.annotator_id for one in known]
        if len(set(key.annotators)) != 2 or not found:
            raise InvalidChangeError("A ruling is on what two annotators have at one place.")
        is_theirs = len(set(people)) == len(people) and {*people} <= {*key.annotators} <= self._people
        if len(known) < len(found) or not is_theirs:
            raise InvalidChangeError(_CHANGED, "Look at the differences again.")
        if len(known) == 2:
            a, b = known
            is_same = (a.label_id, merged(a.spans)) == (b.label_id, merged(b.spans))
            if is_same and not differing_values(a, b):
                raise InvalidChangeError("Both have the same here; there is nothing to rule on.")
        return known


def _own(situation: Situation, asked: RuleOn, annotations: list[Annotation]) -> OwnPassage | None:
    if not asked.own_label_id:
        return None
    label, spans = situation.label(asked.own_label_id), merged(asked.own_spans)
    if (not spans) != all(one.is_whole_article for one in annotations):
        raise InvalidChangeError("A passage is replaced by a passage, a label of the whole article by another label.")
    return OwnPassage(label.id, situation.anchor(asked.key.article_id, spans))
