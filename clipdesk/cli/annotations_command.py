"""`clipdesk annotations`: list annotations; give those that were chosen another label, a note or values, or remove them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from clipdesk.cli.articles_named import articles_named
from clipdesk.cli.choosing import annotators_named, labels_named, link_named, none_chosen, words_typed
from clipdesk.cli.opening import execute_as_user, open_existing, open_for_change
from clipdesk.cli.output import DONE, counted, print_json, print_rows
from clipdesk.cli.values_typed import check_values, pairs_typed
from clipdesk.domain.annotation import reading_key
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.history import Title
from clipdesk.domain.ids import new_id
from clipdesk.domain.near_names import choice_words

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.annotation import Annotation
    from clipdesk.domain.label import Label
    from clipdesk.domain.listing import ListedArticle
    from clipdesk.project.annotation_choice import WantedValue
    from clipdesk.project.commands.base import Command
    from clipdesk.project.project import Project

_CHOOSING = ("label", "annotator", "article", "words", "value", "id")
_WORDS, _SHOWN = 60, 200


class _Found(NamedTuple):
    """The annotations that are shown, their articles, and how many were found or changed."""

    annotations: list[Annotation]
    articles: Mapping[str, ListedArticle]
    total: int


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser(
        "annotations", help="list annotations; relabel, note, give values to or remove those chosen"
    )
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    which = verb.add_argument_group("which ones", "all of these together; without any, all annotations are listed")
    for name, metavar, words in (
        ("label", "NAME", "of this label"),
        ("annotator", "KEY", "by this annotator"),
        ("article", "ARTICLE", "in the article with this id or headline"),
        ("value", "NAME=VALUE", "with this value; “NAME=”: without any"),
        ("id", "ID", "with this id"),
    ):
        which.add_argument(
            f"--{name}", action="append", default=[], metavar=metavar, help=f"only those {words} (repeatable)"
        )
    which.add_argument("--words", type=words_typed, help="only those with these words in the passage or its note")
    what = verb.add_argument_group("what becomes of them", "one undo step; without it nothing is changed")
    kinds = what.add_mutually_exclusive_group()
    kinds.add_argument("--relabel", metavar="LABEL", help="give them this label")
    kinds.add_argument("--split-off", metavar="NAME", help="give them a new label like theirs, with this name")
    kinds.add_argument("--note", metavar="WORDS", help='write this note; "" for none')
    kinds.add_argument(
        "--set", action="append", metavar="NAME=VALUE", help="set a value; “NAME=” for none (repeatable)"
    )
    kinds.add_argument("--link", nargs=2, metavar=("KIND", "ID"), help="link them to the annotation with this id")
    kinds.add_argument("--remove", action="store_true", help="remove them, with their links")
    verb.add_argument("--json", action="store_true", help="print the annotations as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List what was chosen, or change it."""
    is_change = arguments.remove or any(
        getattr(arguments, name) is not None for name in ("relabel", "split_off", "note", "set", "link")
    )
    if is_change and not any(getattr(arguments, name) for name in _CHOOSING):
        raise WrongUseError("Nothing says which annotations are meant.", "Choose them, for example by --label NAME.")
    path = Path(arguments.project)
    with closing(open_for_change(path) if is_change else open_existing(path)) as project:
        found = _found(project, arguments, None if is_change or arguments.json else _SHOWN)
        labels = {one.id: one for one in project.codebook}
        if is_change and not found.annotations:
            raise none_chosen("annotation")
        if is_change:
            command = _command(project, found.annotations, arguments)
            changes = execute_as_user(project, command, arguments)
            found = found._replace(total=sum(1 for one in found.annotations if one.id in changes.annotations))
            if not arguments.remove:
                left = (project.queries.annotation(one.id) for one in found.annotations)
                found = found._replace(annotations=[one for one in left if one is not None])
            labels |= {one.id: one for one in project.codebook}
        people = {one.id: one.key for one in project.annotators}
        links = _links(project, found) if arguments.json else {}
    if arguments.json:
        print_json(
            [_json(one, found.articles, labels, people) | {"links": links.get(one.id, [])} for one in found.annotations]
        )
        return DONE
    _print(found, labels, people)
    done = "removed" if arguments.remove else "changed" if is_change else "found"
    print(f"{counted(found.total, 'annotation')} {done}.")
    return DONE


def _found(project: Project, arguments: argparse.Namespace, most: int | None) -> _Found:
    """What was chosen, in the order of articles and of reading: the first `most`, or all.

    Raises WrongUseError for a name that there is not.
    """
    from clipdesk.project.annotation_choice import AnnotationChoice

    labels = labels_named(arguments.label, project.codebook)
    people = annotators_named(arguments.annotator, project.annotators)
    choice = AnnotationChoice(
        frozenset(one.id for one in labels), frozenset(one.id for one in people), arguments.words or "",
        tuple(_values(project, labels, arguments)),
    )  # fmt: skip
    articles = {one.id: one for one in articles_named(arguments.article, project)}
    if not arguments.id and not articles:
        with project.reader.open() as store:
            found, total = choice.find(store, most)
        return _Found(found, project.queries.listed_by_id({one.article_id for one in found}), total)
    every = _named(project, arguments.id) if arguments.id else _in(project, list(articles))
    found = [one for one in every if choice.takes(one) and (not articles or one.article_id in articles)]
    known = project.queries.listed_by_id({one.article_id for one in found})
    found.sort(key=lambda one: (known[one.article_id].number, reading_key(one)))
    return _Found(found, known, len(found))


