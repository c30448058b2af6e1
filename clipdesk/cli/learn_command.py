"""`clipdesk learn`: learn from what was tagged in a project, show what was learned, or forget it."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, ProgressBar, counted, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.what_was_learned import LearnedFacts


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("learn", help="learn from what was tagged; `suggest` then proposes by it")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    instead = verb.add_mutually_exclusive_group()
    instead.add_argument("--show", action="store_true", help="show what was learned before; learn nothing")
    instead.add_argument("--forget", action="store_true", help="throw away what was learned")
    verb.add_argument("--json", action="store_true", help="print JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Learn, show or forget, then print what is known now."""
    from clipdesk.project.learning import learn_and_keep
    from clipdesk.project.lessons_file import LessonsFile
    from clipdesk.project.what_was_learned import facts_of

    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        file = LessonsFile(arguments.places.lessons, project.id, project.path)
        if arguments.forget:
            return _forget(file.forget(), project.path.name, as_json=arguments.json)
        if not arguments.show:
            learn_and_keep(project.reader, file, bar)
        kept = file.read()
        facts = facts_of(kept, project.codebook)
    if arguments.json:
        print_json({"at": kept.at, "articles": kept.articles, "labels": [_json(one) for one in facts]})
        return DONE
    if not facts:
        print(f"Nothing has been learned from {project.path.name} yet: tag passages, and mark articles as done.")
        return DONE
    print(f"Learned from {counted(kept.articles, 'article')} of {project.path.name}, {kept.at}.")
    head = ("label", "passages", "articles", "done", "refused", "precision", "recall", "F1", "rules F1", "")
    print_rows([head, *(_row(one) for one in facts)])
    print("Each piece of a split passage counts as a passage.")
    for one in facts:
        if one.is_used:
            print(f"  {one.label}: {', '.join(one.words)}")
    return DONE


def _forget(was_there: bool, name: str, *, as_json: bool) -> int:
    if as_json:
        print_json({"forgotten": was_there})
    else:
        print(f"What was learned from {name} is forgotten." if was_there else f"Nothing was learned from {name}.")
    return DONE


def _row(one: LearnedFacts) -> tuple[object, ...]:
    own = [f"{figure:.2f}" for figure in one.own] if one.is_judged else ["–"] * 3
    rules = f"{one.rules[2]:.2f}" if one.has_rules else "–"
    return (one.label, one.passages, one.articles, one.done, one.refused, *own, rules, one.sentence)


def _json(one: LearnedFacts) -> dict[str, Any]:
    names = ("precision", "recall", "f1")
    return {
        "label": one.label, "used": one.is_used, "lack": one.lack, "passages": one.passages, "articles": one.articles,
        "done": one.done, "refused": one.refused,
        "held_out": dict(zip(names, (round(n, 4) for n in one.own), strict=True)) if one.is_judged else None,
        "rules": dict(zip(names, (round(n, 4) for n in one.rules), strict=True)) if one.has_rules else None,
        "words": list(one.words),
    }  # fmt: skip
