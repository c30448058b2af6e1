"""The history says what was done, by whom, and what can be taken back; nothing of it is ever lost."""

from __future__ import annotations

import threading
import zlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError, ProjectDamagedError
from clipdesk.domain.history import EntryState, HistoryEntry, Title, import_title
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import NOW, annotator_id, hard_corpus, state_of

CHANGES = [RecordChange(None, hard_corpus().annotators[0])]


TITLE = Title("Tag as {0}", ("quote",))


def entry(step: str, title: Title = TITLE) -> HistoryEntry:
    return HistoryEntry(0, step, NOW, annotator_id("an"), "AddAnnotation", title, EntryState.DONE)


def append(store: Store, *steps: str) -> list[int]:
    return keep(store, *((entry(step), CHANGES) for step in steps))


def keep(store: Store, *commands: tuple[HistoryEntry, list[RecordChange]]) -> list[int]:
    """Append commands in one transaction; the numbers that they were given."""
    before = store.history.seqs()
    with store.transaction():
        for one, changes in commands:
            store.history.append(one, changes)
    return store.history.seqs()[len(before) :]


def travel(store: Store, entries: list[HistoryEntry], state: EntryState) -> list[int]:
    with store.transaction():
        for one in entries:
            store.history.mark(one.seq, state)
    return [one.seq for one in entries]


def undo(store: Store) -> list[int]:
    return travel(store, store.history.undoable(), EntryState.UNDONE)


def redo(store: Store) -> list[int]:
    return travel(store, store.history.redoable(), EntryState.DONE)


def test_an_entry_comes_back_whole(store: Store) -> None:
    title = Title("Tag {0} passages as {1}", ("3", "{quote} “é”"))
    (seq,) = keep(store, (entry("s", title), CHANGES))
    (found,) = store.history.latest(9)
    assert found == HistoryEntry(seq, "s", NOW, annotator_id("an"), "AddAnnotation", title, EntryState.DONE)
    assert str(found.title) == "Tag 3 passages as {quote} “é”"
    assert store.history.changes(seq) == CHANGES


def test_everything_that_a_command_can_change_is_kept(store: Store) -> None:
    made = hard_corpus()
    changes = [RecordChange(None, one) for one in made.codebook.labels]
    for item in made.articles:
        state = state_of(item.article)
        changes += [RecordChange(state, state_of(item.article, removed=True)), RecordChange(None, state)]
        changes += [RecordChange(one, None) for one in item.annotations]
        changes += [RecordChange(one, one._replace(created_at="")) for one in item.relations]
    (seq,) = keep(store, (entry("s"), changes))
    assert store.history.changes(seq) == changes


def test_steps_are_undone_from_the_last_and_redone_from_the_first(store: Store) -> None:
    one, two, three = append(store, "a", "b", "c")
    assert [undo(store), undo(store)] == [[three], [two]]
    assert [redo(store), undo(store), undo(store), undo(store)] == [[two], [two], [one], []]
    assert [redo(store) for _ in range(4)] == [[one], [two], [three], []]


def test_neighbors_of_one_step_go_together_and_strangers_between_them_keep_them_apart(store: Store) -> None:
    first, second, between, third = append(store, "typing", "typing", "tag", "typing")
    assert undo(store) == [third]
    assert undo(store) == [between]
    assert undo(store) == [second, first]
    assert redo(store) == [first, second]


def test_after_a_new_command_what_was_undone_cannot_be_redone(store: Store) -> None:
    kept, gone = append(store, "a", "b")
    undo(store)
    (new,) = append(store, "c")
    assert store.history.redoable() == []
    assert {one.seq: one.state for one in store.history.latest(9)} == {
        kept: EntryState.DONE,
        gone: EntryState.DROPPED,
        new: EntryState.DONE,
    }
    assert [undo(store), undo(store), undo(store)] == [[new], [kept], []]


def test_the_entries_of_one_step_are_asked_for(store: Store) -> None:
    first, _, third, _ = append(store, "s1", "s2", "s1", "s3")
    undo(store)
    assert [one.seq for one in store.history.latest(9, step="s1")] == [third, first]
    assert [one.state for one in store.history.latest(1, step="s3")] == [EntryState.UNDONE]
    assert store.history.latest(9, step="none") == []