def _values(project: Project, labels: Sequence[Label], arguments: argparse.Namespace) -> list[WantedValue]:
    """The values that are asked for.

    Raises WrongUseError for a name that none of the labels has as an attribute, and none of their annotations carries.
    """
    from clipdesk.project.annotation_choice import WantedValue, carried_names

    asked, found = list(labels or project.codebook), []
    for name, value in pairs_typed(arguments.value).items():
        having = frozenset(one.id for one in asked if any(each.name == name for each in one.attributes))
        if not having:
            with project.reader.open() as store:
                carried = carried_names(store, [one.id for one in asked])
            if name not in carried:
                known = sorted(carried | {each.name for one in asked for each in one.attributes})
                raise WrongUseError(f"No label that is asked for has an attribute “{name}”.", choice_words(name, known))
        found.append(WantedValue(name, value, having))
    return found


def _named(project: Project, ids: Sequence[str]) -> list[Annotation]:
    """The annotations with these ids. Raises WrongUseError for one that there is not."""
    named = {one: project.queries.annotation(one) for one in dict.fromkeys(ids)}
    gone = next((one for one, found in named.items() if found is None), None)
    if gone is not None:
        raise _no_annotation(gone)
    return [one for one in named.values() if one is not None]


def _in(project: Project, article_ids: Sequence[str]) -> list[Annotation]:
    return [one for article in article_ids for one in project.queries.annotations(article)]


def _command(project: Project, chosen: Sequence[Annotation], arguments: argparse.Namespace) -> Command:
    from clipdesk.project.commands.annotations import RemoveAnnotations, SetAttribute, SetNote
    from clipdesk.project.commands.base import Batch

    if arguments.remove:
        return RemoveAnnotations(tuple(one.id for one in chosen))
    if arguments.note is not None:
        return Batch(tuple(SetNote(one.id, arguments.note) for one in chosen), SetNote.title)
    if arguments.set is not None:
        values = pairs_typed(arguments.set)
        for label in project.codebook:
            if any(one.label_id == label.id for one in chosen):
                check_values(values, label)
        sets = (SetAttribute(one.id, name, value) for one in chosen for name, value in values.items())
        return Batch(tuple(sets), Title("Set {0}", (", ".join(values),)))
    if arguments.link is not None:
        return _linking(project, chosen, *arguments.link)
    return _moving(project, chosen, arguments)


def _linking(project: Project, chosen: Sequence[Annotation], name: str, child_id: str) -> Command:
    """Links of one kind to one annotation. Raises WrongUseError for a kind or annotation that there is not."""
    from clipdesk.project.commands.annotations import Relate
    from clipdesk.project.commands.base import Batch

    kind = link_named(name, project.codebook)
    if project.queries.annotation(child_id) is None:
        raise _no_annotation(child_id)
    links = tuple(Relate(one.id, child_id, kind.id, kind.name) for one in chosen)
    return links[0] if len(links) == 1 else Batch(links, links[0].title)


def _no_annotation(annotation_id: str) -> WrongUseError:
    return WrongUseError(f"The project has no annotation “{annotation_id}”.", "--json lists their ids.")


def _moving(project: Project, chosen: Sequence[Annotation], arguments: argparse.Namespace) -> Command:
    """Give what was chosen another label, as the list of passages in the window does: a label at a time."""
    from clipdesk.project.commands.base import Batch
    from clipdesk.project.commands.moving import MovePassages

    codebook = project.codebook
    from_labels = [one for one in codebook if any(each.label_id == one.id for each in chosen)]
    if arguments.split_off is not None:
        if len(from_labels) > 1:
            raise WrongUseError("A new label is split off from one label.", "Choose it by --label NAME.")
        key, color = codebook.free_shortcut(), codebook.free_color()
        into = replace(from_labels[0], id=new_id(), name=arguments.split_off, shortcut=key, color=color)
    else:
        (into,) = labels_named([arguments.relabel], codebook)
    moves = tuple(
        MovePassages(label.id, tuple(one.id for one in chosen if one.label_id == label.id), into)
        for label in from_labels
    )
    return moves[0] if len(moves) == 1 else Batch(moves, Title("Relabel as {0}", (into.name,)))


def _links(project: Project, found: _Found) -> dict[str, list[dict[str, str]]]:
    """The links that begin at each of these annotations, by its id."""
    kinds = {one.id: one.name for one in project.codebook.relation_types}
    links: dict[str, list[dict[str, str]]] = {}
    for article_id in found.articles:
        for one in project.queries.relations(article_id):
            links.setdefault(one.head, []).append({"kind": kinds[one.type_id], "to": one.child})
    return links


def _print(found: _Found, labels: Mapping[str, Label], people: Mapping[str, str]) -> None:
    rows = [
        (
            labels[one.label_id].name, people[one.annotator_id], found.articles[one.article_id].headline[:_WORDS],
            f"{one.start}–{one.end}" if one.spans else "whole article", " ".join(one.anchor.quote.split())[:_WORDS],
        )
        for one in found.annotations[:_SHOWN]
    ]  # fmt: skip
    print_rows(rows)
    left = max(found.total, len(found.annotations)) - _SHOWN
    if left > 0:
        print(f"  … and {left} more (--json lists all)")


def _json(
    one: Annotation, articles: Mapping[str, ListedArticle], labels: Mapping[str, Label], people: Mapping[str, str]
) -> dict[str, Any]:
    article = articles[one.article_id]
    return {
        "id": one.id, "label": labels[one.label_id].name, "annotator": people[one.annotator_id],
        "article": one.article_id, "headline": article.headline, "spans": [list(span) for span in one.spans],
        "text": one.anchor.quote, "note": one.note, "attributes": dict(one.attributes), "origin": one.origin,
        "created": one.created_at, "modified": one.modified_at,
    }  # fmt: skip
