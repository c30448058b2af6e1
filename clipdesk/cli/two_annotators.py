"""The two annotators that a verb is about: the options that name them, and what they mean in a project."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from clipdesk.cli.choosing import labels_named, one_of, values_shown
from clipdesk.domain.agreement import Among
from clipdesk.domain.annotator import with_key
from clipdesk.domain.errors import UserError, WrongUseError
from clipdesk.domain.near_names import choice_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clipdesk.domain.annotation import Annotation
    from clipdesk.project.comparing import Asked
    from clipdesk.project.project import Project

ARTICLES = [one.value for one in Among]
"""Which articles a comparison is on, as the option `--articles` names them."""


def add_options(verb: argparse.ArgumentParser) -> None:
    """Declare the options."""
    verb.add_argument(
        "--annotator", action="append", default=[], metavar="KEY",
        help="one of the two to compare (given twice; needed only where there are more)",
    )  # fmt: skip
    verb.add_argument("--label", action="append", default=[], metavar="NAME", help="only this label (repeatable)")
    verb.add_argument(
        "--articles", type=one_of(ARTICLES), metavar=values_shown(ARTICLES), default=Among.ANNOTATED.value,
        help="articles in which both have annotations (default), or all that are marked as done",
    )  # fmt: skip


def two_annotators(project: Project, arguments: argparse.Namespace) -> Asked:
    """Whom to compare, on which labels and articles.

    Raises WrongUseError where the project has no such annotators or labels, UserError where there are not two.
    """
    from clipdesk.project.comparing import Asked, annotators_at_work

    at_work = [one for one, _ in annotators_at_work(project.queries.counts())]
    people = {one.key: one.id for one in at_work}
    keys = arguments.annotator or (list(people) if len(people) == 2 else [])
    chosen = dict[str, None]()
    for key in keys:
        found = with_key(at_work, key)
        if found is None:
            raise WrongUseError(f"Nobody called “{key}” annotated in the project.", choice_words(key, list(people)))
        chosen[found.id] = None
    if len(people) < 2:
        raise UserError(
            "Agreement needs the annotations of two people, and the project has those of one or none.",
            "Import a colleague’s project file, or their export of the same articles.",
        )
    if len(chosen) != 2:
        raise WrongUseError(
            f"The project has annotations of {', '.join(people)}.", "Name the two to compare, each with --annotator."
        )
    labels = tuple(one.id for one in labels_named(arguments.label, project.codebook))
    first, second = chosen
    return Asked(first, second, labels, Among(arguments.articles))


def annotation_json(one: Annotation | None, names: Mapping[str, str]) -> dict[str, Any] | None:
    """What one of the two has at a place, for programs; `names` are those of labels by id."""
    if one is None:
        return None
    spans = [list(span) for span in one.spans]
    return {"id": one.id, "label": names[one.label_id], "spans": spans, "text": one.anchor.quote}
