"""Cuts the power in the middle of work: `python -m tests.faults.power_cuts FOLDER WORK SEEDS EVERY`.

A child works over a disk that tells every step. Then, for a cut behind step 1, 1 + EVERY, ..., the folder is built as
the disk may hold it: all that was synced, and of what was not a random part, sector by sector, in any order; files made
or removed without a sync may be there or not. Opened as usual, the project must be as it was at one of the
acknowledgements, the last before the cut or a later one. WORK is `commands`, `migrate`, or `careless`: the commands
without any sync, which must be found out.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from clipdesk.project.project import Project
from clipdesk.store import opening
from tests.faults.disk import Disk, Step, install
from tests.faults.operations import NAME, content, longer_ladder
from tests.faults.random_work import COMMANDS, digest_of, open_for_work, small_project

_SECTOR = 512
_KINDS = ("tag", "import", "retag", "codebook", "tag")


def _commands(folder: Path, disk: Disk) -> None:
    """Open, change five times with a checkpoint between, close."""
    project = open_for_work(folder / NAME)
    disk.tell(digest_of(project))
    for number, kind in enumerate(_KINDS):
        project.execute(COMMANDS[kind](project, Random(number)))
        disk.tell(digest_of(project))
        if number == 2:
            project.rest()
    project.close()
    disk.tell(disk.steps[-1].name if disk.steps[-1].kind == "ack" else _last_told(disk))


def _last_told(disk: Disk) -> str:
    return next(step.name for step in reversed(disk.steps) if step.kind == "ack")


def _migrate(folder: Path, disk: Disk) -> None:
    """Open with a longer ladder: the content is the same before and after."""
    with longer_ladder():
        project = Project(folder / NAME)
        disk.tell(digest_of(project))
        project.close()


class Platter:
    """What is on the disk for certain, and what is on its way there."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = {name: bytearray(data) for name, data in files.items()}
        self.pending: dict[str, list[Step]] = {name: [] for name in files}
        self.unsure: set[str] = set()  # made or removed, and no sync since

    def take(self, step: Step) -> None:
        """A step was done; only a sync makes it certain."""
        name = step.name
        if name.endswith("-shm") or step.kind == "ack":
            return
        if step.kind == "open":
            if name not in self.pending:
                self.pending[name] = []
                self.unsure.add(name)
        elif step.kind == "delete":
            self.pending.pop(name, None)
            if step.offset:  # with a sync of the folder
                self.files.pop(name, None)
            self.unsure.discard(name)
        elif step.kind == "sync":
            data = self.files.setdefault(name, bytearray())
            for one in self.pending[name]:
                _apply(data, one)
            self.pending[name] = []
            self.unsure.discard(name)
        else:
            self.pending[name].append(step)

    def after_cut(self, chance: Random) -> dict[str, bytes]:
        """One of the states in which the disk may be found."""
        found = {
            name: bytes(data) for name, data in self.files.items() if name in self.pending or chance.random() < 0.5
        }
        for name, steps in self.pending.items():
            if name in self.unsure and chance.random() < 0.5:
                continue
            data = bytearray(self.files.get(name, b""))
            parts = [part for step in steps for part in _parts(step)]
            if chance.random() < 0.5:
                chance.shuffle(parts)
            share = chance.random()
            for part in parts:
                if chance.random() < share:
                    _apply(data, part)
            found[name] = bytes(data)
        return found


def _parts(step: Step) -> list[Step]:
    """A write as the disk sees it: sector by sector."""
    if step.kind != "write":
        return [step]
    parts, start = [], step.offset
    while start < step.offset + len(step.data):
        end = min((start // _SECTOR + 1) * _SECTOR, step.offset + len(step.data))
        parts.append(Step("write", step.name, start, step.data[start - step.offset : end - step.offset]))
        start = end
    return parts


def _apply(data: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del data[step.offset :]
        data.extend(bytes(max(0, step.offset - len(data))))
        return
    if len(data) < step.offset:
        data.extend(bytes(step.offset - len(data)))
    data[step.offset : step.offset + len(step.data)] = step.data


def told(work: Callable[[Path, Disk], None], folder: Path, disk: Disk) -> list[Step]:
    """The steps of some work, done in a child."""
    child = os.fork()
    log = folder.with_name("steps.pickle")
    if child == 0:
        disk.steps, disk.is_telling = [], True
        work(folder, disk)
        log.write_bytes(pickle.dumps(disk.steps))
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0, "the work failed"
    steps: list[Step] = pickle.loads(log.read_bytes())  # noqa: S301 - written above
    return steps


def main(folder: Path, name: str, seeds: int, every: int) -> None:
    """Work, cut, judge, print."""
    disk = install()
    if disk is None:
        print(json.dumps({"skipped": "the library of SQLite cannot be reached from outside here"}))  # noqa: T201 - the parent reads it
        return
    if name == "careless":
        opening._WRITER_PRAGMAS = tuple(
            (one, 0 if one == "synchronous" else value) for one, value in opening._WRITER_PRAGMAS
        )
    place = folder / "work"
    place.mkdir()
    small_project(place / NAME).close()
    before = content(place / NAME)[0]
    start = {str(one): one.read_bytes() for one in place.iterdir()}
    steps = told(_migrate if name == "migrate" else _commands, place, disk)
    states = [before, *(step.name for step in steps if step.kind == "ack")]
    verdicts: Counter[str] = Counter()
    wrong: list[str] = []
    platter, acknowledged = Platter(start), 0
    for number, step in enumerate(steps):
        platter.take(step)
        acknowledged += step.kind == "ack"
        if number % every:
            continue
        for seed in range(seeds):
            fault = _judge(place, platter.after_cut(Random(number * 1000 + seed)), states[acknowledged:], name)
            verdicts[fault or "whole"] += 1
            if fault:
                wrong.append(f"cut behind {number} ({step.kind} {Path(step.name).name}), seed {seed}: {fault}")
    print(json.dumps({"cuts": sum(verdicts.values()), "steps": len(steps), "wrong": wrong}))  # noqa: T201 - the parent reads it - read by the test


def _judge(place: Path, files: dict[str, bytes], allowed: list[str], name: str) -> str:
    """What is wrong with the project as the disk has it; nothing else may be in the folder."""
    for one in place.iterdir():
        one.unlink()
    for path, data in files.items():
        Path(path).write_bytes(data)
    try:
        if name == "migrate":
            with longer_ladder():
                now, problems = content(place / NAME)
        else:
            now, problems = content(place / NAME)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return f"{type(error).__name__}: {error}"
    if problems:
        return problems[0]
    return "" if now in allowed else "torn, or an acknowledged change was lost"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    sys.stdout.flush()
    os._exit(0)
