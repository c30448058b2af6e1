"""Writes the PDF for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import BinaryIO

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import ItemLog, Outcome, TransferReport
from clipdesk.formats.exchange.reading_language import Wording, wording
from clipdesk.formats.exchange.reading_survey import Survey
from clipdesk.formats.exchange.reading_words import shortened
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.pdf_reading.article_pages import ArticlePages, texts_of
from clipdesk.formats.pdf_reading.bidi import FORCED
from clipdesk.formats.pdf_reading.flow import Flow
from clipdesk.formats.pdf_reading.fonts import Fonts, Role
from clipdesk.formats.pdf_reading.front_pages import CHAPTERS, write_front
from clipdesk.formats.pdf_reading.outline import Chapter, write_outline
from clipdesk.formats.pdf_reading.pdf_file import PdfFile, text_string
from clipdesk.formats.pdf_reading.setting import Setter, Style
from clipdesk.formats.pdf_reading.sheet import BOTTOM, FRAME, LEFT, QUIET, Binding, Place
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.signatures import READING_PDF_MARK

NO_FONT = "Characters for which neither Clipdesk nor this computer has a font are shown as “�”."
NOT_FORCED = "Marks that override the direction of text are ignored."
_FOOT = Style(Role.FRAME, 8)
_READ = 3
"""So many pages are read to show what stands in a file."""
_NAMED = 12
"""So many of the characters without a font are named in the report."""
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class PdfReadingExporter:
    """Writes one PDF with legend and contents, then every article with its passages marked and listed."""

    key = "reading-pdf"
    name = "PDF for reading"
    suffixes = (".pdf",)
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the file. The same corpus and the same fonts of the system give the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        say = wording(options.language)
        document = _Document(corpus, target, say)
        unknown: dict[str, Counter[str]] = {}
        for item in sending:
            document.add(item)
            missing = document.missing(texts_of(item, say))
            if missing:
                unknown[item.article.id] = missing
                sending.log.trim(NO_FONT, item.article.id, item.article.id)
            if FORCED.search(item.article.text):
                sending.log.trim(NOT_FORCED, item.article.id, item.article.id)
        for label in corpus.codebook:
            if document.missing((label.name, label.definition, label.include, label.exclude)):
                sending.log.trim(NO_FONT, label.id)
        document.finish()
        return _with_unknown_named(sending.report(), unknown)

    def readable(self, file: BinaryIO) -> str:
        """The words of the pages from the first article on: text, list, and what stands in the margin."""
        import pypdfium2

        document = pypdfium2.PdfDocument(file)
        numbered = [page for place, page in enumerate(document) if document.get_page_label(place).isdecimal()]
        return "\n".join(page.get_textpage().get_text_range().replace("\r\n", "\n") for page in numbered[:_READ])


class _Document:
    """The file while it grows: pages of articles first, for only then is known what stands before them."""

    def __init__(self, corpus: Corpus, target: BinaryIO, say: Wording) -> None:
        self._say = say
        self._corpus = corpus
        self._file = PdfFile(target)
        self._binding = Binding(self._file)
        self._fonts = Fonts()
        self._setter = Setter(self._fonts)
        self._articles = ArticlePages(corpus, say)
        self._survey = Survey()
        self._pages: list[int] = []
        self._page_of: dict[str, int] = {}
        self._places: dict[str, Place] = {}

    def missing(self, texts: Iterable[str]) -> Counter[str]:
        """The characters in `texts` for which there is no font, with how often each comes."""
        found: Counter[str] = Counter()
        for text in texts:
            found.update(self._fonts.missing_in(text))
        return found

    def add(self, item: AnnotatedArticle) -> None:
        """Write an article."""
        flow = Flow(self._setter, self._binding.sheet)
        self._articles.write(item, flow)
        name, title = f"a-{item.article.id}", item.article.title
        self._survey.add(item)
        self._page_of[item.article.id] = len(self._pages) + 1
        self._places[name] = flow.places[name]
        self._bind(flow, title, [str(len(self._pages) + place) for place in range(1, len(flow.sheets) + 1)])
        self._pages += [sheet.number for sheet in flow.sheets]

    def finish(self) -> None:
        """Write what stands before the articles, the outline, the fonts and the table of all of it."""
        flow = Flow(self._setter, self._binding.sheet)
        write_front(flow, self._corpus, self._survey, self._page_of, self._say)
        flow.places |= self._places
        self._bind(flow, "", [_roman(place) for place in range(1, len(flow.sheets) + 1)])
        chapters = [Chapter(words, flow.places[words]) for words in map(self._say, CHAPTERS) if words in flow.places]
        chapters += [Chapter(entry.title, self._places[f"a-{entry.article_id}"]) for entry in self._survey.entries]
        outline = write_outline(self._file, chapters)
        self._fonts.write(self._file, self._binding.resources)
        self._binding.close([*(sheet.number for sheet in flow.sheets), *self._pages])
        labels = f"/Nums [0 << /S /r >> {len(flow.sheets)} << /S /D >>]" if self._pages else "/Nums [0 << /S /r >>]"
        catalog = self._file.add(
            f"<< /Type /Catalog /Pages {self._binding.tree} 0 R /Outlines {outline} 0 R /PageMode /UseOutlines /Lang ({self._say.language})"
            f" /PageLabels << {labels} >> /ViewerPreferences << /DisplayDocTitle true >> >>"
        )
        about = self._file.add(f"<< /Title {text_string(self._corpus.name)} {READING_PDF_MARK} >>")
        self._file.finish(catalog, about)

    def _bind(self, flow: Flow, title: str, numbers: Sequence[str]) -> None:
        """Put title and number at the foot of the pages and write them."""
        for sheet, number in zip(flow.sheets, numbers, strict=True):
            base = BOTTOM - 32
            for line in self._setter.lines(number, _FOOT, FRAME):
                sheet.text(line, LEFT + FRAME - line.right, base, _FOOT, QUIET, aside=True)
            for line in list(self._setter.lines(shortened(title, 90), _FOOT, FRAME - 40))[:1]:
                sheet.text(line, LEFT - line.left, base, _FOOT, QUIET, aside=True)
            self._binding.bind(sheet, flow.places)


def _with_unknown_named(report: TransferReport, unknown: dict[str, Counter[str]]) -> TransferReport:
    """The report in which articles say how many characters are missing, and which."""
    items = ItemLog()
    for one in report.items:
        is_lacking = one.article_id in unknown and one.outcome is Outcome.TAKEN
        reason = _unknown(unknown[one.article_id]) if is_lacking else ""
        items.add(replace(one, outcome=Outcome.CHANGED, reason=reason) if is_lacking else one)
    return TransferReport(items.items(), report.losses)


def _unknown(missing: Counter[str]) -> str:
    """How many characters are shown as “�”, and which.

    >>> _unknown(Counter("日本日"))
    '3 characters are shown as “�” because no font has them: 日 本.'
    """
    ranked = sorted(missing, key=lambda char: (-missing[char], char))
    some = " ".join(ranked[:_NAMED]) + (" …" if len(ranked) > _NAMED else "")
    count = missing.total()
    if count == 1:
        return f"1 character is shown as “�” because no font has it: {some}."
    return f"{count:,} characters are shown as “�” because no font has them: {some}."


def _roman(number: int) -> str:
    """A number in small Roman figures.

    >>> [_roman(number) for number in (1, 4, 9, 44)]
    ['i', 'iv', 'ix', 'xliv']
    """
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said
