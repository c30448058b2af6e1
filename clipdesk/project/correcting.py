"""Puts what was corrected in the preview of an import into the articles of the files. Touches no project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from clipdesk.domain.draft import ArticleDraft, Correction
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.project.commands.joining import typed_words
from clipdesk.project.preparing import Prepared, name_of_several
from clipdesk.project.reading_file import FileChoice, ReadFile, with_prepared

Value = str | tuple[str, ...]
CORRECTED = "Its source was corrected in the preview."


def can_be_corrected(draft: ArticleDraft) -> bool:
    """Whether the source of an article can be: other projects are taken as they are, a codebook alone has none."""
    return bool(draft.text) and not draft.is_of_project


def values_at(corrections: Iterable[Correction], place: int, text_hash: str) -> Mapping[str, Value]:
    """What was typed of the article with this text in this place of a file, by the name of the field."""
    return next((one.values for one in corrections if (one.place, one.text_hash) == (place, text_hash)), NOTHING)


def with_value(
    corrections: Sequence[Correction], articles: Sequence[Prepared], place: int, name: str, value: Value | None
) -> tuple[Correction, ...]:
    """The corrections of a file with this one, or without any of the field where `value` is None.

    `articles` are those of the file as they were read. What was recognized is no correction.
    """
    one = articles[place]
    values = dict(values_at(corrections, place, one.text_hash))
    values.pop(name, None)
    if value is not None and value != getattr(one.draft.source, name):
        values[name] = value
    others = [each for each in corrections if (each.place, each.text_hash) != (place, one.text_hash)]
    if values:
        others.append(Correction(place, len(articles), one.text_hash, MappingProxyType(values)))
    return tuple(others)


def read_anew(corrections: Iterable[Correction], articles: Sequence[Prepared]) -> tuple[Correction, ...]:
    """The corrections of a file that was read again, with the new texts of the articles that they are of.

    Where it was read as another number of articles they wait for the number that they were typed for.
    """
    return tuple(
        replace(one, text_hash=articles[one.place].text_hash) if one.count == len(articles) else one
        for one in corrections
    )


def waiting_words(file: ReadFile, corrections: Iterable[Correction]) -> str:
    """What was typed of articles that this file, as it was read now, does not have; empty where it has them all."""
    there = {(place, one.text_hash) for place, one in enumerate(file.prepared)}
    waiting = [one for one in corrections if (one.place, one.text_hash) not in there]
    return _words_of(waiting) if waiting else ""


def _words_of(corrections: Iterable[Correction]) -> str:
    return typed_words(value for one in corrections for value in one.values.values())


def corrected(file: ReadFile, corrections: Iterable[Correction]) -> ReadFile:
    """A whole file with the corrections that are of its articles."""
    waiting = {(one.place, one.text_hash): one for one in corrections}
    return _take(file, waiting, 0) if waiting else file


def corrected_files(files: Iterable[ReadFile], choices: Mapping[Path, FileChoice]) -> Iterator[ReadFile]:
    """The files of an import, or parts of them, with what was corrected; the report has what was not taken of it."""
    waiting: dict[tuple[int, str], Correction] = {}
    path, done = Path(), 0
    for file in files:
        if file.found.path != path:
            path, done = file.found.path, 0
            corrections = choices[path].corrections if path in choices else ()
            waiting = {(one.place, one.text_hash): one for one in corrections}
        made = _take(file, waiting, done) if waiting else file
        done += len(file.prepared)
        if waiting and not file.is_part:
            said = _words_of(waiting.values())
            reason = f"What was corrected in the preview was not taken, as the file reads otherwise now: {said}."
            item = ReportItem(file.found.name, Outcome.SKIPPED, reason)
            made = replace(made, items=(*made.items, item))
        yield made


def _take(file: ReadFile, waiting: dict[tuple[int, str], Correction], first: int) -> ReadFile:
    """A part of a file that begins with article `first`, with what waits for its articles, and waits no longer."""
    taken = [_correct(one, waiting.pop((place, one.text_hash), None)) for place, one in enumerate(file.prepared, first)]
    return with_prepared(file, taken)


def _correct(one: Prepared, correction: Correction | None) -> Prepared:
    if correction is None or not can_be_corrected(one.draft):
        return one
    source = one.draft.source.described(correction.values).storable()
    if source == one.draft.source:
        return one
    draft = replace(one.draft, source=source, changes=(*one.draft.changes, CORRECTED))
    return one._replace(draft=draft, name=name_of_several(draft) if one.name else "")
