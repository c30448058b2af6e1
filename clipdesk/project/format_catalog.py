"""The catalog of all formats and what each carries, made from the registry: for the command line and the documentation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clipdesk.domain.loss import Feature
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Exporter, FolderExporter, Importer, dialects_of
from clipdesk.project.import_registry import import_registry


@dataclass(frozen=True, slots=True)
class FormatEntry:
    """One way in or out. `purpose` is empty for a way in; `dialects` are (key, words)."""

    key: str
    name: str
    suffixes: tuple[str, ...]
    carries: frozenset[Feature]
    purpose: str = ""
    is_folder: bool = False
    dialects: tuple[tuple[str, str], ...] = ()


def formats_in() -> tuple[FormatEntry, ...]:
    """What can be read."""
    return tuple(_read(one) for one in import_registry().importers)


def formats_out() -> tuple[FormatEntry, ...]:
    """What can be written."""
    registry = builtin_registry()
    return tuple(_written(one, registry.purposes[one.key].value) for one in registry.exporters)


def as_markdown() -> str:
    """The page `docs/formats.md`."""
    return "\n".join(
        [
            "# Formats",
            "",
            "Made by `make docs` from the formats themselves; a test fails when it is stale. The columns are explained below the",
            "tables. [other-programs.md](other-programs.md) tells what to know of each program, [new-format.md](new-format.md) how",
            "to add a format.",
            "",
            "An export says before it writes what its format cannot carry, and lists it in a `.loss.json` beside the file, by kind",
            "and with all ids. Positions count Unicode code points unless the format says otherwise. Original files, the history,",
            "rulings, stories put together by hand and what was said of people go with the project file alone.",
            "",
            "## What can be written",
            "",
            *_table(formats_out()),
            "",
            "## What can be read",
            "",
            *_table(formats_in()),
            "",
            "A text of more than 16 million characters is no article and is not taken, unless it was annotated or comes from an",
            "export of Clipdesk.",
            "",
            "## What the columns mean",
            "",
            *(f"- **{feature.value}**: {_MEANINGS[feature]}" for feature in Feature),
            "",
            "The time of an annotation is read from JSON, JSON Lines, Web Annotation, annotations without the texts, REFI-QDA and",
            "projects. From other formats it has the time of the import.",
            "",
            "A codebook in a file describes the labels of a project that has no articles yet. In a new project, in which nothing was",
            "done, it replaces the labels that every project begins with; they return when the import is undone. In any other project",
            "labels stay as they are, and the report names those that the file describes otherwise.",
            "",
        ]
    )


_MEANINGS = {
    Feature.TEXT: "the stored text of every article, to the letter",
    Feature.PLACES: "the exact places of passages; without it they are cut, or grown, to words",
    Feature.OVERLAPS: "nested and crossing passages",
    Feature.DOUBLES: "several annotations on the very same passage",
    Feature.PIECES: "passages of several pieces",
    Feature.NOTES: "notes",
    Feature.ATTRIBUTES: "attributes",
    Feature.RELATIONS: "relations",
    Feature.WHOLE_ARTICLE: "labels of whole articles",
    Feature.ANNOTATORS: "who annotated",
    Feature.SOURCE: "headline, byline, outlet, date and the like",
    Feature.STATUS: "whether an article is done or flagged",
    Feature.CODEBOOK: "the labels with their guidelines, used or not",
    Feature.SUGGESTIONS: "what a program proposed, kept apart from annotations",
}


def _table(entries: Iterable[FormatEntry]) -> list[str]:
    heads = ["format", "key", "files", *(feature.value for feature in Feature)]
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for one in entries:
        files = " ".join(f"`{suffix}`" for suffix in one.suffixes)
        marks = ("yes" if feature in one.carries else "" for feature in Feature)
        lines.append(f"| {' | '.join([one.name, f'`{one.key}`', files, *marks])} |")
    return lines


def _read(one: Importer) -> FormatEntry:
    return FormatEntry(one.key, one.name, one.suffixes, one.carries)


def _written(one: Exporter, purpose: str) -> FormatEntry:
    is_folder = isinstance(one, FolderExporter)
    return FormatEntry(one.key, one.name, one.suffixes, one.carries, purpose, is_folder, dialects_of(one))
