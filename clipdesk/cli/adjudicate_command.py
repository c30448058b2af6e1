"""`clipdesk adjudicate`: list where two annotators differ with what was ruled on it; rule on all of one kind at once."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.choosing import none_chosen, one_of, values_shown
from clipdesk.cli.opening import annotator_key, annotator_name, open_existing, open_for_change
from clipdesk.cli.output import DONE, ProgressBar, counted, print_json, print_rows
from clipdesk.cli.two_annotators import add_options, annotation_json, two_annotators
from clipdesk.domain.adjudication import CaseState, Stands
from clipdesk.domain.agreement import DisagreementKind
from clipdesk.domain.annotation import differing_values
from clipdesk.domain.errors import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.adjudication import Adjudication, Case
    from clipdesk.domain.annotation import Annotation
    from clipdesk.project.comparing import Asked
    from clipdesk.project.project import Project

_KINDS = {
    "edges": (DisagreementKind.EDGES,),
    "label": (DisagreementKind.OTHER_LABEL,),
    "values": (DisagreementKind.VALUES,),
    "only": (DisagreementKind.ONLY_A, DisagreementKind.ONLY_B),
}
_RULINGS = [one.value for one in Stands if one is not Stands.OWN]
_STATES = [one.value for one in CaseState]
_WORDS, _NONE = 40, "–"


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("adjudicate", help="where two annotators differ and what was ruled; rule on many at once")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    add_options(verb)
    verb.add_argument(
        "--kind", type=one_of([*_KINDS]), metavar=values_shown(_KINDS),
        help="only where edges, labels or values differ, or only one has it",
    )  # fmt: skip
    verb.add_argument(
        "--state", type=one_of(_STATES), metavar=values_shown(_STATES), action="append", default=[],
        help="only these (repeatable); a ruling is on open and outdated ones where nothing else is said",
    )  # fmt: skip
    what = verb.add_mutually_exclusive_group()
    what.add_argument(
        "--stands", type=one_of(_RULINGS), metavar=values_shown(_RULINGS),
        help="rule that this stands; without it nothing is changed",
    )  # fmt: skip
    what.add_argument("--withdraw", action="store_true", help="withdraw what was ruled")
    verb.add_argument("--note", default="", metavar="WORDS", help="the reason")
    verb.add_argument("--json", action="store_true", help="print all cases as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List cases, or rule on them."""
    path = Path(arguments.project)
    if arguments.note and not arguments.stands:
        raise WrongUseError("--note is for --stands.", "Say what stands.")
    is_ruling = bool(arguments.stands) or arguments.withdraw
    with closing(open_for_change(path) if is_ruling else open_existing(path)) as project, ProgressBar() as bar:
        names = {one.id: one.name for one in project.codebook}
        asked = two_annotators(project, arguments)
        found = _cases(project, asked, bar)
        chosen = [one for one in found.cases if _is_chosen(one, arguments)]
        done = _rule(project, chosen, arguments) if is_ruling else 0
        found = _cases(project, asked, bar) if is_ruling else found
    if arguments.json:
        print_json(_json(found, [] if is_ruling else chosen, names) | ({"changed": done} if is_ruling else {}))
        return DONE
    a, b = found.a.key, found.b.key
    print(f"{a} (first) and {b} (second): {counted(len(found.cases), 'difference')}, {_told(found)}.")
    if is_ruling:
        print(f"{counted(done, 'ruling')} {'withdrawn' if arguments.withdraw else 'made'}.")
    else:
        print_rows([_row(one, names) for one in chosen])
    return DONE


def _cases(project: Project, asked: Asked, bar: ProgressBar) -> Adjudication:
    from clipdesk.project.adjudicating import cases

    with project.reader.open() as store:
        return cases(store, asked, bar)


def _is_chosen(one: Case, arguments: argparse.Namespace) -> bool:
    if arguments.kind and one.disagreement.kind not in _KINDS[arguments.kind]:
        return False
    states = {CaseState(state) for state in arguments.state}
    if not states and arguments.stands:
        states = {CaseState.OPEN, CaseState.OUTDATED}
    return not states or one.state in states


def _rule(project: Project, chosen: Sequence[Case], arguments: argparse.Namespace) -> int:
    """Rule on these, or withdraw what was ruled, in one step. Returns on how many. Raises InvalidChangeError for none."""
    from clipdesk.project.commands.base import Command
    from clipdesk.project.commands.decisions import RuleOn, RuleOnAll, WithdrawRulings

    ruled = tuple(one.decision.id for one in chosen if one.decision is not None)
    if not chosen or (arguments.withdraw and not ruled):
        raise none_chosen("ruling" if arguments.withdraw else "difference")
    key = annotator_key(arguments)
    project.use_annotator(key, annotator_name(arguments, key))
    command: Command = WithdrawRulings(ruled)
    if arguments.stands:
        stands = Stands(arguments.stands)
        command = RuleOnAll(tuple(RuleOn(one.key, one.kept_if(stands), note=arguments.note) for one in chosen))
    project.execute(command)
    return len(chosen) if arguments.stands else len(set(ruled))


def _told(found: Adjudication) -> str:
    return ", ".join(f"{found.count(state)} {state.value}" for state in CaseState)


def _row(one: Case, names: Mapping[str, str]) -> tuple[str, ...]:
    a, b = one.disagreement.a, one.disagreement.b
    ruled = one.ruled_as.value if one.ruled_as else _NONE
    sides = [_passage(each, names) + _values(each, a, b) for each in (a, b)]
    return one.state.value, ruled, *sides, one.disagreement.headline[:_WORDS]


def _values(one: Annotation | None, a: Annotation | None, b: Annotation | None) -> str:
    """Those of one side on which the two differ: “ (kind: direct)”."""
    names = differing_values(a, b) if a is not None and b is not None else ()
    return f" ({', '.join(f'{name}: {one.attributes[name]}' for name in names)})" if one is not None and names else ""


def _passage(one: Annotation | None, names: Mapping[str, str]) -> str:
    if one is None:
        return _NONE
    where = ", ".join(f"{start}–{end}" for start, end in one.spans) or "whole article"
    return f"{names[one.label_id]} {where}: {' '.join(one.anchor.quote.split())[:_WORDS]}".removesuffix(": ")


def _json(found: Adjudication, chosen: Sequence[Case], names: Mapping[str, str]) -> dict[str, Any]:
    counts = {state.value: found.count(state) for state in CaseState}
    return {
        "annotators": [found.a.key, found.b.key], "articles": found.articles, "agreed": found.agreed, **counts,
        "cases": [_case(one, names) for one in chosen],
    }  # fmt: skip


def _case(one: Case, names: Mapping[str, str]) -> dict[str, Any]:
    decision, about = one.decision, one.disagreement
    made: dict[str, Any] = {
        "state": one.state.value, "kind": about.kind.value, "article": about.article_id, "headline": about.headline,
        "a": annotation_json(about.a, names), "b": annotation_json(about.b, names), "ruled": None,
    }  # fmt: skip
    if decision is not None and one.ruled_as is not None:
        made["ruled"] = {"stands": one.ruled_as.value, "note": decision.note, "at": decision.decided_at}
        if decision.own is not None:
            label_id, anchor = decision.own
            spans = [list(span) for span in anchor.spans]
            made["ruled"] |= {"label": names.get(label_id), "spans": spans, "text": anchor.quote}
    return made
