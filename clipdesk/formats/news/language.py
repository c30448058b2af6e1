"""The language of a text, guessed from its commonest words; empty when unsure."""

from __future__ import annotations

import re

from clipdesk.domain.article import Source

ORIGIN = "guessed from words"
"""Provenance of a language found here."""

_SAMPLE = 560
"""Code points looked at: more does not change the answer, and every import pays for it."""

_WORDS: dict[str, str] = {
    "en": "the of and to in a is that for it was on with as be at by this have from or had not are but his her they "
    "said which were will an has been their would who more about after also up than its there when we you he she",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque "
    "esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante según fue ha son",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son "
    "cette aux ses mais comme ou si leur elle été d l qu n s à deux même après entre selon être nous ont c ces",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur",
    "it": "di e il la che in un a per è del non una sono si le con da dei i al della nel come più anche ha lo alla gli "
    "o ma delle se dal ai nella dalla degli questo questa stato suo sua era dopo due essere tra hanno ed l dell",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das à seu sua ou "
    "quando muito nos já também só pelo pela até isso ela entre era depois sem mesmo aos são segundo disse ser tem",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan bij maar uit of door over ze nog "
    "naar heeft hij worden werd wordt had hun meer was deze wel geen tot die al kan zich moet volgens wat ik je",
    "ca": "amb els les és dels més però seva seu aquest aquesta també són perquè fins segons van aquests molt quan ens",
    "pl": "w i na z się do nie że to jest o jak od za po przez ale co dla był tak są już tym tego ich oraz było także",
    "nb": "og i at det er en til på som av for med den ikke har de et om så men var fra vi kan nå "
    "etter ved når skal ble",
    "tr": "ve bir bu da de için ile olarak daha çok gibi kadar olan ise ancak sonra en ne var dedi",
    "cs": "a se v na je že to s z do o i ale jako za by podle který jsou po ve k od při které",
    "hu": "a az és hogy nem is egy meg ez de volt van már csak még el ki azt mint",
    "ro": "și de în la a cu pe care nu din o să un mai este au pentru prin al fi",
    "sv": "och i att det som en på är av för med den till inte har de ett om så men var från vi kan "
    "nu efter vid när ska",
    "da": "og i at det er en til på som af for med den ikke har de der et om så men var fra vi kan "
    "nu efter ved når skal",
}
_SIGNS = (
    ("ção", "pt"), ("ções", "pt"), ("ão ", "pt"), ("lh", "pt"), ("nh", "pt"), ("ción", "es"), ("ñ", "es"),
    ("ó ", "es"), ("¿", "es"), ("ß", "de"), ("é ", "fr"), (" d'", "fr"), (" l'", "fr"), ("ê", "fr"),
    ("zione", "it"), ("ità", "it"), ("ł", "pl"), ("ą", "pl"), ("ż", "pl"), ("å", "sv"), ("ä", "sv"), ("ø", "da"),
    ("æ", "da"), ("és ", "ca"),
)  # fmt: skip
"""Letters and endings, lower case, that are common in one language."""
_MINIMUM = 24
_SHARE = 1.1
_LEAD = 1.25


_SCRIPTS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("ru", "[а-яё]", (("іїєґ", "uk"), ("љњђћџј", "sr"), ("ўі", "be"))),
    ("ar", "[\u0621-\u064a]", (("ٹڈڑے", "ur"), ("پچگژ", "fa"))),
    ("ja", "[\u3041-\u30fe]", ()),
    ("zh", "[\u4e00-\u9fff]", (("のはをにがたるで", "ja"),)),
    ("ko", "[\uac00-\ud7a3]", ()),
    ("el", "[α-ωάέήίόύώ]", ()),
    ("he", "[א-ת]", ()),
    ("th", "[\u0e01-\u0e3a]", ()),
)
"""The commonest language of each script, its letters, and the letters that tell of another one.

The letters are compiled when a text has any: a millisecond each, which every child process would pay.
"""
_NOT_LATIN = re.compile("[\u0370-\u1cff\u3041-\ud7a3]")
_OF_SCRIPT = 0.25
"""Share of a sample that letters of a script take from which it is the text's; Japanese is half Chinese signs."""


def _of_script(sample: str) -> str:
    """The language of a text in letters other than Latin ones, empty for Latin letters."""
    if not _NOT_LATIN.search(sample):
        return ""
    for language, letters, others in _SCRIPTS:
        if len(re.findall(letters, sample)) >= max(_MINIMUM, _OF_SCRIPT * len(sample)):
            for telling, other in others:
                if sum(map(sample.count, telling)) >= 0.01 * len(sample):
                    return other
            return "bg" if language == "ru" and "ы" not in sample and sample.count("ъ") >= 4 else language
    return ""


def _weighed() -> dict[str, tuple[tuple[str, int], ...]]:
    """The languages of every word with its weight: 12 shared among the languages that have the word."""
    languages: dict[str, list[str]] = {}
    for language, words in _WORDS.items():
        for word in set(words.split()):
            languages.setdefault(word, []).append(language)
    return {word: tuple((language, 12 // len(known)) for language in known) for word, known in languages.items()}


_WEIGHTS = _weighed()


def with_language(source: Source, text: str) -> Source:
    """The source with the language guessed from its text where nothing says it."""
    return source if source.language else source.completed({"language": guess(text)}, ORIGIN)


def guess(text: str) -> str:
    """The BCP 47 tag of the language of `text`, empty when too little speaks for one.

    >>> guess("The mayor said on Tuesday that the bridge would be closed for a month.")
    'en'
    >>> guess("42")
    ''
    """
    sample = text[:_SAMPLE].lower().replace("’", "'")
    if not sample.isascii() and (tongue := _of_script(sample)):
        return tongue
    words = sample.replace("'", " ").split()
    scores = dict.fromkeys(_WORDS, 0)
    for word in words:
        for language, weight in _WEIGHTS.get(word, ()):
            scores[language] += weight
    if not sample.isascii():
        for sign, language in _SIGNS:
            if scores[language] >= _MINIMUM // 2:
                scores[language] += 8 * sample.count(sign)
    best, second = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    enough = max(_MINIMUM, _SHARE * len(words), _LEAD * scores[second])
    return best if scores[best] >= enough else ""
