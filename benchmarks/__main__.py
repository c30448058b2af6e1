"""Prints the speed table: every row with its floor, measured in the same run.

    python -m benchmarks [NAME...] [--quick] [--json]

Each benchmark runs in a process of its own. Floor and program are measured turn about and the best of
each side is judged, because what disturbs a busy machine only ever adds; medians stand beside. Tags are
judged by median and 99th percentile.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.context import Context
from benchmarks.generate import Cache
from benchmarks.processes import ROOT
from benchmarks.results import NO_TARGET, Row, Target, summary, table
from benchmarks.scale import FULL, QUICK

NAMES = (
    "start_up",
    "large_article",
    "tagging",
    "importing",
    "exporting",
    "searching",
    "counting",
    "article_list",
    "memory",
    "bulk",
    "growth",
)
_EXPLANATION = "best of the rounds (one tag: median and 99th percentile), ms unless said otherwise; medians beside"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; always 0: a slow machine is no error."""
    given = _parser().parse_args(arguments)
    names = given.names or NAMES
    if given.here:
        for row in _measured(names, given):
            print(json.dumps(_packed(row)), flush=True)
        return 0
    rows = [row for name in names for row in _apart(name, given)]
    if given.plots:
        importlib.import_module("benchmarks.plots").draw(given.cache, given.plots)
    if given.json:
        print(json.dumps([row.as_json() for row in rows], indent=2, ensure_ascii=False))
    else:
        last = "Tiny sizes; nothing is judged." if given.quick else summary(rows)
        print(f"{table(rows)}\n\n{_EXPLANATION}\n{last}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=(__doc__ or "").split("\n", 1)[0],
        epilog=f"Benchmarks: {', '.join(NAMES)}. Without a name, all of them.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*NAMES, []], help="what to measure")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument("--quick", action="store_true", help="tiny sizes: does everything run?")
    parser.add_argument("--xcb", action="store_true", help="start the window on an X server as well")
    parser.add_argument("--plots", type=Path, help="draw what “growth” has found into this folder, as SVG")
    parser.add_argument(
        "--size",
        type=int,
        metavar="ARTICLES",
        help=f"let “growth” measure the project with so many articles alone: {', '.join(map(str, _sizes()))}",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(tempfile.gettempdir()) / "clipdesk-benchmarks",
        help="where generated projects are kept for the next run (default: %(default)s)",
    )
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    return parser


def _sizes() -> list[int]:
    """The numbers of articles that `growth` knows."""
    return [articles for articles, _ in (*FULL.growth, *FULL.growth_on_request)]


def _measured(names: Sequence[str], given: argparse.Namespace) -> Iterator[Row]:
    """The rows of these benchmarks, measured in this process."""
    platforms = ("offscreen", "xcb") if given.xcb else ("offscreen",)
    context = Context(Cache(given.cache), QUICK if given.quick else FULL, platforms, given.size or 0)
    for name in names:
        for row in importlib.import_module(f"benchmarks.{name}").measure(context):
            yield row if context.scale.is_judged else replace(row, target=NO_TARGET)


def _apart(name: str, given: argparse.Namespace) -> Iterator[Row]:
    """The rows of one benchmark, measured in a process of its own, so that none inherits the memory of another."""
    command = [sys.executable, "-m", "benchmarks", name, "--here", "--cache", str(given.cache.absolute())]
    command += [option for option, is_on in (("--quick", given.quick), ("--xcb", given.xcb)) if is_on]
    command += ["--size", str(given.size)] if given.size else []
    print(f"{name} ...", file=sys.stderr, flush=True)
    done = subprocess.run(
        command, cwd=ROOT, env=_environment(given.cache), stdout=subprocess.PIPE, text=True, check=False
    )
    for line in done.stdout.splitlines():
        yield _unpacked(json.loads(line))
    if done.returncode:
        print(f"{name} ended with {done.returncode}", file=sys.stderr, flush=True)


def _environment(cache: Path) -> dict[str, str]:
    """With compiled modules, as an installed program has them; they are kept in the cache, not in the checkout."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, "PYTHONPYCACHEPREFIX": str(cache.absolute() / "compiled")}


def _packed(row: Row) -> list[Any]:
    return [row.what, row.floor, row.clipdesk, list(row.target), row.unit, row.floor_median, row.clipdesk_median]


def _unpacked(values: list[Any]) -> Row:
    what, floor, clipdesk, target, unit, floor_median, clipdesk_median = values
    return Row(what, floor, clipdesk, Target(*target), unit, floor_median, clipdesk_median)


if __name__ == "__main__":
    sys.exit(main())
