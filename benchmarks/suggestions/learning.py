"""Learning curves: how well is proposed after some articles of a set, and how long learning takes."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.suggestions import judging
from clipdesk.assist.learner.evidence import Evidence, folds_of
from clipdesk.assist.learner.learning import learn
from clipdesk.assist.learner.lessons import Learned
from clipdesk.assist.learner.proposing import Proposer
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.registry import builtin_assistants, propose
from clipdesk.domain.span import Span
from clipdesk.project.learning import learn_apart

ARTICLES = (10, 30, 100)
_PARTS = 5
_TIMED = 200
_MOST_SECONDS = 20.0
SPEAKER = "speaker"
Documents = list[dict[str, Any]]


class Speakers:
    """Proposes who says a quote as a label of its own, as the gold has it."""

    key = "speakers"
    name = "Speakers"
    labels = (SPEAKER,)

    def propose(self, reading: Reading) -> Iterator[Proposal]:
        """The speakers of the quotes that were found."""
        for span in dict.fromkeys(one.said_by for one in reading.found if one.said_by is not None):
            yield Proposal((span,), SPEAKER, 0.7, "the speaker of a quote", self.key)


_ASSISTANTS = (*builtin_assistants(), Speakers())


def learning_lines(gold: Path, sets: Sequence[str]) -> Iterator[str]:
    """Exact and overlap precision, recall and F1 for each set and label, after 0, 10, 30 and 100 articles of the set.

    Each article is proposed on by what was learned from articles of other parts of the set.
    """
    yield f"{'set':28}{'label':12}{'articles':>9}{'exact P':>10}{'R':>7}{'F1':>7}{'overlap P':>11}{'R':>7}{'F1':>7}   used"
    tasks = [one for one in judging.TASKS if not one.kind and (not sets or one.set in sets)]
    for name in dict.fromkeys(one.set for one in tasks):
        source = gold / f"{name}.jsonl"
        if not source.is_file():
            continue
        documents = list(judging.documents(source))
        rules = [propose(_ASSISTANTS, judging.reading_of(one)) for one in documents]
        rows: dict[str, list[str]] = {}
        for number in (0, *ARTICLES):
            if number < len(documents):
                found, used = _after(documents, rules, number)
                for task in tasks:
                    if task.set == name:
                        line = _line(task, number, judge(source, documents, found, task), used.get(task.label, 0.0))
                        rows.setdefault(task.label, []).append(line)
        for lines in rows.values():
            yield from lines


def _after(
    documents: Documents, rules: Sequence[list[Proposal]], number: int
) -> tuple[list[list[Proposal]], dict[str, float]]:
    """What is proposed on each document after `number` others; and in what share of the parts each lesson was used."""
    count = min(_PARTS, len(documents)) if number <= len(documents) * (_PARTS - 1) // _PARTS else len(documents)
    parts = folds_of([one["id"] for one in documents], count)
    found = list(rules)
    used: dict[str, float] = {}
    for part in range(count) if number else ():
        learned = _learned([one for one, own in zip(documents, parts, strict=True) if own != part][:number])
        for lesson in learned.used:
            used[lesson.label] = used.get(lesson.label, 0.0) + 1 / count
        proposer = Proposer(learned)
        for at, own in enumerate(parts):
            if own == part:
                found[at] = proposer.revise(judging.reading_of(documents[at]), rules[at])
    return found, used


def _learned(documents: Documents) -> Learned:
    return learn(map(evidence, documents), _ASSISTANTS)


def evidence(document: dict[str, Any]) -> Evidence:
    """A document that somebody went through for its labels. Optional passages are tagged: nobody says they are not."""
    tagged: dict[str, tuple[Span, ...]] = {}
    for one in document["spans"]:
        tagged[one["label"]] = (*tagged.get(one["label"], ()), Span(one["start"], one["end"]))
    return Evidence(document["id"], judging.reading_of(document), tagged, {}, frozenset(document["labels"]))


def judge(source: Path, documents: Documents, found: Sequence[list[Proposal]], task: judging.Task) -> dict[str, Any]:
    """What the judge says of these proposals."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for document, proposals in zip(documents, found, strict=True):
            places = {(span.start, span.end) for one in proposals if one.label == task.label for span in one.spans}
            spans = [{"start": start, "end": end, "label": task.label} for start, end in sorted(places)]
            file.write(json.dumps({"id": document["id"], "text": document["text"], "spans": spans}) + "\n")
        file.flush()
        return judging.score(source, Path(file.name), task)


def _line(task: judging.Task, number: int, scores: dict[str, Any], used: float) -> str:
    exact, overlap = scores["exact"], scores["overlap"]
    return (
        f"{task.set:28}{task.label:12}{number:>9}"
        f"{exact['p']:>10.3f}{exact['r']:>7.3f}{exact['f1']:>7.3f}"
        f"{overlap['p']:>11.3f}{overlap['r']:>7.3f}{overlap['f1']:>7.3f}" + (f"{used:>7.0%}" if number else "")
    )


def time_lines(gold: Path) -> Iterator[str]:
    """Seconds to learn all labels of 200 articles, as the window does it: in two child processes.

    The articles are those of the news sets over and over, each with a line of its own.
    """
    documents = [one for name in ("gum_news", "re3d") for one in judging.documents(gold / f"{name}.jsonl")]
    made = []
    for number in range(_TIMED):
        one = documents[number % len(documents)]
        made.append(evidence({**one, "id": str(number), "text": f"{one['text']}\n\nArticle {number}."}))
    words = sum(len(one.reading.text.split()) for one in made)
    before, begun = _cpu(), time.perf_counter()
    learned = learn_apart(made)
    seconds, cpu = time.perf_counter() - begun, _cpu() - before
    verdict = "≤" if seconds <= _MOST_SECONDS else "short of"
    yield (
        f"learning {len(learned.lessons)} labels of {_TIMED} articles ({words:,} words): {seconds:.1f} s, "
        f"{cpu:.1f} s of processor; {verdict} {_MOST_SECONDS:.0f} s"
    )


def _cpu() -> float:
    """Seconds of processor that child processes took which have ended."""
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
