"""The list of very many articles: first paint and the jump to the end, against a list view over plain strings."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from benchmarks.context import Context
from benchmarks.generate import Shape
from benchmarks.painting import PaintWatch, settle
from benchmarks.results import Row, times
from benchmarks.timing import clock, in_turns
from benchmarks.window import application
from clipdesk.project.project import Project
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.theme import Theme

_SIZE = (320, 760)


def measure(context: Context) -> Iterator[Row]:
    """Each round makes the list anew."""
    scale = context.scale
    shape = Shape(scale.many_articles, 3 * scale.articles, scale.article_size)
    project = Project(context.cache.project(shape), read_only=True)
    theme = Theme(application(), "light")
    samples = in_turns(
        scale.rounds,
        lambda: clock(lambda: show_plain_list(scale.many_articles)),
        lambda: clock(lambda: show_list(theme, project)),
    )
    project.close()
    yield samples.row(f"list of {scale.many_articles:,} articles, first paint and jump to the end", times(1.5))


def show_list(theme: Theme, project: Project) -> None:
    panel = ArticleListPanel(theme)
    panel.resize(*_SIZE)
    panel.set_project(project.queries, project.codebook)
    panel.show()
    _paint_both_ends(panel.view)
    panel.close()
    panel.deleteLater()


def _paint_both_ends(view: QAbstractItemView) -> None:
    watch = PaintWatch(view.viewport())
    watch.wait()
    watch.begin()
    view.scrollToBottom()
    watch.wait()
    watch.stop()
    settle()


Index = QModelIndex | QPersistentModelIndex


class _Strings(QAbstractListModel):
    """The floor's model."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._strings = [f"Article number {n} of the list" for n in range(number)]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._strings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._strings[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def show_plain_list(number: int) -> None:
    view = QListView()
    model = _Strings(number)
    view.setUniformItemSizes(True)
    view.setModel(model)
    view.resize(*_SIZE)
    view.show()
    _paint_both_ends(view)
    view.close()
    view.deleteLater()
