"""One article of the Word document: headline, source, its text with the passages, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.article import Article
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.formats.exchange.colors import color_code, tint_code
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_words import isolated, shortened, source_words
from clipdesk.formats.exchange.stretches import Shown, Stretch, stretches
from clipdesk.formats.training.record import Names
from clipdesk.formats.word_reading.runs import attribute, is_right_to_left, paragraph, run, styled

TEXT, TAG = "ArticleText", "LabelTag"
"""Style of the paragraphs of an article's text, and of the small names behind its passages, which are not its text."""
_RELATED_SHOWN = 80


class ArticleParts:
    """Writes the articles of one corpus; comments go to `comment` as they are met."""

    def __init__(self, corpus: Corpus, say: Wording, comment: Callable[[str], None]) -> None:
        self._say = say
        self._names = Names(corpus)
        self._colors = {label.id: label.color for label in corpus.codebook}
        self._comment = comment
        self._comments = 0
        self._open: dict[tuple[str, int], int] = {}

    def xml(self, item: AnnotatedArticle, place: int) -> Iterator[str]:
        """The paragraphs of the article; those in the style `ArticleText` hold its text and, as tags, the labels."""
        article = item.article
        self._open.clear()
        passages = sorted((one for one in item.annotations if one.spans), key=reading_key)
        whole = [one for one in item.annotations if not one.spans]
        yield paragraph(
            f'<w:bookmarkStart w:id="{place}" w:name="article{place}"/>{run(article.title)}<w:bookmarkEnd w:id="{place}"/>',
            "Heading1",
            from_right=is_right_to_left(article.title),
        )
        if about := " · ".join(isolated(one.words) for one in source_words(article, self._say)):
            yield paragraph(run(about), "SourceLine")
        if article.source.language:
            yield paragraph(run(self._say("Language: {0}", article.source.language)), "SourceLine")
        if whole:
            labels = (run(f" {self._names.label(one)} ", self._look([one])) for one in whole)
            yield paragraph([styled(self._say("The whole article: {0}", ""), TAG), run(" ").join(labels)], "SourceLine")
        if article.note:
            yield paragraph(run(article.note), "NoteText", from_right=is_right_to_left(article.note))
        yield from self._text(article, passages)
        yield from self._list(item, [*passages, *whole])

    def _text(self, article: Article, passages: Sequence[Annotation]) -> Iterator[str]:
        """A paragraph for each line of the text."""
        runs: list[str] = []
        line: list[str] = []
        for stretch in stretches(len(article.text), passages):
            runs += self._border(stretch)
            look = self._look([one.annotation for one in reversed(stretch.on)])
            first, *others = article.text[stretch.start : stretch.end].split("\n")
            runs.append(run(first, look))
            line.append(first)
            for words in others:
                yield paragraph(runs, TEXT, from_right=is_right_to_left("".join(line)))
                runs, line = [run(words, look)], [words]
        yield paragraph(runs, TEXT, from_right=is_right_to_left("".join(line)))

    def _look(self, on: Sequence[Annotation]) -> str:
        """The ground has the color of the innermost label, the line below that of the next one, doubled from two on."""
        if not on:
            return ""
        colors = [self._colors.get(one.label_id, "") for one in on]
        below = color_code(colors[min(1, len(colors) - 1)])[1:]
        line = "double" if len(on) > 1 else "single"
        return f'<w:u w:val="{line}" w:color="{below}"/><w:shd w:val="clear" w:color="auto" w:fill="{tint_code(colors[0])[1:]}"/>'

    def _border(self, stretch: Stretch) -> Iterator[str]:
        """What ends and starts in front of a stretch: comments, and the names of what ends."""
        for piece in stretch.ending:
            id_ = self._number_of(piece)
            yield f'<w:commentRangeEnd w:id="{id_}"/>'
            yield f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{id_}"/></w:r>'
            color = color_code(self._colors.get(piece.annotation.label_id, ""))[1:]
            look = f'<w:rStyle w:val="{TAG}"/><w:color w:val="{color}"/>'
            yield run(f"\u2009{piece.number}\u00a0{self._names.label(piece.annotation)}\u2009", look)
        for piece in stretch.starting:
            self._comment_on(piece)
            yield f'<w:commentRangeStart w:id="{self._number_of(piece)}"/>'

    def _number_of(self, piece: Shown) -> int:
        return self._open[piece.annotation.id, piece.part]

    def _comment_on(self, piece: Shown) -> None:
        """Write the comment of a piece."""
        one = piece.annotation
        id_ = self._open[one.id, piece.part] = self._comments
        self._comments += 1
        person = self._names.person(one)
        date = f" w:date={attribute(one.created_at)}" if one.created_at else ""
        name = f"{piece.number} {self._names.label(one)}"
        lines = [self._say("{0}, piece {1} of {2}", name, piece.part, len(one.spans)) if len(one.spans) > 1 else name]
        if piece.part == 1:
            lines += [f"{key}: {value}" for key, value in sorted(one.attributes.items()) if value]
            lines += [one.note] if one.note else []
        words = "".join(paragraph(run(line), "CommentText") for line in lines)
        self._comment(
            f'<w:comment w:id="{id_}" w:author={attribute(person)}{date} w:initials={attribute(person[:3])}>{words}</w:comment>\n'
        )

    def _list(self, item: AnnotatedArticle, annotations: Sequence[Annotation]) -> Iterator[str]:
        """Every annotation in words, for paper and for those who do not see colors."""
        if not annotations:
            return
        numbers = {one.id: number for number, one in enumerate(annotations, 1)}
        quotes = {one.id: shortened(one.anchor.quote or self._names.label(one), _RELATED_SHOWN) for one in annotations}
        related: dict[str, list[str]] = {}
        for link in item.relations:
            words = f"{self._names.kind(link)} › {numbers[link.child]} {quotes[link.child]}"
            related.setdefault(link.head, []).append(words)
        yield paragraph(run(self._say("Annotations")), "Heading2")
        for one in annotations:
            details = [
                *related.get(one.id, ()),
                *(f"{key}: {value}" for key, value in sorted(one.attributes.items()) if value),
                self._names.person(one),
            ]
            name = run(f" {numbers[one.id]} {self._names.label(one)} ", self._look([one]))
            yield paragraph([name, run("  " + " · ".join(details))], "AnnotationLine")
            quote = one.anchor.quote if one.spans else self._say("The whole article")
            yield paragraph(run(quote), "QuotedWords", from_right=is_right_to_left(quote))
            if one.note:
                yield paragraph(run(one.note), "NoteText", from_right=is_right_to_left(one.note))
