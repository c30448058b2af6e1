"""The data in the scripts of a page."""

from __future__ import annotations

import json
from typing import Any

from clipdesk.formats.web.script_values import decoded, records_of, script_values, walk
from clipdesk.formats.web.tree import parse_page


def values(scripts: str, holding: str = "") -> list[list[Any]]:
    return list(script_values(parse_page(f"<body>{scripts}</body>", "a.html"), holding=holding))


def streamed(*pieces: str) -> list[Any]:
    """The values of rows that stand in several scripts."""
    (found,) = values("".join(f"<script>self.__next_f.push({json.dumps([1, piece])})</script>" for piece in pieces))
    return found


def test_data_begin_the_script_or_stand_behind_a_name_or_in_a_call() -> None:
    assert decoded('{"a": 1}') == [{"a": 1}]
    assert decoded('window.a = {"a": 1}; start([2])') == [{"a": 1}, [2]]
    assert decoded("if (ready) { start(); }") == []


def test_only_scripts_of_the_page_that_hold_the_words_are_read() -> None:
    data = '{"title": "Ferry"}'
    assert values(f"<script>{data}</script><script>[1]</script>", "Ferry") == [[{"title": "Ferry"}]]
    assert values(f"<script src='a.js'>{data}</script><script type='application/ld+json'>{data}</script>") == []


def test_records_stand_where_a_store_names_them() -> None:
    store = {"Author:1": {"name": "Ana Cruz"}, "a": {"by": [{"__ref": "Author:1"}, {"type": "id", "id": "Author:1"}]}}
    ((found,),) = values(f"<script>{json.dumps(store)}</script>")
    assert found["a"]["by"] == [{"name": "Ana Cruz"}, {"name": "Ana Cruz"}]


def test_records_that_name_each_other_are_walked_once() -> None:
    store = {"A:1": {"to": {"__ref": "B:1"}}, "B:1": {"to": {"__ref": "A:1"}, "title": "Ferry"}}
    (found,) = values(f"<script>{json.dumps(store)}</script>")
    assert [one["title"] for one in records_of(found, "Ferry")] == ["Ferry"]


def test_rows_go_on_from_script_to_script_and_name_texts_by_their_ids() -> None:
    text = "Später öffnet sie."
    row = (
        f"1:I[12,[]]\n2:T{len(text.encode()):x},{text}3:"
        + json.dumps({"html": "$2", "price": "$$5", "none": "$9"})
        + "\n"
    )
    assert {"html": text, "price": "$5", "none": ""} in streamed(row[:30], row[30:])


def test_elements_of_a_paragraph_have_their_words_and_others_hold_what_is_in_them() -> None:
    tree = ["$", "div", None, {"children": [["$", "p", None, {"children": "It rained."}]]}]
    (found,) = streamed(f"0:{json.dumps(tree)}\n")
    assert found == {"element": "div", "holds": {"children": [{"type": "p", "children": "It rained."}]}}


def test_texts_that_are_json_are_walked_too() -> None:
    inner = json.dumps({"title": "Ferry", "pad": "x" * 300})
    (found,) = values(f"<script>{json.dumps({'state': inner})}</script>")
    assert "Ferry" in list(walk(found))
    assert records_of(found, "ferry")[0]["title"] == "Ferry"
    assert records_of([{"title": ""}], "") == []


def test_an_object_of_headlines_has_the_first() -> None:
    story = {"id": 1, "headline": {"basic": "Ferry &amp; tide"}}
    assert records_of([story], "Ferry & tide")[0] is story


def test_each_of_many_texts_that_are_json_is_walked() -> None:
    texts = [json.dumps({"number": number, "pad": "x" * 300}) for number in range(50)]
    (found,) = values(f"<script>{json.dumps(texts)}</script>")
    assert sorted(one["number"] for one in walk(found) if isinstance(one, dict)) == list(range(50))


def test_a_text_that_only_begins_as_json_does_is_a_text() -> None:
    text = "[Update] " + "It rained. " * 40
    (found,) = values(f"<script>{json.dumps([text])}</script>")
    assert list(walk(found)) == [[[text]], [text], text]


def test_records_are_named_in_texts_that_are_json_as_elsewhere() -> None:
    store = {
        "Author:1": {"name": "Ana Cruz"},
        "Article:2": {"title": "Ferry", "by": [{"__ref": "Author:1"}], "pad": "x" * 300},
    }
    once = json.dumps({"state": json.dumps(store)})
    for script in (once, json.dumps({"deeper": once}), json.dumps(once)):
        (found,) = values(f"<script>{script}</script>", "Ferry")
        (record,) = records_of(found, "Ferry")
        assert record["by"] == [{"name": "Ana Cruz"}]


def test_a_store_in_a_text_names_records_beside_it_and_rows_have_stores_too() -> None:
    by = json.dumps({"title": "Ferry", "by": {"__ref": "Author:1"}, "pad": "x" * 300})
    data = {"Author:1": {"name": "Ana Cruz"}, "page": by}
    (found,) = values(f"<script>{json.dumps(data)}</script>", "Ferry")
    assert records_of(found, "Ferry")[0]["by"] == {"name": "Ana Cruz"}
    assert records_of(streamed(f"0:{json.dumps(data)}\n"), "Ferry")[0]["by"] == {"name": "Ana Cruz"}


def test_a_text_that_holds_several_values_gives_all_of_them() -> None:
    text = '{"a": 1, "pad": "' + "x" * 300 + '"}; var b = {"title": "Ferry"}'
    (found,) = values(f"<script>{json.dumps([text])}</script>")
    assert records_of(found, "Ferry") == [{"title": "Ferry"}]


def test_a_text_of_rows_that_is_shorter_than_it_says_is_all_there_is() -> None:
    assert streamed('0:{"body": "$1"}\n1:T' + "f" * 20 + ",It rained.") == [{"body": "It rained."}]


def test_a_text_that_only_begins_like_json_stays() -> None:
    text = "[1] The council of Vega voted on Monday to close the ferry. " * 8
    page = parse_page(f"<script>x = {json.dumps({'articleBody': text})}</script>", "a.html")
    assert [one for values in script_values(page) for one in values] == [{"articleBody": text}]