def test_one_entry_is_asked_for_without_looking_through_the_others(store: Store) -> None:
    first, second, third = append(store, "s1", "s2", "s1")
    undo(store)
    assert [(one.seq, one.step) for one in store.history.latest(9, seq=first)] == [(first, "s1")]
    assert [one.state for one in store.history.latest(1, seq=third)] == [EntryState.UNDONE]
    assert store.history.latest(9, seq=third + 1) == []
    asked: list[str] = []
    store._database.connection().set_trace_callback(asked.append)
    store.history.latest(1, seq=second)
    store._database.connection().set_trace_callback(None)
    (sql,) = asked
    plan = store._database.connection().execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    assert [row[3] for row in plan] == ["SEARCH history USING INTEGER PRIMARY KEY (rowid=?)"]


def test_the_menus_are_told_what_comes_next(store: Store) -> None:
    assert store.history.next_titles() == (None, None)
    with store.transaction():
        store.history.append(entry("a", Title("First")), CHANGES)
        store.history.append(entry("b", Title("Second {0}", ("time",))), CHANGES)
    undo(store)
    assert store.history.next_titles() == (Title("First"), Title("Second {0}", ("time",)))
    undo(store)
    assert store.history.next_titles() == (None, Title("First"))


def test_every_record_knows_its_past(store: Store) -> None:
    item = hard_corpus().articles[0]
    one, other = item.annotations[:2]
    first, second = keep(
        store,
        (entry("a"), [RecordChange(None, one), RecordChange(None, other)]),
        (entry("b"), [RecordChange(one, one._replace(note="x"))] * 2),
    )
    assert [found.seq for found in store.history.of_record(one.id)] == [second, first]
    assert [found.seq for found in store.history.of_record(other.id)] == [first]
    assert store.history.of_record("nobody") == []


def test_an_article_knows_what_was_done_in_it(store: Store) -> None:
    said, fell = store.annotations.of_article("a1")[1:3]
    stranger = hard_corpus().articles[0].annotations[0]
    first, _, second = keep(
        store,
        (entry("a"), [RecordChange(said, said._replace(note="x"))]),
        (entry("b"), [RecordChange(None, stranger)]),
        (entry("c"), [RecordChange(fell, fell._replace(note="x"))]),
    )
    assert [found.seq for found in store.history.latest(9, "a1")][:2] == [second, first]
    assert [found.seq for found in store.history.latest(1, "a1")] == [second]
    assert first not in [found.seq for found in store.history.latest(9, "a2")]


def test_what_is_finished_cannot_be_undone_but_is_remembered(store: Store) -> None:
    append(store, "a", "b")
    undo(store)
    with store.transaction():
        store.history.finish()
    assert (store.history.undoable(), store.history.redoable()) == ([], [])
    assert [one.state for one in store.history.latest(9)] == [EntryState.DROPPED, EntryState.FINAL]


def test_the_latest_entries_are_few_when_few_are_asked_for(store: Store) -> None:
    seqs = append(store, *"abcdef")
    assert [one.seq for one in store.history.latest(3)] == seqs[:2:-1]


class Model:
    """What the history should say, in two lists."""

    def __init__(self) -> None:
        self.done: list[tuple[int, str]] = []
        self.undone: list[tuple[int, str]] = []

    def append(self, seq: int, step: str) -> None:
        self.done.append((seq, step))
        self.undone.clear()

    def undo(self) -> list[int]:
        found = self._run(self.done)
        self.undone += found
        return [seq for seq, _ in found]

    def redo(self) -> list[int]:
        found = self._run(self.undone)
        self.done += found
        return [seq for seq, _ in found]

    @staticmethod
    def _run(stack: list[tuple[int, str]]) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        while stack and (not found or stack[-1][1] == found[0][1]):
            found.append(stack.pop())
        return found


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["a", "b", "c", "undo", "undo", "redo", "reopen"]), max_size=20))
def test_any_walk_through_the_history_is_that_of_two_stacks(
    tmp_path_factory: pytest.TempPathFactory, walk: list[str]
) -> None:
    path = tmp_path_factory.mktemp("walk") / "p.clipdesk"
    Store.create(path)
    store = Store(path, writing=True)
    model = Model()
    for move in walk:
        if move == "undo":
            assert undo(store) == model.undo()
        elif move == "redo":
            assert redo(store) == model.redo()
        elif move == "reopen":
            store.close()
            store = Store(path, writing=True)
        else:
            model.append(append(store, move)[0], move)
        assert [one.seq for one in store.history.latest(99) if one.state is EntryState.DONE] == [
            seq for seq, _ in reversed(model.done)
        ]
    numbers = [one.seq for one in store.history.latest(99)]
    assert all(later > earlier for later, earlier in pairwise(numbers))
    store.close()


