"""Every action of the window once: id, words, keys, icon, menu. Data only; `actions` makes them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from clipdesk.ui.translation import QT_TRANSLATE_NOOP


class When(StrEnum):
    """What must be there for an action to be enabled."""

    ALWAYS = "always"
    PROJECT = "project"
    WRITABLE = "writable"
    ARTICLE = "article"
    EDITABLE = "editable"
    """An article in a project that is not open for reading only."""
    SELECTION = "selection"
    ANNOTATION = "annotation"
    SUGGESTION = "suggestion"
    MARK = "mark"
    """An annotation or a suggestion."""
    UNDO = "undo"
    REDO = "redo"


class ActionSpec(NamedTuple):
    """One action. `id` is noun.verb; `menu` the menu it stands in; `keys` its default shortcuts.

    `is_checkable` actions are switches. An empty `text` is a separator.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    is_checkable: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("article", QT_TRANSLATE_NOOP("Actions", "&Article")),
    ("tag", QT_TRANSLATE_NOOP("Actions", "&Tag")),
    ("suggestions", QT_TRANSLATE_NOOP("Actions", "&Suggestions")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)


def _line(menu: str) -> ActionSpec:
    return ActionSpec("", "", menu)


_FILE = (
    ActionSpec("project.create", QT_TRANSLATE_NOOP("Actions", "New project…"), "file", ("Ctrl+N",), "plus"),
    ActionSpec("project.open", QT_TRANSLATE_NOOP("Actions", "Open project…"), "file", ("Ctrl+O",), "folder"),
    ActionSpec("project.open_sample", QT_TRANSLATE_NOOP("Actions", "Open sample project"), "file"),
    _line("file"),
    ActionSpec(
        "files.import", QT_TRANSLATE_NOOP("Actions", "Import files…"), "file", ("Ctrl+I",), "import", When.WRITABLE
    ),
    ActionSpec(
        "folder.import", QT_TRANSLATE_NOOP("Actions", "Import folder…"), "file", ("Ctrl+Shift+I",), "folder",
        When.WRITABLE,
    ),
    ActionSpec(
        "folder.watch", QT_TRANSLATE_NOOP("Actions", "Watch a folder…"), "file", when=When.WRITABLE, is_checkable=True
    ),
    ActionSpec(
        "clipping.paste", QT_TRANSLATE_NOOP("Actions", "Paste clipping"), "file", ("Ctrl+Shift+V",), "paste",
        When.WRITABLE,
    ),
    ActionSpec("corpus.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "file", ("Ctrl+E",), "export", When.PROJECT),
    _line("file"),
    ActionSpec("project.save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "file", when=When.PROJECT),
    ActionSpec("backup.restore", QT_TRANSLATE_NOOP("Actions", "Backups…"), "file", (), "restore"),
    ActionSpec("project.check", QT_TRANSLATE_NOOP("Actions", "Check project"), "file", when=When.PROJECT),
    ActionSpec("project.salvage", QT_TRANSLATE_NOOP("Actions", "Recover what can be read…"), "file"),
    _line("file"),
    ActionSpec("annotator.change", QT_TRANSLATE_NOOP("Actions", "Annotator…"), "file", (), "person", When.WRITABLE),
    ActionSpec("settings.change", QT_TRANSLATE_NOOP("Actions", "Settings…"), "file", ("Ctrl+,",), "settings"),
    ActionSpec("program.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", ("Ctrl+Q",)),
)  # fmt: skip

_EDIT = (
    ActionSpec("history.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", ("Ctrl+Z",), "undo", When.UNDO),
    ActionSpec(
        "history.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", When.REDO
    ),
    _line("edit"),
    ActionSpec("words.find", QT_TRANSLATE_NOOP("Actions", "Find in article"), "edit", ("Ctrl+F",), "search", When.ARTICLE),
    ActionSpec(
        "words.find_everywhere", QT_TRANSLATE_NOOP("Actions", "Find in all articles"), "edit", ("Ctrl+Shift+F",),
        "search", When.PROJECT,
    ),
    ActionSpec("hit.next", QT_TRANSLATE_NOOP("Actions", "Next hit"), "edit", ("F3",), "", When.ARTICLE),
    ActionSpec("hit.previous", QT_TRANSLATE_NOOP("Actions", "Previous hit"), "edit", ("Shift+F3",), "", When.ARTICLE),
    ActionSpec(
        "occurrences.tag", QT_TRANSLATE_NOOP("Actions", "Tag all occurrences…"), "edit", ("Ctrl+Shift+A",), "list",
        When.EDITABLE,
    ),
    ActionSpec(
        "passages.show", QT_TRANSLATE_NOOP("Actions", "All passages of a label…"), "edit", ("Ctrl+Shift+L",), "list",
        When.PROJECT,
    ),
    _line("edit"),
    ActionSpec(
        "people.show", QT_TRANSLATE_NOOP("Actions", "People and bodies…"), "edit", ("Ctrl+Shift+P",), "person",
        When.PROJECT,
    ),
    ActionSpec(
        "missed.show", QT_TRANSLATE_NOOP("Actions", "What may have been missed…"), "edit", ("Ctrl+Shift+M",), "eye",
        When.PROJECT,
    ),
    ActionSpec(
        "copies.show", QT_TRANSLATE_NOOP("Actions", "Copies of one story…"), "edit", ("Ctrl+Shift+C",), "list",
        When.PROJECT,
    ),
    ActionSpec(
        "counts.show", QT_TRANSLATE_NOOP("Actions", "Counts…"), "edit", ("Ctrl+Shift+N",), "list", When.PROJECT
    ),
    ActionSpec(
        "agreement.show", QT_TRANSLATE_NOOP("Actions", "Agreement between annotators…"), "edit", ("Ctrl+Shift+G",), "list",
        When.PROJECT,
    ),
    ActionSpec(
        "differences.rule", QT_TRANSLATE_NOOP("Actions", "Rule on differences…"), "edit", ("Ctrl+Shift+D",), "done",
        When.PROJECT,
    ),
    ActionSpec("difference.next", QT_TRANSLATE_NOOP("Actions", "Next difference"), "edit", ("F8",), "", When.PROJECT),
    ActionSpec(
        "difference.previous", QT_TRANSLATE_NOOP("Actions", "Previous difference"), "edit", ("Shift+F8",), "", When.PROJECT
    ),
)  # fmt: skip

_ARTICLE = (
    ActionSpec("article.next", QT_TRANSLATE_NOOP("Actions", "Next article"), "article", ("Ctrl+PgDown",), "chevron-down", When.PROJECT),
    ActionSpec("article.previous", QT_TRANSLATE_NOOP("Actions", "Previous article"), "article", ("Ctrl+PgUp",), "chevron-up", When.PROJECT),
    _line("article"),
    ActionSpec("article.finish", QT_TRANSLATE_NOOP("Actions", "Mark as done"), "article", ("Ctrl+Return", "Ctrl+Enter"), "done", When.EDITABLE),
    ActionSpec("article.reopen", QT_TRANSLATE_NOOP("Actions", "Mark as to do"), "article", (), "", When.EDITABLE),
    ActionSpec("article.skip", QT_TRANSLATE_NOOP("Actions", "Skip article"), "article", ("Ctrl+Space",), "skip", When.EDITABLE),
    ActionSpec("article.flag", QT_TRANSLATE_NOOP("Actions", "Flag"), "article", ("F",), "flag", When.EDITABLE, is_checkable=True),
    ActionSpec("story.join", QT_TRANSLATE_NOOP("Actions", "Put into one story"), "article", (), "", When.EDITABLE),
    _line("article"),
    ActionSpec("source.edit", QT_TRANSLATE_NOOP("Actions", "Edit source…"), "article", ("Ctrl+D",), "", When.ARTICLE),
    ActionSpec("cuts.show", QT_TRANSLATE_NOOP("Actions", "Show what was cut"), "article", ("Ctrl+Shift+X",), "eye", When.ARTICLE, is_checkable=True),
    ActionSpec("passage.cut", QT_TRANSLATE_NOOP("Actions", "Cut passage from article"), "article", (), "", When.SELECTION),
    _line("article"),
    ActionSpec("article.remove", QT_TRANSLATE_NOOP("Actions", "Remove article"), "article", (), "trash", When.EDITABLE),
)  # fmt: skip

_TAG = (
    ActionSpec("label.find", QT_TRANSLATE_NOOP("Actions", "Find label…"), "tag", ("T",), "search", When.EDITABLE),
    ActionSpec("article.label", QT_TRANSLATE_NOOP("Actions", "Label the whole article…"), "tag", ("Shift+T",), "", When.EDITABLE),
    _line("tag"),
    ActionSpec("annotation.next", QT_TRANSLATE_NOOP("Actions", "Next annotation"), "tag", ("]",), "", When.ARTICLE),
    ActionSpec("annotation.previous", QT_TRANSLATE_NOOP("Actions", "Previous annotation"), "tag", ("[",), "", When.ARTICLE),
    ActionSpec("annotation.cycle", QT_TRANSLATE_NOOP("Actions", "Next overlapping annotation"), "tag", ("O",), "", When.ARTICLE),
    _line("tag"),
    ActionSpec("annotation.relabel", QT_TRANSLATE_NOOP("Actions", "Relabel…"), "tag", ("R",), "", When.MARK),
    ActionSpec("note.edit", QT_TRANSLATE_NOOP("Actions", "Edit note"), "tag", ("M",), "note", When.ANNOTATION),
    ActionSpec("speaker.link", QT_TRANSLATE_NOOP("Actions", "Link to who said it…"), "tag", ("L",), "link", When.ANNOTATION),
    ActionSpec("piece.add", QT_TRANSLATE_NOOP("Actions", "Add selection as a piece"), "tag", ("+",), "plus", When.ANNOTATION),
    ActionSpec("piece.remove", QT_TRANSLATE_NOOP("Actions", "Remove piece"), "tag", ("-",), "minus", When.ANNOTATION),
    ActionSpec("end.extend", QT_TRANSLATE_NOOP("Actions", "Move end right"), "tag", ("Alt+Right",), "", When.MARK),
    ActionSpec("end.shrink", QT_TRANSLATE_NOOP("Actions", "Move end left"), "tag", ("Alt+Left",), "", When.MARK),
    ActionSpec("start.shrink", QT_TRANSLATE_NOOP("Actions", "Move start right"), "tag", ("Alt+Shift+Right",), "", When.MARK),
    ActionSpec("start.extend", QT_TRANSLATE_NOOP("Actions", "Move start left"), "tag", ("Alt+Shift+Left",), "", When.MARK),
    ActionSpec("annotation.remove", QT_TRANSLATE_NOOP("Actions", "Remove annotation"), "tag", ("Del", "Backspace"), "trash", When.ANNOTATION),
    _line("tag"),
    _line("tag"),
    ActionSpec("label.add", QT_TRANSLATE_NOOP("Actions", "New label…"), "tag", (), "plus", When.WRITABLE),
    ActionSpec("link.kinds", QT_TRANSLATE_NOOP("Actions", "Kinds of link…"), "tag", (), "link", When.WRITABLE),
)  # fmt: skip

_SUGGESTIONS = (
    ActionSpec("suggestion.next", QT_TRANSLATE_NOOP("Actions", "Next suggestion"), "suggestions", ("S",), "", When.ARTICLE),
    ActionSpec("suggestion.previous", QT_TRANSLATE_NOOP("Actions", "Previous suggestion"), "suggestions", ("Shift+S",), "", When.ARTICLE),
    _line("suggestions"),
    ActionSpec("suggestion.accept", QT_TRANSLATE_NOOP("Actions", "Accept suggestion"), "suggestions", ("A",), "done", When.SUGGESTION),
    ActionSpec("suggestion.refuse", QT_TRANSLATE_NOOP("Actions", "Refuse suggestion"), "suggestions", ("X",), "close", When.SUGGESTION),
    ActionSpec("suggestion.accept_kind", QT_TRANSLATE_NOOP("Actions", "Accept all here, or all of the selected label"), "suggestions", ("Shift+A",), "", When.EDITABLE),
    ActionSpec("suggestion.refuse_kind", QT_TRANSLATE_NOOP("Actions", "Refuse all here, or all of the selected label"), "suggestions", ("Shift+X",), "", When.EDITABLE),
    _line("suggestions"),
    ActionSpec("suggestions.review", QT_TRANSLATE_NOOP("Actions", "Suggestions in all articles…"), "suggestions", ("Ctrl+Shift+S",), "list", When.PROJECT),
    _line("suggestions"),
    ActionSpec("learned.show", QT_TRANSLATE_NOOP("Actions", "What was learned…"), "suggestions", (), "info", When.PROJECT),
    ActionSpec("learned.renew", QT_TRANSLATE_NOOP("Actions", "Learn from what is tagged"), "suggestions", (), "", When.WRITABLE),
    ActionSpec("learned.forget", QT_TRANSLATE_NOOP("Actions", "Forget what was learned"), "suggestions", (), "", When.WRITABLE),
)  # fmt: skip

_VIEW = (
    ActionSpec("palette.open", QT_TRANSLATE_NOOP("Actions", "Command palette"), "view", ("Ctrl+K",), "command"),
    _line("view"),
    ActionSpec("theme.follow", QT_TRANSLATE_NOOP("Actions", "System theme"), "view", (), "theme", is_checkable=True),
    ActionSpec("theme.lighten", QT_TRANSLATE_NOOP("Actions", "Light theme"), "view", (), "theme-light", is_checkable=True),
    ActionSpec("theme.darken", QT_TRANSLATE_NOOP("Actions", "Dark theme"), "view", (), "theme-dark", is_checkable=True),
    _line("view"),
    ActionSpec("text.enlarge", QT_TRANSLATE_NOOP("Actions", "Larger text"), "view", ("Ctrl++", "Ctrl+=")),
    ActionSpec("text.reduce", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "view", ("Ctrl+-",)),
    ActionSpec("text.reset", QT_TRANSLATE_NOOP("Actions", "Normal text size"), "view", ("Ctrl+0",)),
    ActionSpec("text.use_serif", QT_TRANSLATE_NOOP("Actions", "Serif text"), "view", is_checkable=True),
    ActionSpec("words.snap", QT_TRANSLATE_NOOP("Actions", "Snap to words"), "view", is_checkable=True),
    ActionSpec("margin.show", QT_TRANSLATE_NOOP("Actions", "Label names in the margin"), "view", is_checkable=True),
    ActionSpec("suggestions.show", QT_TRANSLATE_NOOP("Actions", "Suggestions"), "view", is_checkable=True),
    _line("view"),
    ActionSpec("articles.focus", QT_TRANSLATE_NOOP("Actions", "Go to articles"), "view", ("Alt+1",)),
    ActionSpec("text.focus", QT_TRANSLATE_NOOP("Actions", "Go to text"), "view", ("Alt+2",)),
    ActionSpec("annotations.focus", QT_TRANSLATE_NOOP("Actions", "Go to annotations"), "view", ("Alt+3",)),
    ActionSpec("codebook.focus", QT_TRANSLATE_NOOP("Actions", "Go to codebook"), "view", ("Alt+4",)),
    ActionSpec("suggestions.focus", QT_TRANSLATE_NOOP("Actions", "Go to suggestions"), "view", ("Alt+5",)),
    ActionSpec("history.focus", QT_TRANSLATE_NOOP("Actions", "Go to history"), "view", ("Alt+6",)),
    ActionSpec("pane.next", QT_TRANSLATE_NOOP("Actions", "Next pane"), "view", ("F6",)),
    ActionSpec("pane.previous", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "view", ("Shift+F6",)),
    ActionSpec("menu.open", QT_TRANSLATE_NOOP("Actions", "Context menu"), "view", ("Shift+F10",)),
    ActionSpec("articles.show", QT_TRANSLATE_NOOP("Actions", "Article list"), "view", ("F9",), "sidebar-left", is_checkable=True),
    ActionSpec("side.show", QT_TRANSLATE_NOOP("Actions", "Side pane"), "view", ("Shift+F9",), "sidebar-right", is_checkable=True),
    ActionSpec("panes.reset", QT_TRANSLATE_NOOP("Actions", "Reset panes"), "view"),
)  # fmt: skip

_HELP = (
    ActionSpec("guide.show", QT_TRANSLATE_NOOP("Actions", "First steps"), "help", (), "help", When.PROJECT),
    ActionSpec("keys.show", QT_TRANSLATE_NOOP("Actions", "All keys"), "help", ("F1", "?"), "command"),
    ActionSpec("logs.open", QT_TRANSLATE_NOOP("Actions", "Open log folder"), "help"),
    ActionSpec("program.describe", QT_TRANSLATE_NOOP("Actions", "About Clipdesk"), "help", (), "info"),
)

ACTIONS: tuple[ActionSpec, ...] = (*_FILE, *_EDIT, *_ARTICLE, *_TAG, *_SUGGESTIONS, *_VIEW, *_HELP)
