"""Scores proposals against texts whose passages are known. The judge is `score_spans.py`, which lies beside the texts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.assist.registry import propose

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CLIPDESK_DATA", ROOT.parent / "shared" / "data"))
SCORER = ROOT.parent / "shared" / "tools" / "score_spans.py"
_MEASURES = ("exact", "half", "overlap", "token")


class Task(NamedTuple):
    """One row of the table: a label in a set, perhaps of one kind, with the figures to reach by measure."""

    set: str
    label: str
    kind: str = ""
    targets: Mapping[str, float] = {}


TASKS = (
    Task("gum_news", "quote", "direct", {"exact": 0.75}),
    Task("gum_news", "quote", "", {"token": 0.78, "exact": 0.50}),
    Task("gum_news", "speaker", "", {"exact": 0.62}),
    Task("gum_news", "statistic", "", {"overlap": 0.93, "exact": 0.70}),
    Task("gum_news", "official", "", {"half": 0.75}),
    Task("gum_news", "policy", "", {"overlap": 0.60}),
    Task("re3d", "quote", "direct", {"exact": 0.92}),
    Task("re3d", "quote", "", {"token": 0.78, "exact": 0.50}),
    Task("re3d", "speaker", "", {"exact": 0.62}),
    Task("re3d", "statistic", "", {}),
    Task("re3d", "official", "", {"half": 0.75}),
    Task("re3d", "policy", "", {"overlap": 0.60}),
    Task("gum_interview_stat", "statistic", "", {}),
    Task("quantulum3_stat", "statistic", "", {}),
    Task("msrecognizers_stat", "statistic", "", {}),
    Task("crossner_politics_official", "official", "", {}),
)


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a gold file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def reading_of(document: dict[str, Any]) -> Reading:
    """What assistants are given of a document of the gold."""
    return Reading(document["text"], document.get("meta", {}).get("lang", "en"))


def write_predictions(source: Path, target: Path, assistants: Sequence[Assistant]) -> tuple[float, int, int]:
    """Propose on every text of `source`; seconds it took, number of texts, number of code points."""
    seconds, articles, characters = 0.0, 0, 0
    with target.open("w", encoding="utf-8") as file:
        for document in documents(source):
            reading = reading_of(document)
            begun = time.perf_counter()
            found = propose(assistants, reading)
            seconds += time.perf_counter() - begun
            articles, characters = articles + 1, characters + len(reading.text)
            spans = list({(one["start"], one["end"], one["label"]): one for one in predicted_spans(found)}.values())
            file.write(json.dumps({"id": document["id"], "text": reading.text, "spans": spans}) + "\n")
    return max(seconds, 1e-9), articles, characters


def predicted_spans(found: Sequence[Proposal]) -> Iterator[dict[str, Any]]:
    """Proposals as the judge takes them: a span for each piece, and one for each speaker."""
    for one in found:
        for span in one.spans:
            yield {"start": span.start, "end": span.end, "label": one.label, "kind": one.attributes.get("kind", "")}
        if one.said_by is not None:
            yield {"start": one.said_by.start, "end": one.said_by.end, "label": "speaker", "kind": ""}


def score(gold: Path, predicted: Path, task: Task) -> dict[str, Any]:
    """What the judge says of one label; empty where the set has none of it."""
    command = [sys.executable, str(SCORER), str(gold), str(predicted), "--labels", task.label, "--json"]
    command += ["--kind", task.kind] if task.kind else []
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(answer.stdout).get(task.label, {})
    return found


def lines(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The table: P, R and F1 of each measure, and what was to be reached."""
    yield f"{'set':28}{'label':18}{'gold':>5}{'pred':>6}" + "".join(
        f"{one + '  P    R    F1':>24}" for one in _MEASURES
    )
    for row in rows:
        task, scores = row["task"], row["scores"]
        if not scores:
            continue
        label = f"{task.label} {task.kind}".strip()
        figures = "".join(
            f"{scores[one]['p']:>12.3f}{scores[one]['r']:>6.3f}{scores[one]['f1']:>6.3f}" for one in _MEASURES
        )
        reached = ", ".join(
            f"{one} {'≥' if scores[one]['f1'] >= least else 'short of'} {least:.2f}"
            for one, least in task.targets.items()
        )
        yield f"{task.set:28}{label:18}{scores['gold']:>5}{scores['predicted']:>6}{figures}   {reached}"