def test_finding_the_last_step_of_a_long_history_reads_no_more_than_it(path: Path) -> None:
    store = Store(path, writing=True)
    append(store, *(str(n) for n in range(300)))
    read: list[str] = []
    store._database.connection().set_trace_callback(read.append)
    assert [one.step for one in store.history.undoable()] == ["299"]
    store._database.connection().set_trace_callback(None)
    plans = [execute(store._database, f"EXPLAIN QUERY PLAN {statement}").fetchall() for statement in read]
    assert [[step[3] for step in plan] for plan in plans] == [
        ["SEARCH history USING INDEX history_state (state=?)"],
        ["SEARCH history USING INDEX history_state (state=? AND seq<?)"],
    ]
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET step = 'b'",
        "UPDATE history SET at = at || '!'",
        "UPDATE history SET annotator = 'x'",
        "UPDATE history SET command = lower(command)",
        "UPDATE history SET title = '[]'",
    ],
)
def test_what_an_entry_says_of_itself_is_sealed(store: Store, statement: str) -> None:
    (seq,) = append(store, "a step")
    execute(store._database, statement)
    with pytest.raises(ProjectDamagedError, match="of the history is damaged"):
        store.history.changes(seq)


def test_an_entry_written_without_a_seal_is_read(store: Store) -> None:
    (seq,) = append(store, "a step")
    (data,) = execute(store._database, "SELECT changes FROM history").fetchone()
    execute(store._database, "UPDATE history SET changes = ?", (zlib.compress(zlib.decompress(data)),))
    assert store.history.changes(seq) == CHANGES


def test_an_entry_that_breaks_off_is_damaged(store: Store) -> None:
    (seq,) = append(store, "a step")
    execute(store._database, "UPDATE history SET changes = substr(changes, 1, length(changes) - 9)")
    with pytest.raises(ProjectDamagedError):
        store.history.changes(seq)


def test_a_title_that_makes_no_sense_is_damage(store: Store) -> None:
    append(store, "a step")
    execute(store._database, "UPDATE history SET title = '[\"Tag'")
    with pytest.raises(ProjectDamagedError, match="content is invalid"):
        store.history.next_titles()


def test_many_changes_are_kept_as_few_are(store: Store) -> None:
    one = hard_corpus().articles[0].annotations[0]
    changes = [RecordChange(None, one._replace(id=f"n{number}", note="é“" * number)) for number in range(300)]
    first, second = keep(store, (entry("a"), changes), (entry("b"), CHANGES))
    assert [store.history.changes(first), store.history.changes(second)] == [changes, CHANGES]
    assert store.history.seqs_of(["n299"]) == {"n299": [first]}


def test_nothing_is_left_of_many_changes_that_cannot_be_written(store: Store) -> None:
    one = hard_corpus().articles[0].annotations[0]
    many = [RecordChange(None, one)] * 300
    with pytest.raises(InvalidChangeError, match="half a character"):
        keep(store, (entry("a"), many), (entry("b"), [RecordChange(None, one._replace(note="\ud800"))] * 300))
    append(store, "b")
    assert [found.step for found in store.history.latest(9)] == ["b"]


def part(step: str, articles: int) -> HistoryEntry:
    return HistoryEntry(0, step, NOW, annotator_id("an"), "AddArticles", import_title(articles), EntryState.DONE)


def test_the_parts_of_an_import_are_called_by_all_that_it_brought(store: Store, path: Path) -> None:
    keep(store, (part("s", 20), CHANGES), (part("s", 20), CHANGES))
    assert store.history.next_titles() == (import_title(40), None)
    keep(store, (part("s", 1), CHANGES), (part("other", 1), CHANGES))
    titles = [str(one.title) for one in store.history.latest(9)]
    assert titles == ["Import article", "Import 41 articles", "Import 41 articles", "Import 41 articles"]
    undo(store)
    undo(store)
    assert store.history.next_titles() == (None, import_title(41))
    assert {str(one.title) for one in store.history.of_record(CHANGES[0].after.id)} == set(titles)  # type: ignore[union-attr]  # it was made


