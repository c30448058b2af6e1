"""Kills the program while somebody works, again and again: `python -m tests.faults.kill_rounds FOLDER ROUNDS SEED`.

Each round forks a child that opens the project and works in it; it tells before a command and after its commit. It is
killed up to 100 ms after it began or after one of its first commits. Then the project must hold all that was
acknowledged: either just that, or that and the one command that was under way, whole, so that taking it back leads to
what was acknowledged.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import NamedTuple, NoReturn

from clipdesk.domain.history import EntryState
from clipdesk.project.checking import check_store
from tests.faults.random_work import choose, digest_of, last_entry, open_for_work, small_project, work

LONGEST = 0.1  # seconds
MOST_AWAITED = 5
"""Commits that are waited for, so that a slow or busy machine kills the program at work as well."""
LARGEST = 60  # articles; then a new project is begun, so that no round is spent on counting


class Told(NamedTuple):
    """What the child told before it was killed."""

    acknowledged: str
    under_way: str
    commits: int


def labor(path: Path, seed: int, pipe: int) -> NoReturn:
    """In the child: work until killed."""
    chance = Random(seed)
    project = open_for_work(path)
    while True:
        kind = choose(chance)
        os.write(pipe, f"begin {kind}\n".encode())
        if work(project, kind, chance):
            os.write(pipe, f"ack {digest_of(project)}\n".encode())
        else:
            os.write(pipe, b"nothing\n")


def killed(path: Path, seed: int, awaited: int, seconds: float, known: str) -> Told:
    """Let a child work until it told of so many commits, and for so long; `known` is what the project held before."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(ours)
            labor(path, seed, theirs)
        except BaseException as error:  # noqa: BLE001 - told to the parent, which fails
            os.write(theirs, f"error {error!r}\n".encode())
        os._exit(1)
    os.close(theirs)
    with os.fdopen(ours, "rb") as stream:
        heard = b""
        while heard.count(b"ack ") < awaited and (more := stream.readline()):
            heard += more
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = (heard + stream.read()).decode().splitlines()
    under_way, commits = "", 0
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "error":
            raise AssertionError(rest)
        commits += word == "ack"
        known = rest if word == "ack" else known
        under_way = rest if word == "begin" else ""
    return Told(known, under_way, commits)


def judge(path: Path, told: Told) -> tuple[str, str]:
    """What became of the project, and what it holds now."""
    project = open_for_work(path)
    try:
        problems = check_store(project._store).problems
        if problems:
            return f"not whole: {problems[0].sentence}", ""
        now = digest_of(project)
        if now == told.acknowledged:
            return "as acknowledged", now
        if not told.under_way:
            return "an acknowledged change was lost", now
        entry = last_entry(project)
        assert entry is not None
        if entry[1] is EntryState.DONE and told.under_way != "redo":
            project.undo()
        elif told.under_way == "undo":
            project.redo()
        else:
            project.undo()
        back = digest_of(project)
        return ("one more, whole" if back == told.acknowledged else "torn, or an acknowledged change was lost"), back
    finally:
        project.close()


def main(folder: Path, rounds: int, seed: int) -> None:
    """Do the rounds and print what became of them."""
    chance = Random(seed)
    verdicts: Counter[str] = Counter()
    commits = 0
    path, known = Path(), ""
    for number in range(rounds):
        if not known:
            path = folder / f"{number}.clipdesk"
            project = small_project(path)
            known = digest_of(project)
            project.close()
        awaited, seconds = chance.randint(0, MOST_AWAITED), chance.random() * LONGEST
        told = killed(path, chance.getrandbits(32), awaited, seconds, known)
        commits += told.commits
        verdict, known = judge(path, told)
        verdicts[verdict] += 1
        beside = [one.name for one in folder.iterdir() if one.name.startswith(f"{path.name}-")]
        if beside:
            verdicts[f"left beside it: {beside}"] += 1
        project = open_for_work(path)
        if project.queries.counts().articles > LARGEST:
            known = ""
        project.close()
    print(json.dumps({"rounds": rounds, "commits": commits, "verdicts": verdicts}))  # noqa: T201 - read by the test


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
