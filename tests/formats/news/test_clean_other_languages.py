"""Copies in languages whose papers, menus and buttons have words of their own, and whose letters have no capitals."""

from __future__ import annotations

import pytest

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


HEADS = {
    "ru": (
        "Старый мост в Веге закроют на год\n\n5 сентября 2024\n\n",
        (
            "Городской совет Веги в понедельник проголосовал за закрытие старого моста на год, сообщила мэр.\n\n"
            "Мост был построен в 1912 году, заявил инженер."
        ),
    ),
    "uk": (
        "Старий міст у Везі закриють на рік\n\n5 вересня 2024\n\n",
        "Міська рада Веги в понеділок проголосувала за закриття мосту на рік, повідомила мерка. Міст збудували 1912 року, сказав інженер.",
    ),
    "bg": (
        "Затварят стария мост във Вега за година\n\n5 септември 2024 г.\n\n",
        (
            "Общинският съвет на Вега гласува в понеделник за затварянето на стария мост, каза кметът.\n\n"
            "Мостът е построен през 1912 г., съобщи общината. Според инженерите той е опасен. Рекорд няма."
        ),
    ),
    "el": (
        "Κλείνει για έναν χρόνο η παλιά γέφυρα της Βέγα\n\n5 Σεπτεμβρίου 2024\n\n",
        (
            "Το δημοτικό συμβούλιο ψήφισε τη Δευτέρα το κλείσιμο της παλιάς γέφυρας για έναν χρόνο, είπε η δήμαρχος.\n\n"
            "Η γέφυρα χτίστηκε το 1912, δήλωσε ο μηχανικός."
        ),
    ),
    "he": (
        "הגשר הישן בווגה ייסגר לשנה\n\n5 בספטמבר 2024\n\n",
        "מועצת העיר וגה הצביעה ביום שני בעד סגירת הגשר הישן לשנה, אמרה ראשת העיר.\n\nהגשר נבנה ב-1912, לדברי המהנדסים.",
    ),
    "ja": (
        "灯台の改修工事が始まる\n\n2024年9月5日\n\n",
        (
            "ベガ市は5日、市内の古い灯台の改修工事を始めたと発表した。工事は来年3月まで続く。\n\n"
            "市によると、総工費は4億2000万円で、大半を県が負担する。"
        ),
    ),
    "zh": (
        "老桥将关闭一年\n\n2024年9月5日 来源：织女日报\n\n",
        "织女市议会周一投票决定将老桥关闭一年，市长表示。\n\n该桥建于1912年，工程师称其承载的卡车数量超出了设计。",
    ),
    "ko": (
        "베가시 낡은 다리 1년간 폐쇄\n\n2024년 9월 5일\n\n",
        (
            "베가시 의회는 월요일 낡은 다리를 1년간 폐쇄하기로 의결했다고 시장이 밝혔다.\n\n"
            "이 다리는 1912년에 건설됐다고 기술자가 말했다."
        ),
    ),
}


@pytest.mark.parametrize("language", HEADS)
def test_a_headline_and_a_day_above_a_report_are_its_head_in_any_script(language: str) -> None:
    head, body = HEADS[language]
    cleaned = clean(head + body)
    assert cleaned.text == body
    assert (cleaned.source.headline, cleaned.source.published) == (head.partition("\n")[0], "2024-09-05")
    assert cleaned.source.language == language
    assert cleaned.source.outlet == ("织女日报" if language == "zh" else "")


@pytest.mark.parametrize(
    "text",
    [
        "日記\n\n2025年5月12日\n\n今日は雨だった。灯台まで歩いた。\n\n2025年5月13日\n\n晴れ。友人と話した。海は静かだった。",
        "桥\n\n2025年5月12日\n\n我喜欢老桥。\n\n我每天走过它。",
        "Мост\n\n12 мая 2025\n\nЯ хожу по нему каждый день.\n\nОн старый.",
    ],
)
def test_what_reports_nothing_is_left_alone_in_any_script(text: str) -> None:
    assert clean(text).text == text


def test_what_a_story_is_about_is_no_place_before_a_dash_in_japanese() -> None:
    body = "灯台 - 市は12日、古い灯台の改修工事を始めたと発表した。\n\n市によると、総工費は4億2000万円で、大半を県が負担する。"
    cleaned = clean(f"古い灯台を改修へ\nベガ新聞\n2025/5/13\n\n{body}\n\nCopyright © ベガ新聞")
    assert (cleaned.text, cleaned.source.dateline, cleaned.source.language) == (body, "", "ja")


def test_the_box_for_contributions_of_subscribers_ends_an_article() -> None:
    body = "La mairie a décidé lundi de fermer la piscine, faute de pouvoir payer le chauffage de l’eau, par 19 voix contre 8. La facture de gaz est passée de 84 000 à 231 000 euros en deux ans.\n\n« Il n’y a plus rien à couper », assure la maire, Anne Kerbrat."
    box = "L’espace des contributions est réservé aux abonnés.\nAbonnez-vous pour accéder à cet espace d’échange et contribuer à la discussion."
    page = f"Société\nLa piscine ferme\nPar Anne Le Goff (Vega, envoyée spéciale)\nPublié le 4 novembre 2025 à 06h30\n\n{body}\n\nAnne Le Goff (Vega, envoyée spéciale)\n\n{box}"
    assert clean(page).text == body
