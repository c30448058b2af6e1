"""How long the reading pane takes to show and to repaint, against a bare QTextEdit in the same run.

    python benchmarks/reading_pane.py [--rounds 7]

Runs offscreen (software painting into memory, no window system), so that figures of two runs can be
compared; on a screen the window system adds the same to either side. Medians, in milliseconds.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTextEdit

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.label_margin import LabelMargin
from clipdesk.ui.reading.reading_style import LabelStyle
from clipdesk.ui.reading.typography import typography

WORDS = "the harbour board voted on Thursday to double its subsidy “after winter closures” and 12% of ferry lines".split()
COLORS = ("#2459C4", "#9A5B00", "#6E3FC2", "#00716A")
STYLES = {str(n): LabelStyle(f"label {n}", QColor(color), str(n + 1)) for n, color in enumerate(COLORS)}
SIZE = (900, 900)


def article(length: int, longest: int = 700) -> str:
    """A text of `length` code points in paragraphs of 200 to `longest`."""
    chance = random.Random(7)
    paragraphs: list[str] = []
    done = 0
    while done < length:
        wanted, words = min(chance.randint(200, longest), length), ""
        while len(words) < wanted:
            words += " " + chance.choice(WORDS)
        paragraphs.append(words.strip())
        done += len(words) + 1
    return "\n\n".join(paragraphs)[:length]


def annotations(text: str, number: int) -> list[Annotation]:
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


def shown(edit: QTextEdit) -> QTextEdit:
    """`edit` in a window of its own."""
    edit.resize(*SIZE)
    edit.show()
    QApplication.processEvents()
    return edit


def settle(edit: QTextEdit) -> None:
    """Let Qt finish the layout that it does in idle time."""
    edit.document().size()
    QApplication.processEvents()


def measure(length: int, number: int, rounds: int, longest: int = 700) -> None:
    """Print one line of the table."""
    text = article(length, longest)
    marks = annotations(text, number)
    index = AnnotationSet(marks)
    more = AnnotationSet([*marks, marks[0]._replace(id="more")])
    plain = QTextEdit()
    plain.setReadOnly(True)
    plain.setFont(typography().font)
    shown(plain)
    view = ArticleView()
    margin = LabelMargin(view)
    shown(view)

    def show_plain() -> None:
        plain.setPlainText(text)
        plain.viewport().repaint()

    def show_ours() -> None:
        view.set_article(text, Qt.LayoutDirection.LeftToRight, 120)
        view.set_annotations(index, STYLES)
        view.viewport().repaint()
        margin.repaint()

    def show_plain_whole() -> None:
        show_plain()
        settle(plain)

    def show_ours_whole() -> None:
        show_ours()
        settle(view)

    def empty_plain() -> None:
        plain.clear()

    def empty_ours() -> None:
        view.set_article("")

    def one_tag() -> None:
        tagged = more if view.marks.annotations is index else index
        view.set_annotations(tagged, STYLES)
        view.viewport().repaint()
        margin.repaint()

    def scroll() -> None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        view.viewport().repaint()
        margin.repaint()

    def scroll_plain() -> None:
        bar = plain.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        plain.viewport().repaint()

    floor = timed(rounds, show_plain, empty_plain)
    ours = timed(rounds, show_ours, empty_ours)
    settle(plain)
    settle(view)
    floor_all = timed(3, show_plain_whole, empty_plain)
    ours_all = timed(3, show_ours_whole, empty_ours)
    middle = view.verticalScrollBar().maximum() // 2
    view.verticalScrollBar().setValue(middle)
    plain.verticalScrollBar().setValue(plain.verticalScrollBar().maximum() // 2)
    tag, step, step_floor = timed(41, one_tag), timed(41, scroll), timed(41, scroll_plain)
    print(
        f"{length / 1e6:4.1f} MB {number:6,}  first paint {floor:6.1f} → {ours:6.1f} ({ours / floor:4.2f} x)"
        f"   all laid out {floor_all:7.1f} → {ours_all:7.1f} ({ours_all / floor_all:4.2f} x)"
        f"   one tag {tag:5.2f}   scroll step {step_floor:5.2f} → {step:5.2f}"
    )
    plain.close()
    view.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    application = QApplication([])
    print("bare QTextEdit → Clipdesk, medians in ms, offscreen")
    for length, number in ((1_000_000, 2_000), (1_000_000, 10_000), (5_000_000, 20_000)):
        measure(length, number, rounds)
    print("one paragraph of 1 MB, then 200 kB with 2,000 annotations:")
    measure(1_000_000, 2_000, rounds, longest=2_000_000)
    measure(200_000, 2_000, rounds, longest=2_000_000)
    application.processEvents()


if __name__ == "__main__":
    main()
