"""Copies in languages whose papers, menus and buttons have words of their own, and whose letters have no capitals."""

from __future__ import annotations

from clipdesk.formats.news.clean import clean


def test_a_swedish_copy_names_its_paper_and_section() -> None:
    found = clean(
        "Havsbygdens Nyheter\nMeny\nLogga in\nLokalt\nFyren i Vega målas om\nPublicerad: 3 maj 2024 kl. 06.10\nText: Ylva Strand\n"
        "Fyren i Vega ska målas om för 90 000 kronor, beslutade kommunen på torsdagen.\n– Den syns för lite, säger hamnchefen Ulf Berg.\n"
    ).source
    assert (found.outlet, found.section, found.byline) == ("Havsbygdens Nyheter", "Lokalt", ("Ylva Strand",))


def test_a_turkish_copy_names_its_paper_and_agency() -> None:
    cleaned = clean(
        "Vega Gazetesi\nAnasayfa\nGündem\nSpor\nLimandaki deniz feneri üç gün boyunca söndü\nYayınlanma: 5 Mart 2025 - 09:12\nKaynak: AA\n"
        'Abone Ol\nVEGA (AA) - Limandaki deniz feneri üç gün boyunca söndü.\nLiman müdürü Cem Kaya, "Balıkçılar yolu biliyor" dedi.\nYorum Yaz\n'
    )
    assert (cleaned.source.outlet, cleaned.source.agency) == ("Vega Gazetesi", "Anadolu Agency")
    assert cleaned.source.byline == ()
    assert cleaned.text.endswith("dedi.")


def test_a_paper_without_capitals_stands_above_the_front_page() -> None:
    found = clean(
        "الميناء الجديد\nالرئيسية\nمحليات\nرياضة\nبلدية فيغا تطفئ منارة الميناء ثلاثة أيام\nنشر في: 3 أيار 2024 - 10:10\nشارك\n"
        'فيغا - أطفأت البلدية منارة الميناء في مدينة فيغا ثلاثة أيام لتوفير 4000 دينار.\nوقال رئيس البلدية: "البحارة يعرفون الطريق".\n'
    ).source
    assert (found.outlet, found.dateline) == ("الميناء الجديد", "فيغا")


def test_a_copy_from_taiwan_names_who_reported_from_where() -> None:
    cleaned = clean(
        "海港時報\n首頁\n即時\n地方\n燈塔停電三天 漁民照樣回港\n2024/05/03 10:12\n〔記者林美/維加報導〕\n"
        "〔記者林美/維加報導〕維加港燈塔因停電三天未亮,港務局表示將補助12萬元。\n漁民陳海說:「路我們都認得。」\n點我下載APP\n相關新聞\n"
    )
    assert (cleaned.source.outlet, cleaned.source.byline, cleaned.source.dateline) == ("海港時報", ("林美",), "維加")
    assert cleaned.text.splitlines()[-1].startswith("漁民")


def test_a_japanese_copy_is_recognized_by_its_paper_and_day() -> None:
    cleaned = clean(
        "海辺新聞\nニュース\n地域\n灯台、三日ぶりに点灯\n2023年5月3日 18時05分\n海辺新聞\n無断転載・複製を禁じます\n"
        "停電で消えていた灯台が3日、三日ぶりに点灯した。漁協は「道は覚えている」と話す。\n町は修理に120万円を出す。\n"
    )
    assert (cleaned.source.headline, cleaned.source.outlet) == ("灯台、三日ぶりに点灯", "海辺新聞")
    assert cleaned.text.startswith("停電で")


def test_a_ministry_by_its_full_name_is_the_outlet() -> None:
    found = clean(
        "Bundesministerium für Küsten und Maritime Wirtschaft\nPresse\nPressemitteilungen\nBund streicht alle Leuchttürme neu\nDatum 03.05.2024\n"
        "Das Ministerium lässt 40 Leuchttürme streichen, teilte es am Freitag mit.\nMinister Uwe Harms: „Man soll sie sehen.“\n"
    ).source
    assert found.outlet == "Bundesministerium für Küsten und Maritime Wirtschaft"
    assert (found.headline, found.section) == ("Bund streicht alle Leuchttürme neu", "")


def test_a_place_with_its_state_is_no_writer() -> None:
    found = clean(
        "Folha da Serra\nASSINE\ncotidiano\nPrefeitura pinta o farol de laranja\n19.ago.2024 às 4h00\nCamila Reis\nVEGA DO SUL (SP)\n"
        'A prefeitura pintou o farol de laranja, afirmou o prefeito nesta segunda.\n"Agora ele aparece", disse.\n'
    ).source
    assert (found.outlet, found.byline, found.dateline) == ("Folha da Serra", ("Camila Reis",), "VEGA DO SUL")


def test_a_danish_byline_begins_with_af() -> None:
    found = clean(
        "Vega Avis\nLog ind\nKommunen slukker fyret i Vega\nAf Mette Krag\n20. juni 2024 kl. 05.45\nDel artiklen\n"
        "Vega Kommune slukker fyret i tre dage for at spare 40.000 kroner.\n"
    ).source
    assert (found.outlet, found.byline) == ("Vega Avis", ("Mette Krag",))


def test_who_edited_a_chinese_story_goes() -> None:
    cleaned = clean(
        "海港晚报\n首页 > 社会 > 正文\n海港灯塔停电三天\n2023年05月03日 09:15 | 来源:海港晚报\n本报记者 林美\n海港灯塔因停电三天未亮,港务局将补助12万元。\n"
        "“路我们都认得,”渔民陈海说。\n(责编:李娜、陈明)\n推荐阅读\n"
    )
    assert (cleaned.source.outlet, cleaned.source.section, cleaned.source.byline) == ("海港晚报", "社会", ("林美",))
    assert cleaned.text.endswith("陈海说。")


def test_a_council_below_its_menu_names_itself_and_not_a_section_of_that() -> None:
    found = clean(
        "Vega District Council\nSkip to main content\nResidents\nBusiness\nCouncil and democracy\nHome\nNews\nCouncil to relight the harbor “where people will notice”\n"
        "Published: Friday, 3rd November 2023\nThe council will relight the harbor this winter, it said.\nShare this page\n"
    ).source
    assert (found.outlet, found.section) == ("Vega District Council", "News")


def test_a_ukrainian_copy_is_recognized() -> None:
    cleaned = clean(
        "Приморські новини\nГоловна\nНовини\nСуспільство\nУ порту Веги знову світить маяк\n11 вересня 2024, 09:30\nПоділитися\n"
        "У порту Веги після трьох днів темряви знову світить маяк.\n«Дорогу ми знаємо», — каже рибалка Олег.\nЧитайте також\nПаром повернувся\n"
    )
    assert (cleaned.source.headline, cleaned.source.outlet) == ("У порту Веги знову світить маяк", "Приморські новини")
    assert cleaned.text.endswith("Олег.")
