"""Every action is found by what people elsewhere call it."""

from __future__ import annotations

import pytest

from clipdesk.ui.action_table import ACTIONS
from clipdesk.ui.synonyms import SYNONYMS, synonyms_of
from clipdesk.ui.widgets.command_palette import ranked_rows
from clipdesk.ui.widgets.palette_rows import PaletteEntry

ENTRIES = [
    PaletteEntry(spec.text.replace("&", ""), key=spec.id, also=synonyms_of(spec.id))
    for spec in ACTIONS
    if spec.id and spec.id != "palette.open"
]


def test_every_action_has_synonyms_and_none_is_named_that_is_not() -> None:
    assert set(SYNONYMS) == {entry.key for entry in ENTRIES}
    assert all(synonyms_of(entry.key) for entry in ENTRIES)
    assert synonyms_of("no.such") == ()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("history", "history.focus"), ("find and tag", "occurrences.tag"), ("autocode", "occurrences.tag"),
        ("memo", "note.edit"), ("comment", "note.edit"), ("metadata", "source.edit"), ("author", "source.edit"),
        ("register", "people.show"), ("queue", "suggestions.review"), ("reject", "suggestion.refuse"),
        ("approve", "suggestion.accept"), ("delete", "annotation.remove"), ("untag", "annotation.remove"),
        ("preferences", "settings.change"), ("language", "settings.change"), ("dark mode", "theme.darken"),
        ("zoom in", "text.enlarge"), ("shortcuts", "keys.show"), ("hotkeys", "keys.show"),
        ("restore", "backup.restore"), ("recover", "project.salvage"), ("csv", "corpus.export"),
        ("train", "learned.renew"), ("model", "learned.show"), ("clipboard", "clipping.paste"),
        ("directory", "folder.import"), ("said by", "speaker.link"), ("codes", "codebook.focus"),
        ("guideline", "codebook.focus"), ("who is quoted", "people.show"), ("untagged", "missed.show"),
        ("sidebar", "articles.show"), ("layout", "panes.reset"), ("tutorial", "guide.show"),
        ("boilerplate", "cuts.show"), ("retrieve", "passages.show"), ("bookmark", "article.flag"),
        ("classify", "article.label"), ("recode", "annotation.relabel"), ("fragment", "piece.add"),
        ("version", "program.describe"), ("exit", "program.quit"), ("filter", "articles.focus"),
        ("take back", "history.undo"), ("demo", "project.open_sample"), ("duplicate", "project.save_copy"),
    ],
)  # fmt: skip
def test_the_usual_words_of_the_field_lead_there(typed: str, wanted: str) -> None:
    found = [row.entry.key for row in ranked_rows(typed, ENTRIES) if row.entry]
    assert wanted in found[:4]
