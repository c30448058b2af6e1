"""`SourceEditor`: what is known of where an article comes from, to be corrected. Asks for changes, makes none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.article import SOURCE_FIELDS, Article, Source
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.source_field import source_field


class SourceEditor(QWidget):
    """A field for each fact. `fact_committed` carries article, name of the fact and what was typed: words, or names.

    `words_lost` carries the name of a fact and what was typed for it, cannot be stored (`unkept`), and goes with the article.
    """

    fact_committed = Signal(str, str, object)
    words_lost = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article_id = ""
        self.fields = {name: source_field(name, self) for name in SOURCE_FIELDS}
        column = in_column(of=self)
        for field in self.fields.values():
            field.committed.connect(self.commit)
            column.addWidget(field)

    @property
    def unkept(self) -> dict[str, str]:
        """What was typed and cannot be stored, by the name of its fact."""
        return {name: field.unkept for name, field in self.fields.items() if field.unkept}

    def show_article(self, read: Callable[[], Article | None]) -> None:
        """Show the source of the article that `read` returns; what was being typed for another one is kept there first."""
        article = read()
        if (article.id if article else "") != self._article_id:
            self.commit()
            for name, words in self.unkept.items():
                self.words_lost.emit(name, words)
            for field in self.fields.values():
                field.drop()
            article = read()
        self._article_id = article.id if article else ""
        source = article.source if article else Source()
        self.setEnabled(article is not None)
        for field in self.fields.values():
            field.show_source(source)

    def commit(self) -> None:
        """Emit each fact that was typed anew."""
        article_id = self._article_id
        for name, field in self.fields.items():
            words = field.take() if article_id else None
            if words is not None:
                self.fact_committed.emit(article_id, name, field.value_of(words))
