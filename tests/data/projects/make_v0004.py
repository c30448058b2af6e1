"""Makes `v0004.clipdesk`, a project of schema version 4 with something of everything, and `v0004.json`, what is in it.

    .venv/bin/python -m tests.data.projects.make_v0004

To be run only as long as version 4 is not released: after that the file is kept as it is for ever. What is put in is
what version 2 has, and rulings: what stands, what was set instead, one that was replaced and one that was withdrawn.
"""

from __future__ import annotations

from clipdesk.domain.decision import CaseKey
from clipdesk.domain.span import Span
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll, WithdrawRulings
from clipdesk.project.project import Project
from tests.builders import label_id
from tests.data.projects.make_v0002 import write

VERSION = 4


def rule(project: Project) -> None:
    """Rule on what each of two annotators has and the other has not."""
    people = {one.key: one.id for one in project.annotators}
    two = (people["mk"], people["an"])
    mine = tuple(one.id for one in project.queries.annotations("plain"))
    hard = [one.id for one in project.queries.annotations("hard") if one.spans and one.annotator_id in two]
    project.execute(RuleOn(CaseKey("plain", two, mine[:1]), mine[:1], note="both read it so 👍"), step="rule")
    rulings = [RuleOn(CaseKey("hard", two, (one,)), (one,)) for one in hard[:2]]
    project.execute(RuleOnAll(tuple(rulings)), step="rule on two")
    spans = (Span(0, 5), Span(8, 10))
    instead = RuleOn(CaseKey("hard", two, (hard[0],)), (), label_id("policy"), spans, "other edges")
    project.execute(instead, step="rule again")
    project.execute(WithdrawRulings((rulings[1].key.id,)), step="withdraw")


if __name__ == "__main__":
    write(VERSION, rule)
