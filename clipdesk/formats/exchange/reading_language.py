"""The language of what pages for reading say by themselves: headings, counts, dates.

The core knows no Qt: the few words stand here. Words of the corpus, as names of labels, stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip
_SPANISH = {
    "Labels": "Etiquetas",
    "Relations": "Relaciones",
    "Annotators": "Anotadores",
    "Articles": "Artículos",
    "Annotations": "Anotaciones",
    "Include: {0}": "Incluir: {0}",
    "Exclude: {0}": "Excluir: {0}",
    "Language: {0}": "Idioma: {0}",
    "The whole article": "El artículo entero",
    "The whole article: {0}": "El artículo entero: {0}",
    "White space": "Espacio en blanco",
    "any label": "cualquier etiqueta",
    "key {0}": "tecla {0}",
    "for whole articles": "para artículos enteros",
    "{0}, piece {1} of {2}": "{0}, trozo {1} de {2}",
    "{0} — review": "{0} — revisión",
    "Skip to the articles": "Ir a los artículos",
    "end of {0}": "fin de {0}",
    "{0} goes on below": "{0} sigue más abajo",
    "todo": "pendiente",
    "done": "hecho",
    "skipped": "saltado",
    "flagged": "señalado",
    "text": "texto",
    "choice": "opción",
    "number": "número",
    "flag": "sí o no",
    "article": "artículo",
    "articles": "artículos",
    "annotation": "anotación",
    "annotations": "anotaciones",
    "annotator": "anotador",
    "annotators": "anotadores",
}

LANGUAGES = tuple(_MONTHS)


@dataclass(frozen=True, slots=True)
class Wording:
    """Says words in one language, "en" or "es"."""

    language: str = "en"

    def __call__(self, english: str, *places: object) -> str:
        """The words in this language, with `places` where they have {0} and so on.

        >>> Wording("es")("end of {0}", "quote")
        'fin de quote'
        """
        words = _SPANISH[english] if self.language == "es" else english
        return words.format(*places) if places else words

    def number(self, count: int) -> str:
        """A whole number.

        >>> Wording().number(12000), Wording("es").number(1200), Wording("es").number(12000)
        ('12,000', '1200', '12\\xa0000')
        """
        if self.language == "es":
            return f"{count:,}".replace(",", "\u00a0") if count >= 10_000 else str(count)
        return f"{count:,}"

    def counted(self, count: int, one: str) -> str:
        """A count with its noun, whose plural ends in s in English.

        >>> Wording().counted(1, "article"), Wording("es").counted(2, "annotation")
        ('1 article', '2 anotaciones')
        """
        return f"{self.number(count)} {self(one if count == 1 else f'{one}s')}"

    def date(self, published: str) -> str:
        """An ISO 8601 date or instant as a reader says it; anything else as it is.

        >>> Wording().date("2025-06-12T08:00:00+02:00"), Wording("es").date("2025-06-12"), Wording().date("spring")
        ('12 June 2025', '12 de junio de 2025', 'spring')
        """
        try:
            day = date.fromisoformat(published[:10])
        except ValueError:
            return published
        month = _MONTHS[self.language][day.month - 1]
        return f"{day.day} de {month} de {day.year}" if self.language == "es" else f"{day.day} {month} {day.year}"


ENGLISH = Wording()


def wording(language: str) -> Wording:
    """The words for the tag of a language; English where it has none.

    >>> wording("es-MX").language, wording("de").language, wording("").language
    ('es', 'en', 'en')
    """
    code = language.replace("_", "-").partition("-")[0].lower()
    return Wording(code) if code in _MONTHS else ENGLISH
