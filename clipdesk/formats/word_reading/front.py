"""What stands before the articles of the Word document: title, legend, who annotated, contents."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.label import Label
from clipdesk.formats.exchange.colors import color_code, tint_code
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_survey import Survey
from clipdesk.formats.exchange.reading_words import isolated
from clipdesk.formats.word_reading.runs import paragraph, run, styled


def front(corpus: Corpus, found: Survey, say: Wording) -> Iterator[str]:
    """The paragraphs up to the first article."""
    entries, by_label = found.entries, found.by_label
    yield paragraph(run(corpus.name), "Title")
    about = (say.counted(len(entries), "article"), say.counted(by_label.total(), "annotation"))
    yield paragraph(run(" · ".join(about)), "SourceLine")
    if corpus.codebook.labels:
        yield paragraph(run(say("Labels")), "FrontHeading")
        depths: dict[str, int] = {}
        for label in corpus.codebook:
            depths[label.id] = depths.get(label.parent, -1) + 1
            yield from _label(label, by_label[label.id], depths[label.id], say)
    names = {label.id: label.name for label in corpus.codebook}
    if corpus.codebook.relation_types:
        yield paragraph(run(say("Relations")), "FrontHeading")
        for kind in corpus.codebook.relation_types:
            ends = (
                ", ".join(names.get(id_, id_) for id_ in ids) or say("any label") for ids in (kind.heads, kind.children)
            )
            yield paragraph(run(f"{kind.name}: {' › '.join(ends)}"), "LegendLine")
    if corpus.annotators:
        yield paragraph(run(say("Annotators")), "FrontHeading")
        for one in corpus.annotators:
            name = f", {one.name}" if one.name and one.name != one.key else ""
            yield paragraph(run(f"{one.key}{name}"), "LegendLine")
    if entries:
        yield paragraph(run(say("Articles")), "FrontHeading")
        for place, entry in enumerate(entries, 1):
            known = (entry.outlet, say.date(entry.published), say.counted(entry.passages, "annotation"))
            link = f'<w:hyperlink w:anchor="article{place}">{styled(entry.title, "Hyperlink")}</w:hyperlink>'
            yield paragraph([link, run("  " + " · ".join(isolated(words) for words in known if words))], "LegendLine")


def _label(label: Label, count: int, depth: int, say: Wording) -> Iterator[str]:
    """A label with its guideline; one below another is set in."""
    color = color_code(label.color)[1:]
    look = (
        f'<w:b/><w:color w:val="{color}"/><w:shd w:val="clear" w:color="auto" w:fill="{tint_code(label.color)[1:]}"/>'
    )
    indent = f'<w:ind w:left="{360 * min(depth, 8)}"/>'
    more = [say.counted(count, "annotation")]
    more += [say("key {0}", label.shortcut)] if label.shortcut else []
    more += [say("for whole articles")] if label.whole_article else []
    yield paragraph([run(f" {label.name} ", look), run("  " + " · ".join(more))], "LegendLine", indent)
    include = say("Include: {0}", label.include) if label.include else ""
    exclude = say("Exclude: {0}", label.exclude) if label.exclude else ""
    for words in filter(None, (label.definition, include, exclude)):
        yield paragraph(run(words), "GuidelineText", indent)
    for one in label.attributes:
        choices = f" ({', '.join(one.choices)})" if one.choices else ""
        yield paragraph(run(f"{one.name}: {say(one.kind.value)}{choices}"), "GuidelineText", indent)
