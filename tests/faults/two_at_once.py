"""Two processes work in one project by turns, as often as they can get it: `python -m tests.faults.two_at_once FOLDER EDITS SEED`.

Whoever has it does a few things, tells what it holds after each, and closes it; the other is refused meanwhile. Each must
find what the last one had acknowledged.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from random import Random

from clipdesk.domain.errors import ProjectLockedError
from clipdesk.project.checking import check_store
from clipdesk.project.project import Project
from tests.faults.random_work import choose, digest_of, open_for_work, small_project, work

MOST_AT_ONCE = 8
LARGEST = 40  # articles; what comes then is taken back, so that no time is spent on counting


def _labor(path: Path, known: Path, edits: int, seed: int) -> dict[str, object]:
    """Do so many edits; `known` holds what the project held when it was last acknowledged."""
    chance, done, turns, refused = Random(seed), 0, 0, [0.0]
    while done < edits:
        begun = time.monotonic()
        try:
            project = open_for_work(path)
        except ProjectLockedError:
            refused.append(time.monotonic() - begun)
            time.sleep(chance.random() / 50)
            continue
        turns += 1
        assert digest_of(project) == known.read_text(), "what was acknowledged is not there"
        for _ in range(chance.randint(1, MOST_AT_ONCE)):
            done += work(project, _next(project, chance), chance)
            known.write_text(digest_of(project))
        project.close()
    return {"done": done, "turns": turns, "refused": len(refused) - 1, "median": sorted(refused)[len(refused) // 2]}


def _next(project: Project, chance: Random) -> str:
    return "undo" if project.queries.counts().articles > LARGEST else choose(chance)


def main(folder: Path, edits: int, seed: int) -> None:
    """Let two children do so many edits together, and print what became of them."""
    path, known = folder / "ours.clipdesk", folder / "known"
    project = small_project(path)
    known.write_text(digest_of(project))
    project.close()
    children = []
    for number in range(2):
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                told: object = _labor(path, known, edits // 2, seed + number)
            except BaseException as error:  # noqa: BLE001 - told to the parent, which fails
                told = {"wrong": repr(error)}
            os.write(theirs, json.dumps(told).encode())
            os._exit(0)
        os.close(theirs)
        children.append((child, ours))
    found = []
    for child, ours in children:
        with os.fdopen(ours, "rb") as stream:
            found.append(json.loads(stream.read()))
        os.waitpid(child, 0)
    project = open_for_work(path)
    problems = [one.sentence for one in check_store(project._store).problems]
    same = digest_of(project) == known.read_text()
    project.close()
    print(json.dumps({"children": found, "problems": problems, "same": same}))  # noqa: T201 - read by the test


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
