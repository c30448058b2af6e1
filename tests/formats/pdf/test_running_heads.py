"""What comes back at the edge of other pages is no text."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.formats.pdf.running_heads import Furniture, furniture_of
from clipdesk.formats.pdf.segments import Line
from tests.formats.pdf.layouts import lines, set_words


def page(*rows: tuple[str, float] | tuple[str, float, float]) -> list[Line]:
    """Lines of words on heights; where a third figure stands, so far right."""
    return lines(*(set_words(row[0].split(), row[2] if len(row) == 3 else 50, row[1]) for row in rows))


def body(number: int) -> list[tuple[str, float]]:
    return [(f"{chr(97 + number)} line {chr(97 + line)}", 700 - 12 * line) for line in range(9)]


def found(*pages: Sequence[Line]) -> list[Furniture]:
    return furniture_of(pages, [False] * len(pages))


def test_heads_and_numbers_come_back_and_text_does_not() -> None:
    pages = [page(("The Vega Times", 820), *body(number), (f"{number + 3}", 30)) for number in range(3)]
    for number, one in enumerate(found(*pages)):
        assert one.head == (("The Vega Times", "running head"),)
        assert one.foot == ((f"{number + 3}", "page number"),)
        assert len(one.words) == 4


def test_heads_that_change_between_left_and_right_pages() -> None:
    names = ("Vega Times", "Politics and more")
    pages = [
        page(
            (f"{number} {names[0]}", 820) if number % 2 else (f"{names[1]} {number}", 820, 300), *body(number)
        )
        for number in range(1, 6)
    ]  # fmt: skip
    assert all(len(one.head) == 1 for one in found(*pages))
    assert all(len(one.head) == 1 for one in found(*pages[:2])), "the number alone tells it"


def test_what_stands_beside_a_number_goes_with_it() -> None:
    pages = [page((f"{number}", 820), (f"Part {chr(65 + number)}", 820, 300), *body(number)) for number in range(1, 4)]
    assert [len(one.head) for one in found(*pages)] == [2, 2, 2]


def test_one_page_has_no_running_head() -> None:
    (one,) = found(page(("The Vega Times", 820), *body(0)))
    assert (one.head, one.foot, one.words) == ((), (), frozenset())


def test_lines_of_a_browser_are_known_on_one_page() -> None:
    (one,) = found(
        page(("6/12/25, 9:05 AM", 830), ("Bridge to close", 830, 300), *body(0), ("https://vega.example/a", 20), ("1/1", 20, 500))
    )  # fmt: skip
    assert [text for text, _ in (*one.head, *one.foot)] == [
        "6/12/25, 9:05 AM", "Bridge to close", "https://vega.example/a", "1/1",
    ]  # fmt: skip


def test_the_title_above_a_second_page_is_one() -> None:
    first = page(("Page 1 of 2", 820), ("Bridge to close", 760), *body(0))
    second = page(("Page 2 of 2", 820), ("Bridge to close", 805), *body(1))
    one, other = found(first, second)
    assert dict(other.head) == {"Page 2 of 2": "page number", "Bridge to close": "running head"}
    assert dict(one.head) == {"Page 1 of 2": "page number"}
