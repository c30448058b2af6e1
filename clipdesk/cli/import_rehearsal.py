"""`clipdesk import --dry-run`: what an import would take, leave out and find there already. Nothing is written."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from clipdesk.cli.output import DONE, MARKS, NOT_ALL_TAKEN, ProgressBar, counted, print_json
from clipdesk.cli.remedies import in_commands
from clipdesk.domain.errors import ProjectError, ProjectOutdatedError
from clipdesk.domain.report import Outcome

if TYPE_CHECKING:
    from clipdesk.domain.draft import ArticleDraft
    from clipdesk.project.importing import ImportRequest
    from clipdesk.project.project import Project
    from clipdesk.project.rehearsing import Rehearsed, RehearsedFile

NOTHING_FOUND = "There is no file to import there."
_SHOWN = 70
"""Characters of a headline that are printed."""


class _Line(NamedTuple):
    name: str
    outcome: Outcome
    reason: str
    article_id: str = ""
    draft: ArticleDraft | None = None
    format_name: str = ""


@dataclass(slots=True)
class _Summary:
    """What the import would do in all, as far as it was read. `there` is how many articles the project has already."""

    path: Path
    exists: bool
    there: int
    is_found: bool = False
    """Whether there was any file."""
    is_read: bool = False
    """Whether anything was read at all: else no project is made."""
    counts: Counter[Outcome] = field(default_factory=Counter)
    new: int = 0
    """Articles that would be added; `counts` has codebooks that come alone besides."""
    added: list[str] = field(default_factory=list)
    """Names of the labels and kinds of link that the codebook would get."""

    def count(self, line: _Line) -> None:
        """Take one article, codebook or line of the report into account; the codebook of a project counts as nothing."""
        self.is_found = True
        self.is_read = self.is_read or (line.draft is not None and line.outcome is not Outcome.SKIPPED)
        if line.draft is not None and line.draft.is_of_project and not line.draft.text:
            return
        self.counts[line.outcome] += 1
        self.new += bool(line.draft and line.draft.text) and line.outcome in (Outcome.TAKEN, Outcome.CHANGED)

    @property
    def taken(self) -> int:
        """How many articles and codebooks would be taken."""
        return self.counts[Outcome.TAKEN] + self.counts[Outcome.CHANGED]

    @property
    def known(self) -> int:
        """How many the project, or the import itself, has already."""
        return self.counts[Outcome.DUPLICATE] + self.counts[Outcome.JOINED]


def rehearse_import(path: Path, request: ImportRequest, *, as_json: bool) -> int:
    """Tell of every article what would become of it. Returns the exit code of the import. Raises ProjectError."""
    from clipdesk.project.rehearsing import rehearse
    from clipdesk.project.starter import starter_codebook

    project = _present(path)
    bar, lines = ProgressBar(), list[_Line]()
    try:
        codebook = project.codebook if project else starter_codebook()
        summary = _Summary(path, project is not None, project.queries.counts().articles if project else 0)
        with contextlib.closing(rehearse(request, project.reader if project else None, codebook, bar)) as files:
            for file in files:
                for line in _lines(file):
                    summary.count(line)
                    if as_json:
                        lines.append(line)
                    else:
                        bar.clear()
                        _print_line(line)
                summary.added += [name for one in file.articles for name in one.entries]
                if file.fault is not None:
                    sys.excepthook(type(file.fault), file.fault, None)
    finally:
        bar.clear()
        if project:
            project.close()
    if as_json:
        print_json(_summary_json(summary) | {"items": [_json(one) for one in lines]})
    else:
        _print_summary(summary)
    return NOT_ALL_TAKEN if summary.counts[Outcome.SKIPPED] or not summary.is_found else DONE


def _present(path: Path) -> Project | None:
    """The project, for reading; None where the import would make it. Raises ProjectError where it could not."""
    from clipdesk.cli.opening import check_name
    from clipdesk.project.project import Project

    if not path.exists():
        check_name(path)
        return None
    try:
        return Project(path, read_only=True)
    except ProjectOutdatedError as error:
        raise ProjectError(
            error.sentence, "Opened in the window, or imported into without --dry-run, it is brought up to date first."
        ) from error


def _lines(file: RehearsedFile) -> list[_Line]:
    articles = [_line(one) for one in file.articles]
    return articles + [_Line(one.name, one.outcome, in_commands(one.reason)) for one in file.items]


def _line(one: Rehearsed) -> _Line:
    from clipdesk.project.foreseeing import Standing

    draft, told, said = one.draft, one.told, list[str]()
    outcome = Outcome.TAKEN
    if draft.proof is not None:
        outcome = Outcome.JOINED if told.is_adding else Outcome.DUPLICATE
        outcome = Outcome.SKIPPED if told.standing is Standing.UNMET else outcome
        said.append(told.said)
    elif told.standing is not Standing.NEW:
        outcome = Outcome.JOINED if told.is_adding else Outcome.DUPLICATE
        if not draft.text:
            said.append("The project has all of its labels already.")
        elif told.standing is Standing.KNOWN:
            said.append("The project has this article already.")
        elif told.standing is Standing.REMOVED:
            said.append("It was removed here, and would not be brought back.")
        else:
            said.append("It comes more than once in this import, and would be taken once.")
        if told.is_adding:
            said.append("What is new in its annotations would be added.")
        elif draft.text and not draft.is_of_project and (draft.annotations or draft.suggestions):
            said.append("Its text is not the same to the letter, so that its annotations would not be taken.")
    else:
        said += draft.changes
        if one.entries:
            said.append(f"The codebook would get: {', '.join(one.entries)}.")
    if one.giving_way:
        said.append(f"Labels that every project begins with would give way to these: {', '.join(one.giving_way)}.")
    if outcome is Outcome.TAKEN and said:
        outcome = Outcome.CHANGED
    return _Line(one.name, outcome, " ".join(said), told.article_id, draft, one.format_name)


def _print_line(line: _Line) -> None:
    mark = MARKS[line.outcome]
    if line.draft is None:
        print(f"  {mark} {line.name}: {line.reason}")
        return
    print(f"  {mark} {line.draft.source_file or line.name}: {_recognized(line)}")
    if line.reason:
        print(f"      {line.reason}")


def _print_summary(summary: _Summary) -> None:
    joined, skipped = summary.counts[Outcome.JOINED], summary.counts[Outcome.SKIPPED]
    if not summary.is_found:
        print(NOTHING_FOUND)
    if summary.added:
        print(f"The codebook would get: {', '.join(summary.added)}.")
    more = f" ({joined} with annotations, of which what is new would be added)" if joined else ""
    holds = f"hold {counted(summary.there + summary.new, 'article')}"
    if not summary.exists:
        holds = f"be made and {holds}" if summary.is_read else "not be made"
    print(
        f"{summary.taken} would be taken, {summary.known} already there{more}, {skipped} not taken;"
        f" {summary.path.name} would {holds}. Nothing was written."
    )


def _summary_json(summary: _Summary) -> dict[str, object]:
    return {
        "project": str(summary.path), "dry_run": True, "exists": summary.exists, "taken": summary.taken,
        "duplicates": summary.known, "joined": summary.counts[Outcome.JOINED],
        "skipped": summary.counts[Outcome.SKIPPED], "articles": summary.there + summary.new,
        "added_to_codebook": summary.added,
    }  # fmt: skip


def _recognized(line: _Line) -> str:
    draft = line.draft
    assert draft is not None
    if draft.proof is not None:
        return f"{counted(len(draft.annotations), 'annotation')} · {line.format_name}"
    if not draft.text:
        return f"codebook · {line.format_name}"
    source, tagged = draft.source, len(draft.annotations)
    cuts = sum(bool(cut.text.strip()) for cut in draft.cuts)
    title = draft.title if len(draft.title) <= _SHOWN else f"{draft.title[: _SHOWN - 1]}…"
    parts = (
        title, ", ".join(source.byline), source.outlet, source.published[:10], counted(len(draft.text.split()), "word"),
        counted(cuts, "piece") + " cut away" if cuts else "", counted(tagged, "annotation") if tagged else "",
        line.format_name,
    )  # fmt: skip
    return " · ".join(filter(None, parts))


def _json(line: _Line) -> dict[str, object]:
    told: dict[str, object] = {
        "name": line.name, "outcome": line.outcome.value, "reason": line.reason, "article": line.article_id,
    }  # fmt: skip
    if line.draft is None:
        return told
    draft, source = line.draft, line.draft.source
    return told | {
        "format": line.format_name, "encoding": draft.encoding, "headline": source.headline,
        "byline": list(source.byline), "outlet": source.outlet, "published": source.published, "url": source.url,
        "section": source.section, "dateline": source.dateline, "language": source.language,
        "copyright": source.copyright, "agency": source.agency, "characters": len(draft.text),
        "words": len(draft.text.split()), "annotations": len(draft.annotations), "links": len(draft.relations),
        "suggestions": len(draft.suggestions), "doubtful": draft.is_doubtful,
        "cut": [{"reason": cut.reason, "text": cut.text} for cut in draft.cuts if cut.text.strip()],
    }  # fmt: skip
