"""Measures the assistants.

    python -m benchmarks.suggestions [--data DIR] [--sets NAME...] [--only score effort learn speed decide] [--articles N] [--json]

Reads `gold/*.jsonl` below `../shared/data` (or CLIPDESK_DATA) and prints for each set and label precision, recall and
F1 of exact, half and overlapping spans and of tokens, beside the targets; then what a simulated researcher still has to
do (`effort`), what is learned from 10, 30 and 100 articles and in what time (`learn`), and how fast an article and a
project are read, with and without what was learned (`speed`), and how long a decision takes in a large article
(`decide`). Nothing of the data is kept.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.suggestions import judging, speed
from benchmarks.suggestions.curve import effort_lines
from benchmarks.suggestions.learning import learning_lines, time_lines
from clipdesk.assist.registry import builtin_assistants

_PARTS = ("score", "effort", "learn", "speed", "decide")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 2 when there is nothing to measure on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suggestions", description="Measures the assistants.")
    parser.add_argument("--data", type=Path, default=judging.DATA, help="folder that holds gold/")
    parser.add_argument("--sets", nargs="*", default=[], help="only these sets")
    parser.add_argument("--only", nargs="*", default=_PARTS, choices=_PARTS, help="only these parts")
    parser.add_argument("--articles", type=int, default=1_000, help="size of the project that is read (default: 1000)")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON, and nothing else")
    given = parser.parse_args(arguments)
    gold = given.data / "gold"
    if not gold.is_dir() or not judging.SCORER.is_file():
        print(f"Nothing to measure on: {gold} or {judging.SCORER} is missing.", file=sys.stderr)
        return 2
    if given.json:
        rows = _scores(gold, given.sets)
        print(json.dumps([{**row["task"]._asdict(), **row["scores"]} for row in rows], indent=1))
        return 0
    for line in _lines(gold, given):
        print(line, flush=True)
    return 0


def _lines(gold: Path, given: argparse.Namespace) -> Iterator[str]:
    if "score" in given.only:
        yield from judging.lines(_scores(gold, given.sets))
    if "effort" in given.only:
        yield ""
        yield from effort_lines(gold, given.sets)
    if "learn" in given.only:
        yield ""
        yield from learning_lines(gold, given.sets)
        yield from time_lines(gold)
    if "speed" in given.only:
        yield ""
        yield from speed.lines(given.articles, gold)
    if "decide" in given.only:
        from benchmarks.suggestions import deciding  # Qt is loaded for this alone

        yield ""
        yield from deciding.lines(gold)


def _scores(gold: Path, sets: Sequence[str]) -> list[dict[str, Any]]:
    """What the judge says of each task."""
    assistants = builtin_assistants()
    rows: list[dict[str, Any]] = []
    tasks = [one for one in judging.TASKS if (not sets or one.set in sets) and (gold / f"{one.set}.jsonl").is_file()]
    with tempfile.TemporaryDirectory(prefix="clipdesk-") as folder:
        for name in dict.fromkeys(one.set for one in tasks):
            source, predicted = gold / f"{name}.jsonl", Path(folder) / f"{name}.jsonl"
            judging.write_predictions(source, predicted, assistants)
            rows += [{"task": one, "scores": judging.score(source, predicted, one)} for one in tasks if one.set == name]
    return rows


if __name__ == "__main__":
    sys.exit(main())
