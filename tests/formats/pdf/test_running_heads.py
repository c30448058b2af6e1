"""What comes back at the edge of the next page is no text."""

from __future__ import annotations

from clipdesk.formats.pdf.running_heads import furniture_of
from clipdesk.formats.pdf.segments import Segment


def row(text: str, y: float) -> Segment:
    return Segment(text, 50, y, 200, y + 9)


def page(*rows: tuple[str, float]) -> list[Segment]:
    return [row(text, y) for text, y in rows]


def body(number: int) -> list[tuple[str, float]]:
    return [(f"{chr(97 + number)} line {chr(97 + line)}", 700 - 12 * line) for line in range(9)]


def test_heads_and_numbers_come_back_and_text_does_not() -> None:
    pages = [page(("The Vega Times", 820), *body(number), (f"{number + 3}", 30)) for number in range(3)]
    found = [{one.text: reason for one, reason in marked.items()} for marked in furniture_of(pages)]
    assert found == [{"The Vega Times": "running head", f"{number + 3}": "page number"} for number in range(3)]


def test_one_page_has_no_running_head() -> None:
    assert furniture_of([page(("The Vega Times", 820), *body(0))]) == [{}]


def test_the_title_above_a_second_page_is_one() -> None:
    first = page(("Page 1 of 2", 820), ("Bridge to close", 760), *body(0))
    second = page(("Page 2 of 2", 820), ("Bridge to close", 805), *body(1))
    found = furniture_of([first, second])
    assert {one.text: reason for one, reason in found[1].items()} == {
        "Page 2 of 2": "page number",
        "Bridge to close": "running head",
    }
    assert [one.text for one in found[0]] == ["Page 1 of 2"]
