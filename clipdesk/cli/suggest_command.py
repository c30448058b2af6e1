"""`clipdesk suggest`: let the assistants propose on a project; nothing is tagged by it."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.choosing import labels_named
from clipdesk.cli.opening import annotator_key, annotator_name, open_for_change
from clipdesk.cli.output import DONE, ProgressBar, counted, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.suggestion import LabelFigures, Suggestion


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("suggest", help="let the assistants propose annotations; decide on them in the window")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument(
        "--assistant", action="append", default=[], metavar="KEY", help="ask this assistant only (repeatable)"
    )
    verb.add_argument(
        "--label", action="append", default=[], metavar="NAME", help="tell of this label only (repeatable)"
    )
    verb.add_argument("--again", action="store_true", help="read articles again that did not change")
    verb.add_argument("--json", action="store_true", help="print figures and all waiting suggestions as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Propose, keep it, and say how much waits."""
    from clipdesk.project.assisting import assist_project
    from clipdesk.project.lessons_file import LessonsFile

    with closing(open_for_change(Path(arguments.project))) as project, ProgressBar() as bar:
        labels = labels_named(arguments.label, project.codebook) or list(project.codebook)
        key = annotator_key(arguments)
        project.use_annotator(key, annotator_name(arguments, key))
        read = assist_project(
            project, arguments.assistant, bar, again=arguments.again or bool(arguments.assistant),
            kept=LessonsFile(arguments.places.lessons, project.id, project.path).read(),
        )  # fmt: skip
        found = project.queries.suggestion_figures()
        figures = {one.name: found[one.id] for one in labels if one.id in found}
        waiting = project.queries.suggestion_queue(label_ids=[one.id for one in labels]) if arguments.json else []
    if arguments.json:
        names = {one.id: one.name for one in labels}
        print_json(
            {"read": read, "labels": _figures_json(figures), "suggestions": [_json(one, names) for one in waiting]}
        )
        return DONE
    print(
        f"{counted(read, 'article')} read;"
        f" {counted(sum(one.waiting for one in figures.values()), 'suggestion waits', 'suggestions wait')}"
        f" in {project.path.name}."
    )
    if figures:
        head = ("label", "waiting", "accepted", "corrected", "refused")
        print_rows(
            [head, *((name, one.waiting, one.accepted, one.corrected, one.refused) for name, one in figures.items())]
        )
    return DONE


def _figures_json(figures: dict[str, LabelFigures]) -> dict[str, dict[str, int]]:
    return {name: {**one._asdict(), "proposed": one.proposed} for name, one in figures.items()}


def _json(one: Suggestion, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": one.id, "article": one.article_id, "label": names[one.label_id], "assistant": one.assistant,
        "spans": [list(span) for span in one.spans], "quote": one.anchor.quote, "score": round(one.score, 4),
        "reason": one.reason, "attributes": dict(one.attributes), "said_by": one.said_by,
    }  # fmt: skip
