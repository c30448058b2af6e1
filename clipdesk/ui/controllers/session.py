"""`Session`: what one window has open: project, article, selected annotation, armed label."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.article import Article
from clipdesk.domain.change import Kind
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.project.changes import Changes
from clipdesk.project.project import Project
from clipdesk.ui.bridge import ProjectBridge
from clipdesk.ui.models.open_article import OpenArticle

if TYPE_CHECKING:
    from clipdesk.project.commands.base import Command

_MOST_ONE_BY_ONE = 50
_PATIENCE_MS = 1_000
"""How long the window stands still for a change while another program writes to the project."""


class ArticleHost(Protocol):
    """Shows the open article and keeps it up to date: the side pane."""

    def set_project(self, facts: Project | None) -> None:
        """Show another project, or none."""

    def show_article(self, article_id: str) -> None:
        """Open an article, or (empty) none."""

    def apply(self, changes: Changes) -> None:
        """Show what a command changed; `OpenArticle` knows it already."""


class Bulk(Protocol):
    """Carries out the commands that would block the window for long."""

    def execute(self, command: Command, origin: object, step: str) -> Changes | None:
        """Carry a command out. Does nothing and returns None if it is short enough for the window to wait."""

    def undo(self, origin: object) -> Changes | None:
        """Take the last step back; None where there is none."""

    def redo(self, origin: object) -> Changes | None:
        """Do the step that was taken back again; None where there is none."""


class _Bare:
    """Stands in for the side pane until that is made: passes everything on to the open article."""

    def __init__(self, article: OpenArticle) -> None:
        self._article = article

    def set_project(self, facts: Project | None) -> None:
        self._article.set_project(facts)

    def show_article(self, article_id: str) -> None:
        self._article.show_article(article_id)

    def apply(self, _changes: Changes) -> None:
        self._article.tell()


class Session(QObject):
    """The state that the parts of a window share. Controllers change it; views are told by signals.

    `project_closing` comes while the project is still open, `project_closed` when it no longer is.
    `bulk_change_coming`: a command that changes much comes next; make a backup first.
    `article_changed`: another article is open, or the same one has a new text or other facts.
    `annotations_changed`: only what is tagged in it changed; comes first, so that the text is painted before the rest.
    `article_leaving` comes before another article is opened, so that what is being typed is saved.
    `changed` carries `Changes` and who asked for them.
    """

    project_opened = Signal()
    project_closing = Signal()
    project_closed = Signal()
    article_leaving = Signal()
    article_changed = Signal()
    annotations_changed = Signal()
    annotation_selected = Signal()
    armed_changed = Signal()
    changed = Signal(object, object)
    bulk_change_coming = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._bridge = ProjectBridge(self)
        self._bridge.project_changed.connect(self._on_project_changed)
        self.open_article = OpenArticle(self)
        self._host: ArticleHost = _Bare(self.open_article)
        self._bulk: Bulk | None = None
        self._annotations: AnnotationSet | None = None
        self.selected_id = ""
        self._to_select = ""
        self.armed_id = ""
        self.is_travelling = False
        """Whether what is announced now comes of an undo or a redo."""

    def use_host(self, host: ArticleHost) -> None:
        """Let the side pane, which shows `open_article`, follow from now on."""
        self._host = host

    def use_bulk(self, bulk: Bulk) -> None:
        """From now on let `bulk` carry out the commands that would block the window."""
        self._bulk = bulk

    # ------------------------------------------------------------ project

    @property
    def has_project(self) -> bool:
        """Whether a project is open."""
        return self._project is not None

    @property
    def project(self) -> Project:
        """The open project. Only asked for where one must be open."""
        assert self._project is not None, "no project is open"
        return self._project

    @property
    def is_writable(self) -> bool:
        """Whether a project is open that can be changed."""
        return self._project is not None and not self._project.is_read_only

    def open(self, project: Project) -> None:
        """Take an open project over from now on; the one before is closed."""
        self.close()
        project.patience.milliseconds = _PATIENCE_MS
        self._project = project
        self._bridge.attach(project)
        self._host.set_project(project)
        self.project_opened.emit()

    def close(self) -> None:
        """Close the project, if one is open."""
        if self._project is None:
            return
        self.article_leaving.emit()
        self.project_closing.emit()
        self.show_article("")
        self.arm("")
        self._bridge.attach(None)
        self._host.set_project(None)
        project, self._project = self._project, None
        project.close()
        self.project_closed.emit()

    def execute(
        self, command: Command, origin: object = None, step: str = "", select: str = "", *, waits: bool = True,
        is_work: bool = True,
    ) -> Changes:  # fmt: skip
        """Carry a command out in the open project, and select the annotation `select` that it makes, if any.

        It `waits` for another program that writes, and what `is_work` for the disk, except where it is carried out apart.
        User errors go to whoever called.
        """
        self._to_select = select
        try:
            changes = self._bulk.execute(command, origin, step) if self._bulk is not None else None
            if changes is None:
                changes = self.project.execute(command, origin=origin, step=step, waits=waits, is_work=is_work)
        finally:
            self._to_select = ""
        if select:
            # Not earlier: a listener may save what is being typed, which is another command.
            self.annotation_selected.emit()
        return changes

    def undo(self, origin: object = None) -> Changes | None:
        """Take the last step back; None when there is none. User errors go to whoever called."""
        return self._travel(self._bulk.undo if self._bulk is not None else self.project.undo, origin)

    def redo(self, origin: object = None) -> Changes | None:
        """Do the step that was taken back again; None when there is none. User errors go to whoever called."""
        return self._travel(self._bulk.redo if self._bulk is not None else self.project.redo, origin)

    def _travel(self, go: Callable[[object], Changes | None], origin: object) -> Changes | None:
        self.is_travelling = True
        try:
            return go(origin)
        finally:
            self.is_travelling = False

    def expect_bulk_change(self) -> None:
        """Announce that a command which changes much comes next, so that a backup is made first."""
        self.bulk_change_coming.emit()

    # ------------------------------------------------------------ article

    @property
    def article(self) -> Article | None:
        """The open article, or None."""
        return self.open_article.article

    @property
    def article_id(self) -> str:
        """The id of the open article; empty for none."""
        return self.open_article.article_id

    @property
    def annotations(self) -> AnnotationSet:
        """What is tagged in the open article, ready for look-ups by place."""
        if self._annotations is None:
            self._annotations = AnnotationSet(self.open_article)
        return self._annotations

    @property
    def relations(self) -> list[Relation]:
        """The relations within the open article."""
        return self.open_article.relations

    def show_article(self, article_id: str) -> None:
        """Open an article, or (empty) none. Raises ProjectDamagedError when its text is damaged."""
        if article_id == self.article_id:
            return
        self.article_leaving.emit()
        self.selected_id = ""
        self._annotations = None
        try:
            self._host.show_article(article_id)
            self.article_changed.emit()
        finally:
            self.annotation_selected.emit()

    @property
    def selected(self) -> Annotation | None:
        """The selected annotation of the open article, or None."""
        return self.open_article.annotation(self.selected_id) if self.selected_id else None

    def select(self, annotation_id: str) -> None:
        """Select an annotation of the open article, or (empty) none."""
        if annotation_id and self.open_article.annotation(annotation_id) is None:
            annotation_id = ""
        if annotation_id != self.selected_id:
            self.selected_id = annotation_id
            self.annotation_selected.emit()

    def arm(self, label_id: str) -> None:
        """Arm a label: what is dragged over next is tagged with it. Empty disarms."""
        if label_id != self.armed_id:
            self.armed_id = label_id
            self.armed_changed.emit()

    # ------------------------------------------------------------ changes

    def _update_annotations(self, changes: Changes) -> None:
        """Apply a few changes one by one.

        After many changes, or one of the text, the set is made anew when asked for.
        """
        is_small = not changes.everything and len(changes.annotations) <= _MOST_ONE_BY_ONE
        if self._annotations is None or not is_small or changes.touches(Kind.BODY):
            self._annotations = None
            return
        now = (self.open_article.annotation(one) for one in changes.annotations)
        self._annotations = self._annotations.updated(changes.annotations, [one for one in now if one is not None])

    def _on_project_changed(self, changes: Changes, origin: object) -> None:
        is_concerned = bool(self.article_id) and changes.touches_article(self.article_id)
        self.open_article.take_in(changes)
        if is_concerned:
            self._update_annotations(changes)
            if self._to_select and self.open_article.annotation(self._to_select) is not None:
                self.selected_id = self._to_select
            elif self.selected_id and self.selected is None:
                self.selected_id = ""
            if changes.touches(Kind.ARTICLE, Kind.BODY):
                self.article_changed.emit()
            else:
                self.annotations_changed.emit()
        self._host.apply(changes)
        if is_concerned and not self._to_select:
            self.annotation_selected.emit()
        if self.armed_id and changes.is_codebook_changed and self.project.codebook.label(self.armed_id) is None:
            self.arm("")
        self.changed.emit(changes, origin)
