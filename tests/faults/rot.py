"""Damaged copies of a project: flipped bits, overwritten pages, cut ends; and what of each row lies in which page."""

from __future__ import annotations

import contextlib
from pathlib import Path
from random import Random

from clipdesk.domain.errors import ProjectError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.checking import check_store
from clipdesk.project.project import Project
from clipdesk.store.pages import PAGE, PageFile
from clipdesk.store.schema import upgrades
from clipdesk.store.wreck import shapes
from tests.builders import article
from tests.faults.random_work import TEXT, digest_of, open_for_work, work
from tests.project_builder import make_project

ARTICLES = 40


def grown_project(path: Path) -> None:
    """A project that has been worked in: articles long and short, annotations, removed ones, undone ones."""
    made = [
        article(
            f"{n}. {TEXT}\n\n" + f"Paragraph {n} of a long read. " * (n % 7 * 60),
            id=f"article-{n:03}", headline=f"Article {n}", outlet=f"Outlet {n % 5}", byline=("Ana Ruiz",),
            relations=[("3", "said_by", "1")], notes={"1": f"note {n}"},
        )
        for n in range(ARTICLES)
    ]  # fmt: skip
    project = make_project(path, *made)
    project.finish_history()
    chance = Random(7)
    for _ in range(60):
        work(project, chance.choice(["tag", "tag", "tag", "retag", "undo", "codebook", "import"]), chance)
    project.close()


def damaged(data: bytes, chance: Random) -> tuple[str, bytes]:
    """A copy with one kind of damage, and which."""
    found = bytearray(data)
    kind = chance.choice(["bits", "bits", "bits", "page", "zeros", "cut", "half", "head"])
    if kind == "bits":
        for _ in range(8):
            found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    elif kind in {"page", "zeros"}:
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(found) // PAGE) * PAGE
            found[at : at + PAGE] = chance.randbytes(PAGE) if kind == "page" else bytes(PAGE)
    elif kind == "head":
        at = chance.randrange(90)
        found[at : at + 10] = chance.randbytes(10)
    else:
        del found[len(found) // 2 if kind == "half" else chance.randrange(len(found)) :]
    return kind, bytes(found)


def whole_content(project: Project) -> str:
    """All that a project shows, its history too, in one word."""
    history = [(one.seq, one.command, one.title, one.at, one.state) for one in project.queries.history(10_000)]
    return digest_of(project) + repr(history)


def noticed(path: Path, known: str) -> str:
    """Where the damage is noticed; `harmless` where everything shown is as it was, `unnoticed` where it is not."""
    try:
        project = Project(path, read_only=True)
    except ProjectError:
        return "at open"
    with contextlib.closing(project):
        try:
            for number in project.queries.article_numbers(ArticleFilter()):
                for one in project.queries.listed([number]):
                    project.queries.article(one.id)
                    project.queries.annotations(one.id)
                    project.queries.relations(one.id)
        except ProjectError:
            return "at load"
        if not check_store(project._store).is_clean:
            return "by check"
        return "harmless" if whole_content(project) == known else "unnoticed"


def pages_of_rows(path: Path) -> dict[str, set[int]]:  # noqa: C901 - one page, one row, what it is
    """The pages on which each article and annotation of an intact project depends, by id."""
    known = shapes(upgrades.CURRENT)
    found: dict[str, set[int]] = {}
    bodies: dict[int, set[int]] = {}
    numbers: dict[int, str] = {}
    owners: list[tuple[str, int, int, int]] = []
    entries: dict[tuple[str, int], int] = {}
    with contextlib.closing(PageFile(path)) as pages:
        for number in set(range(1, pages.count + 1)) - pages.free_pages():
            with contextlib.suppress(ValueError, IndexError):
                if not pages.is_leaf(number):
                    continue
                for row in pages.rows(number):
                    if row is None:
                        continue
                    run = {number} | _overflow(pages, row.values)
                    if known["article"].fits(row.values):
                        numbers[row.number] = str(row.values[1])
                        found.setdefault(str(row.values[1]), set()).add(number)
                    elif known["body"].fits(row.values):
                        bodies[row.number] = run
                    elif known["annotation"].fits(row.values):
                        article_number, label, person = (int(str(one)) for one in row.values[2:5])
                        owners.append((str(row.values[1]), article_number, label, person))
                        found.setdefault(str(row.values[1]), set()).add(number)
                    for table in ("label", "annotator"):
                        if known[table].fits(row.values):
                            entries[table, row.number] = number
    for number, article_id in numbers.items():
        found[article_id] |= bodies[number]
    for annotation_id, number, label, annotator in owners:
        found[annotation_id] |= {entries["label", label], entries["annotator", annotator]}
        if number in numbers:
            found[annotation_id] |= found[numbers[number]]
    return found


def _overflow(pages: PageFile, values: tuple[object, ...]) -> set[int]:
    """The pages that a long text runs over: those that hold pieces of it."""
    text = next((one.encode() for one in values if isinstance(one, str) and len(one) > PAGE // 2), b"")
    if not text:
        return set()
    return {n for n in range(1, pages.count + 1) if pages.page(n)[4:64] in text}


def changed_pages(before: bytes, after: bytes) -> set[int]:
    """The pages in which two files differ."""
    count = (max(len(before), len(after)) + PAGE - 1) // PAGE
    return {n + 1 for n in range(count) if before[n * PAGE : (n + 1) * PAGE] != after[n * PAGE : (n + 1) * PAGE]}


__all__ = ["changed_pages", "damaged", "grown_project", "noticed", "open_for_work", "pages_of_rows", "whole_content"]
