"""How long the reading view takes to show and to repaint, against a bare QTextEdit in the same run.

    python benchmarks/reading_pane.py [--rounds 7]

Runs offscreen (software painting into memory, no window system), so that figures of two runs can be
compared; on a screen the window system adds the same to either side. Medians, in milliseconds. "bare" is
`setPlainText` and the first paint, "colored" the same with the passages as formats of the document.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.label_margin import LabelMargin
from clipdesk.ui.reading.reading_style import LabelStyle
from clipdesk.ui.reading.typography import typography

WORDS = (
    "the harbour board voted on Thursday to double its subsidy “after winter closures” and 12% of ferry lines".split()
)
COLORS = ("#2459C4", "#9A5B00", "#6E3FC2", "#00716A")
STYLES = {str(n): LabelStyle(f"label {n}", QColor(color), str(n + 1)) for n, color in enumerate(COLORS)}
SIZE = (900, 900)


def article(length: int, longest: int = 700) -> str:
    """A text of `length` code points in paragraphs of 200 to `longest`."""
    chance = random.Random(7)
    paragraphs: list[str] = []
    done = 0
    while done < length:
        wanted = min(chance.randint(200, longest), length)
        words: list[str] = []
        while wanted > 0:
            words.append(chance.choice(WORDS))
            wanted -= len(words[-1]) + 1
        paragraphs.append(" ".join(words))
        done += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:length]


def passages(text: str, number: int) -> list[Annotation]:
    """`number` passages of 5 to 300 code points, spread evenly, overlapping as they fall."""
    chance = random.Random(11)
    made: list[Annotation] = []
    for n in range(number):
        start = chance.randrange(len(text) - 301)
        span = Span(start, start + chance.randint(5, 300))
        made.append(Annotation(f"{n:032x}", "a", str(n % len(COLORS)), "me", anchor(text, [span])))
    return made


def timed(rounds: int, work: Callable[[], None], prepare: Callable[[], None] | None = None) -> float:
    """Median milliseconds of `work`; the first round warms up and does not count."""
    taken: list[float] = []
    for _ in range(rounds + 1):
        if prepare is not None:
            prepare()
        QApplication.processEvents()
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken[1:])


class Plain:
    """The floor: a bare text widget, with or without the passages as formats of its document."""

    def __init__(self, text: str, marks: list[Annotation]) -> None:
        self.text, self.marks = text, marks
        self.edit = QTextEdit()
        self.edit.setReadOnly(True)
        self.edit.setUndoRedoEnabled(False)
        self.edit.setFont(typography().font)
        self.edit.resize(*SIZE)
        self.edit.show()

    def empty(self) -> None:
        """Show nothing."""
        self.edit.clear()

    def show(self) -> None:
        """Show and paint the text."""
        self.edit.setPlainText(self.text)
        self.edit.viewport().repaint()

    def show_colored(self) -> None:
        """Show and paint the text with a background for every passage, laid out with it."""
        self.edit.setPlainText(self.text)
        cursor = QTextCursor(self.edit.document())
        cursor.beginEditBlock()
        for mark in self.marks:
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            chosen = QTextCharFormat()
            chosen.setBackground(STYLES[mark.label_id].color)
            cursor.mergeCharFormat(chosen)
        cursor.endEditBlock()
        self.edit.viewport().repaint()

    def settle(self) -> None:
        """Let Qt finish the layout that it does in idle time."""
        self.edit.document().size()
        QApplication.processEvents()

    def scroll(self) -> None:
        """One turn of the wheel."""
        bar = self.edit.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        self.edit.viewport().repaint()


class Ours(Plain):
    """The reading view with its margin."""

    def __init__(self, text: str, marks: list[Annotation]) -> None:
        self.text, self.marks = text, marks
        self.index = AnnotationSet(marks)
        self.more = AnnotationSet([*marks, marks[0]._replace(id="more")])
        self.view = ArticleView()
        self.edit = self.view
        self.margin = LabelMargin(self.view)
        self.view.resize(*SIZE)
        self.view.show()

    def empty(self) -> None:
        """Show nothing."""
        self.view.set_article("")

    def show(self) -> None:
        """Show and paint the article with all its annotations."""
        self.view.set_article(self.text, 120)
        self.view.set_annotations(self.index, STYLES)
        self.view.viewport().repaint()
        self.margin.repaint()

    def tag(self) -> None:
        """One annotation more, or less."""
        self.view.set_annotations(self.more if self.view.marks.annotations is self.index else self.index, STYLES)
        self.view.viewport().repaint()
        self.margin.repaint()

    def scroll(self) -> None:
        """One turn of the wheel."""
        super().scroll()
        self.margin.repaint()


def measure(length: int, number: int, rounds: int, longest: int = 700) -> None:
    """Print one line of the table."""
    text = article(length, longest)
    marks = passages(text, number)
    plain, ours = Plain(text, marks), Ours(text, marks)
    floor = timed(rounds, plain.show, plain.empty)
    colored = timed(2, plain.show_colored, plain.empty)
    shown = timed(rounds, ours.show, ours.empty)
    for one in (plain, ours):
        one.show()
        one.settle()
        one.edit.verticalScrollBar().setValue(one.edit.verticalScrollBar().maximum() // 2)
    tag, step, step_floor = timed(41, ours.tag), timed(41, ours.scroll), timed(41, plain.scroll)
    print(
        f"{length / 1e6:4.1f} MB {number:6,}   {floor:7.1f} {colored:9.1f} {shown:9.1f}"
        f"   {shown / floor:5.2f} x {shown / colored:5.2f} x   {tag:6.2f}   {step_floor:6.2f} {step:6.2f}"
    )
    plain.edit.close()
    ours.edit.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    application = QApplication([])
    print(
        "shown and painted, medians in ms       bare   colored  Clipdesk    ratios to both    tag   scroll bare, ours"
    )
    for length, number in ((1_000_000, 2_000), (1_000_000, 10_000), (5_000_000, 20_000)):
        measure(length, number, rounds)
    print("in one paragraph")
    measure(1_000_000, 2_000, rounds, longest=2_000_000)
    measure(200_000, 2_000, rounds, longest=2_000_000)
    application.processEvents()


if __name__ == "__main__":
    main()
