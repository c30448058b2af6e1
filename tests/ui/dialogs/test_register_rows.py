"""What the tables of the register say."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt

from clipdesk.project.register import Entry
from clipdesk.ui.dialogs.register_rows import EntryRows, PlaceRows, role_lines, searched_words
from clipdesk.ui.theme import Theme
from tests.ui.dialogs.people_met import KELL, RUIZ, mention


def cells(model: QAbstractItemModel) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def filled() -> EntryRows:
    made = EntryRows()
    made.set_entries([RUIZ, KELL], [searched_words(RUIZ), searched_words(KELL)])
    return made


def test_a_row_says_how_often_somebody_is_quoted_and_named(theme: Theme) -> None:
    model = filled()
    assert cells(model) == [["Ana Ruiz", "2", "2", "2"], ["Mairi Kell", "0", "1", "1"]]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert titles == ["Name", "Quoted", "Named", "Articles"]
    assert "former mayor (1 Feb 2025)" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert role_lines(RUIZ) == ["mayor (1 May 2024)", "former mayor (1 Feb 2025)"]


def test_a_role_alone_is_shown_as_nobodys_name(theme: Theme) -> None:
    model = EntryRows()
    alone = Entry("Foreign Secretary", (mention("4", "the Foreign Secretary", is_named=False),))
    model.set_entries([alone], [searched_words(alone)])
    assert model.index(0, 0).data() == "Foreign Secretary (no name)"


def test_names_roles_and_mentions_are_searched() -> None:
    model = filled()
    for words, found in (("KELL", [KELL]), ("former", [RUIZ]), (" ruiz ", [RUIZ]), ("nobody", []), ("", [RUIZ, KELL])):
        model.set_words(words)
        assert [model.entry(row) for row in range(model.rowCount())] == found
    assert model.total == 2


def test_an_entry_is_found_by_its_mentions() -> None:
    assert filled().rows_with(frozenset({"2", "9"})) == [0]
    assert filled().rows_with(frozenset({"9"})) == []


def test_quotes_stand_below_the_mention_that_they_lead_to(theme: Theme) -> None:
    model = PlaceRows()
    model.set_mentions(RUIZ.mentions)
    assert cells(model) == [
        ["named", "Mayor Ana Ruiz", "1 May 2024", "Headline 1", "mayor", ""],
        ["quoted", "“Yes”", "1 May 2024", "Headline 1", "", ""],
        ["quoted", "“No”", "1 May 2024", "Headline 1", "", ""],
        ["named", "Ruiz", "1 Feb 2025", "Headline 2", "former mayor", ""],
    ]
    assert [model.values[row].annotation_id for row in range(4)] == ["1", "q1", "q2", "2"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Words"


def test_a_quote_that_only_has_a_name_as_a_value_is_quoted_and_not_named(theme: Theme) -> None:
    said = Entry("Kim Ode", (mention("q9", "Kim Ode", quotes=("q9",), said=("“Yes”",), is_tagged=False),))
    entries, places = EntryRows(), PlaceRows()
    entries.set_entries([said], [searched_words(said)])
    places.set_mentions(said.mentions)
    assert cells(entries) == [["Kim Ode", "1", "0", "1"]]
    assert [row[:2] for row in cells(places)] == [["quoted", "“Yes”"]]


def test_a_quote_that_two_lead_to_different_mentions_is_listed_and_counted_once(theme: Theme) -> None:
    twice = Entry("Ruiz", tuple(mention(key, "Ruiz", quotes=("q1",), said=("“Yes”",)) for key in ("1", "2")))
    places = PlaceRows()
    places.set_mentions(twice.mentions)
    assert [row[0] for row in cells(places)] == ["named", "quoted", "named"]
    assert (twice.quotes, twice.named) == (1, 2)


def test_in_one_outlet_only_what_is_there_counts(theme: Theme) -> None:
    ruiz = Entry(
        "Ana Ruiz",
        (
            mention("1", "Ruiz", outlet="The Herald", quotes=("q1",), said=("“Yes”",)),
            mention("2", "Ruiz", outlet="Post"),
        ),
    )
    kell = Entry("Mairi Kell", (mention("3", "Kell", outlet="Post", quotes=("q2",), said=("“No”",)),))
    model = EntryRows()
    model.set_entries([ruiz, kell], [searched_words(ruiz), searched_words(kell)])
    assert model.outlets() == ["Post", "The Herald"]
    model.set_outlet("Post")
    assert cells(model) == [["Mairi Kell", "1", "1", "1"], ["Ana Ruiz", "0", "1", "1"]]
    assert [one.annotation_id for one in model.values[1].mentions] == ["2"]
    assert model.entry(1) == ruiz  # what is merged or renamed is all of it
    model.set_outlet("")
    assert cells(model)[0] == ["Ana Ruiz", "1", "2", "2"]
