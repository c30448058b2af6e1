"""Words of scripts without spaces between words are found inside of what the index takes for one word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.change import ArticleBody, RecordChange
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import apply, make_store

FILLER = "港口委员会周四投票决定。" * 20
JAPANESE = "市長の佐藤氏は支出を増やすと述べた。NHKニュースが伝えた。"
NOTE = "问一下道路维修的事"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_store(
        tmp_path / "p.clipdesk",
        article(f"{FILLER}据报道，议会通过了该计划。\n居民等待道路维修三年了。{FILLER}", id="zh", number=1),
        article(JAPANESE, id="ja", number=2, headline="市が新予算を発表", byline=("山田太郎",)),
        article("半角ｶﾞｲﾄﾞ。นายกเทศมนตรีกล่าวว่าจะเพิ่มงบประมาณ", id="th", number=3),
        article("[quote#n:“No,”] they said.", id="en", number=4, notes={"n": NOTE}, headline="Ferry news"),
        article("市政府宣布补\n助金计划。", id="broken", number=5),
        article("小学\n\n校长", id="paragraphs", number=6),
    )
    yield made
    made.close()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("道路维修", [1, 4]),
        ("道路维修 议会", [1]),
        ("佐藤", [2]),
        ("“佐藤氏”", [2]),
        ("新予算", [2]),
        ("nhkニュース", [2]),
        ("太郎", [2]),
        ("งบประมาณ", [3]),
        ("道路维修 ferry", [4]),
        ("道路维修 boat", []),
        ("ｶﾞｲﾄﾞ", [3]),
        ("补助金计划", [5]),
        ("补助 计划", [5]),
        ("学校", []),
        ("路%维", []),
        ("路_维", []),
        ("道路维修" * 5_000, []),
    ],
)
def test_words_are_found_wherever_they_stand(store: Store, words: str, numbers: list[int]) -> None:
    chosen = ArticleFilter(words=words)
    assert list(store.lists.numbers(chosen)) == numbers
    assert [one for part in store.lists.in_turns(chosen) for one in part] == numbers
    assert list(store.lists.numbers(chosen, ArticleSort.HEADLINE, descending=True)) in (numbers, numbers[::-1])


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("iphone ", [1]),
        ("iPho", [1]),
        ("Python ", [1]),
        ("A ", [1]),
        ("5G iphone ", [1]),
        ("ｕｎｉｃｏｄｅ ", [2]),
        ("2025 ", [2]),
        ("phone ", []),
        ("Pytho ", []),
    ],
)
def test_words_of_other_scripts_that_touch_them_are_found(tmp_path: Path, words: str, numbers: list[int]) -> None:
    made = make_store(
        tmp_path / "p.clipdesk",
        article("手机iPhone发布。使用Python语言，A股与5G网络。", id="zh", number=1),
        article("据报道。", id="headline", number=2, headline="２０２５年2025年ＵＮＩＣＯＤＥ字"),
        article("They said nothing.", id="en", number=3),
    )
    assert list(made.lists.numbers(ArticleFilter(words=words))) == numbers
    assert [one for part in made.lists.in_turns(ArticleFilter(words=words)) for one in part] == numbers
    assert made.search.is_whole()
    text = made.articles.text("zh")
    apply(made, [RecordChange(ArticleBody("zh", text, ()), ArticleBody("zh", "他说了。", ()))])
    assert list(made.lists.numbers(ArticleFilter(words=words))) == [one for one in numbers if one == 2]
    assert made.search.is_whole()
    made.close()


def test_snippets_mark_words_that_touch_them(tmp_path: Path) -> None:
    text = "电话phones与iPhone发布"
    made = make_store(
        tmp_path / "p.clipdesk", article(text, id="zh"), article("A phone.", id="b", number=2, headline="手机iPhone")
    )
    found = {one.number: one.text for one in made.search.snippets_of("iphone ", [1, 2])}
    assert found == {1: "电话phones与\x02iPhone\x03发布", 2: "A phone."}
    assert [one.text for one in made.search.snippets_of("phon", [1])] == ["电话\x02phones\x03与iPhone发布"]
    made.close()


def test_an_index_is_whole_however_they_were_joined_but_not_with_another_source(tmp_path: Path) -> None:
    made = make_store(tmp_path / "p.clipdesk", article("手机iPhone发布，5G网络", outlet="报"))
    for source, is_whole in (
        ("报 ", True),
        ("报  iPhone", True),
        ("报  iPhone 5G 6G", True),
        ("报 iPhone 5G", False),
        ("iPhone 5G", False),
        ("", False),
    ):
        execute(made._database, "UPDATE article_fts SET source = ?", (source,))
        assert made.search.is_whole() is is_whole, source
    made.close()


def test_they_are_found_together_with_other_filters(store: Store) -> None:
    assert list(store.lists.numbers(ArticleFilter(words="佐藤", status=Status.TODO))) == [2]
    assert list(store.lists.numbers(ArticleFilter(words="佐藤", status=Status.DONE))) == []


def test_snippets_mark_what_is_broken_over_two_lines(store: Store) -> None:
    (found,) = store.search.snippets_of("补助金", [5])
    assert found.text == "市政府宣布\x02补 助金\x03计划。"


def test_snippets_mark_the_words_alone(store: Store) -> None:
    found = {one.number: one.text for one in store.search.snippets_of("道路维修", [1, 4])}
    assert "\x02道路维修\x03三年了" in found[1]
    assert found[1].startswith("…")
    assert len(found[1]) < 80
    assert "\n" not in found[1]
    assert found[4] == "问一下\x02道路维修\x03的事"
    (of_headline,) = store.search.snippets_of("新予算", [2])
    assert of_headline.text.startswith("市長の佐藤氏は支出を")
