"""Lets every step to the disk fail, or be the last: `python -m tests.faults.fault_runs FOLDER OPERATION MODE EVERY`.

MODE is `once` (step n fails), `stays` (step n and all after it), `full` (the disk is full from step n on) or `kill`
(the program is killed before step n). n goes 1, 1 + EVERY, ... until the operation ends without having met it. Each n
has a fork and a folder of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from clipdesk.domain.errors import UserError
from tests.faults.disk import FULL, Disk, install
from tests.faults.operations import OPERATIONS, Operation
from tests.faults.python_disk import join


def _arm(disk: Disk, mode: str, n: int) -> None:
    if mode == "kill":
        disk.call_at(n, lambda: os.kill(os.getpid(), signal.SIGKILL))
    else:
        disk.arm(n, stays=mode != "once", code=FULL if mode == "full" else 0, reads=mode != "full")


def _child(operation: Operation, folder: Path, tell: Callable[[str], None], arm: Callable[[], Disk]) -> NoReturn:
    disk = arm()
    try:
        operation.run(folder, lambda: tell("ack"))
    except UserError as error:
        # What the window would have told before: an error in closing does not hide the one in working.
        for one in (error.__context__, error):
            if isinstance(one, UserError):
                tell(f"told {one.message}")
    except BaseException as error:  # noqa: BLE001 - the parent judges it
        tell(f"crash {type(error).__name__}: {error}")
    tell(f"met {disk.failed}")
    os._exit(0)


def one_run(operation: Operation, disk: Disk, folder: Path, mode: str, n: int) -> list[str]:
    """What the child told: `ack`, `told <sentence>`, `crash <error>` and at last `met <faults>`; cut off where killed."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:

        def arm() -> Disk:
            join(disk, folder)
            _arm(disk, mode, n)
            return disk

        _child(operation, folder, lambda line: void(os.write(theirs, f"{line}\n".encode())), arm)
    os.close(theirs)
    with os.fdopen(ours, "rb") as stream:
        lines = stream.read().decode().splitlines()
    os.waitpid(child, 0)
    return lines


def void(_value: object) -> None:
    """Take a value and do nothing with it."""


def main(folder: Path, name: str, mode: str, every: int) -> None:
    """Run through all steps and print what became of them."""
    disk = install()
    if disk is None:
        print(json.dumps({"skipped": "the library of SQLite cannot be reached from outside here"}))  # noqa: T201 - the parent reads it
        return
    operation = OPERATIONS[name]()
    start = folder / "start"
    start.mkdir()
    operation.prepare(start)
    wrong: list[str] = []
    sentences: Counter[str] = Counter()
    points, n, silent = 0, 1, 0
    while True:
        place = folder / "run"
        shutil.copytree(start, place)
        lines = one_run(operation, disk, place, mode, n)
        ended = bool(lines) and lines[-1].startswith("met ")
        acknowledged = "ack" in lines
        wrong += [f"{n}: {line}" for line in lines if line.startswith("crash")]
        try:
            wrong += [f"{n}: {one}" for one in operation.faults(place, was_acknowledged=acknowledged)]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            wrong.append(f"{n}: {type(error).__name__}: {error}")
        told = [line[5:] for line in lines if line.startswith("told ")]
        sentences.update(told)
        is_met = not ended or lines[-1] != "met 0"
        if ended and is_met and not told and not acknowledged:
            silent += 1
        if mode != "kill" and told and not is_met:
            wrong.append(f"{n}: told without a fault: {told}")
        shutil.rmtree(place)
        if not is_met:
            break
        points += 1
        n += every
    print(  # noqa: T201 - the parent reads it - read by the test
        json.dumps({"points": points, "wrong": wrong, "silent": silent, "sentences": sentences})
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
    sys.stdout.flush()
    os._exit(0)