def test_commands_of_other_kinds_in_the_same_step_do_not_count_as_imports(store: Store) -> None:
    removed = Title("Remove label {0}", ("quote",))
    keep(store, (part("one", 2), []), (entry("one", removed), []))
    assert [one.title for one in store.history.latest(2)] == [removed, import_title(2)]


TAGGED = [RecordChange(None, hard_corpus().articles[0].annotations[0])]


def reopened(store: Store, *, anew: bool) -> Store:
    """The same project, for another one that remembers nothing of what was written."""
    if not anew:
        return store
    store.close()
    return Store(store.path, writing=True)


@pytest.mark.parametrize("anew", [False, True])
def test_what_began_while_an_import_ran_is_undone_before_it_and_redone_behind_it(path: Path, *, anew: bool) -> None:
    store = Store(path, writing=True)
    tag = entry("tag")
    first, tagged, second, third = keep(
        store, (part("s", 2), TAGGED), (tag, TAGGED), (part("s", 2), TAGGED), (part("s", 1), TAGGED)
    )
    store = reopened(store, anew=anew)
    assert store.history.next_titles() == (tag.title, None)
    assert [undo(store), undo(store), undo(store)] == [[tagged], [third, second, first], []]
    assert store.history.next_titles() == (None, import_title(5))
    assert [redo(store), redo(store), redo(store)] == [[first, second, third], [tagged], []]
    assert [undo(store), undo(store)] == [[tagged], [third, second, first]]
    store.close()


@pytest.mark.parametrize("anew", [False, True])
def test_what_a_later_part_of_an_import_may_need_is_undone_between_its_parts(path: Path, *, anew: bool) -> None:
    store = Store(path, writing=True)
    first, annotator, second = keep(store, (part("s", 1), TAGGED), (entry("a person"), CHANGES), (part("s", 1), TAGGED))
    store = reopened(store, anew=anew)
    assert [undo(store), undo(store), undo(store), undo(store)] == [[second], [annotator], [first], []]
    assert [redo(store), redo(store), redo(store), redo(store)] == [[first], [annotator], [second], []]
    store.close()


@pytest.mark.parametrize("anew", [False, True])
def test_of_two_imports_at_once_the_one_that_began_later_is_undone_first(path: Path, *, anew: bool) -> None:
    store = Store(path, writing=True)
    before, first, other, second, other_end = keep(
        store, (entry("before"), TAGGED), *((part(step, 1), TAGGED) for step in ("one", "two", "one", "two"))
    )
    (last,) = keep(store, (part("one", 1), TAGGED))
    store = reopened(store, anew=anew)
    assert [undo(store), undo(store), undo(store)] == [[other_end, other], [last, second, first], [before]]
    assert [redo(store), redo(store), redo(store)] == [[before], [first, second, last], [other, other_end]]
    store.close()


def test_the_next_part_of_an_import_leaves_what_was_undone_to_be_redone(store: Store) -> None:
    keep(store, (part("s", 1), TAGGED))
    (tagged,) = keep(store, (entry("tag"), TAGGED))
    undo(store)
    keep(store, (part("s", 1), TAGGED))
    assert redo(store) == [tagged]
    undo(store)
    keep(store, (part("another", 1), TAGGED))
    assert redo(store) == []


def test_entries_weigh_what_their_changes_take_in_the_file(store: Store) -> None:
    small, large = keep(store, (entry("a"), CHANGES), (entry("b"), TAGGED * 150))
    sizes = dict(execute(store._database, "SELECT seq, length(changes) FROM history").fetchall())
    every = {one.seq: one for one in store.history.latest(9)}
    assert store.history.weight([every[small]]) == sizes[small]
    assert store.history.weight(every.values()) == sizes[small] + sizes[large]
    assert store.history.weight([]) == 0


def test_what_was_rolled_back_is_in_no_title_and_leaves_no_thread(store: Store) -> None:
    keep(store, (part("s", 20), TAGGED))
    assert store.history.next_titles() == (import_title(20), None)

    def fail() -> None:
        with store.transaction():
            store.history.append(part("s", 5), TAGGED * 300)
            store.history.write()
            store.history.append(part("s", 5), TAGGED * 300)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.history.next_titles() == (import_title(20), None)
    left = [one for one in threading.enumerate() if one.name.startswith("clipdesk-history")]
    for one in left:
        one.join(5)
    assert [one for one in left if one.is_alive()] == []
