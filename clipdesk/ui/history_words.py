"""The titles of commands in the language of the window. Must name every template that a command uses."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clipdesk.domain.history import Title

TEMPLATES = frozenset({
    QT_TRANSLATE_NOOP("History", "Accept as {0}"),
    QT_TRANSLATE_NOOP("History", "Accept suggestion"),
    QT_TRANSLATE_NOOP("History", "Accept {0} suggestions"),
    QT_TRANSLATE_NOOP("History", "Add label {0}"),
    QT_TRANSLATE_NOOP("History", "Add link {0}"),
    QT_TRANSLATE_NOOP("History", "Add piece"),
    QT_TRANSLATE_NOOP("History", "Change label {0}"),
    QT_TRANSLATE_NOOP("History", "Change link {0}"),
    QT_TRANSLATE_NOOP("History", "Cut from article"),
    QT_TRANSLATE_NOOP("History", "Edit article note"),
    QT_TRANSLATE_NOOP("History", "Edit note"),
    QT_TRANSLATE_NOOP("History", "Edit source"),
    QT_TRANSLATE_NOOP("History", "Flag article"),
    QT_TRANSLATE_NOOP("History", "Gather mentions by name"),
    QT_TRANSLATE_NOOP("History", "Gather mentions of {0}"),
    QT_TRANSLATE_NOOP("History", "Import article"),
    QT_TRANSLATE_NOOP("History", "Import codebook"),
    QT_TRANSLATE_NOOP("History", "Import {0} articles"),
    QT_TRANSLATE_NOOP("History", "Link {0}"),
    QT_TRANSLATE_NOOP("History", "Mark as done"),
    QT_TRANSLATE_NOOP("History", "Mark as to do"),
    QT_TRANSLATE_NOOP("History", "Merge into {0}"),
    QT_TRANSLATE_NOOP("History", "Move edge"),
    QT_TRANSLATE_NOOP("History", "Move label"),
    QT_TRANSLATE_NOOP("History", "Put back cut text"),
    QT_TRANSLATE_NOOP("History", "Refuse suggestion"),
    QT_TRANSLATE_NOOP("History", "Refuse {0} suggestions"),
    QT_TRANSLATE_NOOP("History", "Relabel as {0}"),
    QT_TRANSLATE_NOOP("History", "Remove annotation"),
    QT_TRANSLATE_NOOP("History", "Remove article"),
    QT_TRANSLATE_NOOP("History", "Remove label {0}"),
    QT_TRANSLATE_NOOP("History", "Remove link"),
    QT_TRANSLATE_NOOP("History", "Remove link {0}"),
    QT_TRANSLATE_NOOP("History", "Remove {0} annotations"),
    QT_TRANSLATE_NOOP("History", "Remove {0} articles"),
    QT_TRANSLATE_NOOP("History", "Rename annotator"),
    QT_TRANSLATE_NOOP("History", "Rule on difference"),
    QT_TRANSLATE_NOOP("History", "Rule on {0} differences"),
    QT_TRANSLATE_NOOP("History", "Set {0}"),
    QT_TRANSLATE_NOOP("History", "Skip article"),
    QT_TRANSLATE_NOOP("History", "Store suggestions"),
    QT_TRANSLATE_NOOP("History", "Tag as {0}"),
    QT_TRANSLATE_NOOP("History", "Tag passage"),
    QT_TRANSLATE_NOOP("History", "Tag {0} passages as {1}"),
    QT_TRANSLATE_NOOP("History", "Remove flag"),
    QT_TRANSLATE_NOOP("History", "Withdraw ruling"),
    QT_TRANSLATE_NOOP("History", "Withdraw {0} rulings"),
    QT_TRANSLATE_NOOP("History", "Remove piece"),
})  # fmt: skip
"""Every template, for the translators to find."""


def history_title(title: Title) -> str:
    """What a command is called, translated, with its arguments put in."""
    return QCoreApplication.translate("History", title.template).format(*title.arguments)
