"""The history as values: titles are filled in, states read back."""

from __future__ import annotations

from clipdesk.domain.history import (
    EntryState,
    HistoryEntry,
    HistoryState,
    Title,
    import_title,
    joined_imports,
    one_per_step,
)


def test_a_title_is_its_template_with_the_arguments_in_place() -> None:
    assert str(Title("Tag as {0}", ("quote",))) == "Tag as quote"
    assert str(Title("Remove {1} from {0}", ("a", "b"))) == "Remove b from a"
    assert str(Title("Merge")) == "Merge"


def test_braces_in_the_words_of_a_user_stay_as_they_are() -> None:
    assert str(Title("Rename label to {0}", ("{0} {x} {",))) == "Rename label to {0} {x} {"


def test_nothing_to_undo_is_the_start() -> None:
    assert (HistoryState().undo, HistoryState().redo) == (None, None)


def test_what_was_undone_is_not_in_effect_whether_or_not_it_can_be_redone() -> None:
    assert [state for state in EntryState if state.was_undone] == [EntryState.UNDONE, EntryState.DROPPED]


def test_an_import_is_called_by_all_that_its_parts_brought() -> None:
    assert [str(import_title(count)) for count in (0, 1, 2, 3)] == [
        "Import codebook",
        "Import article",
        "Import 2 articles",
        "Import 3 articles",
    ]
    parts = [import_title(20), import_title(0), import_title(1)]
    assert joined_imports(parts) == import_title(21)
    assert joined_imports([import_title(0)]) == import_title(0)
    added = import_title(0, is_adding=True)
    assert str(added) == "Import annotations"
    assert joined_imports([import_title(0), added]) == added
    assert joined_imports([added, import_title(2)]) == import_title(2)


def test_neighbors_of_one_step_and_title_are_one() -> None:
    told = [("b", "Tag"), ("b", "Tag"), ("a", "Tag"), ("a", "Merge"), ("b", "Tag")]
    entries = [
        HistoryEntry(9 - place, step, "2025-06-12T09:30:00Z", "1", "AddAnnotation", Title(title), EntryState.DONE)
        for place, (step, title) in enumerate(told)
    ]
    assert [one.seq for one in one_per_step(entries)] == [9, 7, 6, 5]
    assert one_per_step([]) == []
