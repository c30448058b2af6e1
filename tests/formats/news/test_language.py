"""The language of a text by its commonest words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.language import guess

TEXTS = {
    "en": "The mayor said on Tuesday that the bridge would be closed for a month because it is not safe.",
    "es": "La alcaldesa dijo el martes que el puente se cerrará durante un mes porque no es seguro, según los técnicos.",
    "fr": "La maire a déclaré mardi que le pont serait fermé pendant un mois, car il n’est pas sûr, selon les experts.",
    "de": "Die Bürgermeisterin sagte am Dienstag, dass die Brücke für einen Monat geschlossen wird, weil sie nicht sicher ist.",
    "it": "La sindaca ha detto martedì che il ponte sarà chiuso per un mese perché non è sicuro, secondo i tecnici della città.",
    "pt": "A prefeita disse na terça-feira que a ponte ficará fechada por um mês porque não é segura, segundo os técnicos.",
    "nl": "De burgemeester zei dinsdag dat de brug een maand dicht gaat, omdat die volgens het onderzoek niet veilig is.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_seven_languages_of_the_press(language: str) -> None:
    assert guess(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "42",
        "Bridge",
        "橋は一か月閉鎖される。",
        "Мост закроют на месяц.",
        "Pormestarin mukaan silta suljetaan kuukaudeksi, koska se on vaarallinen ja korjaus maksaa paljon.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
    ],
)
def test_unsure_is_said_by_saying_nothing(text: str) -> None:
    assert guess(text) == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мост через реку закроют на месяц, сообщили во вторник в администрации.", "ru"),
        ("Міст через річку закриють на місяць, повідомили у вівторок у раді міста.", "uk"),
        ("أعلنت بلدية المدينة يوم الثلاثاء إغلاق الجسر القديم شهرا كاملا.", "ar"),
        ("شهرداری روز سه‌شنبه اعلام کرد که پل قدیمی یک ماه بسته می‌شود و گفت چرا.", "fa"),
        ("市によりますと、古い橋は点検のため一か月のあいだ閉鎖されるということです。", "ja"),
        ("市政府周二表示，这座旧桥因两个桥墩出现裂缝将关闭一个月，工程费用约为一千万元。", "zh"),
        ("Η γέφυρα θα κλείσει για έναν μήνα, ανακοίνωσε την Τρίτη ο δήμος.", "el"),
    ],
)
def test_letters_tell_the_language_where_few_write_with_them(text: str, language: str) -> None:
    assert guess(text) == language


@given(st.text())
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert guess(text) in {
        "",
        "en",
        "es",
        "fr",
        "de",
        "it",
        "pt",
        "nl",
        "ca",
        "pl",
        "ru",
        "uk",
        "sr",
        "be",
        "bg",
        "ar",
        "fa",
        "ur",
        "ja",
        "zh",
        "ko",
        "el",
        "he",
        "th",
        "sv",
        "da",
        "nb",
        "tr",
        "cs",
        "hu",
        "ro",
    }
