"""Quotations, and who said them: direct, indirect and mixed, split ones and such that run over paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.assist.blocks import BlockReader
from clipdesk.assist.lexicon import ByLanguage, Lexicon, Lexicons
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.quotation_marks import Marked
from clipdesk.assist.quotes.attribution import Finder
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.dashed_talk import dashed_talk
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.kinds import QuoteKinds
from clipdesk.assist.quotes.nested_quotes import nested_quotes
from clipdesk.assist.quotes.pull_quotes import pull_quotes
from clipdesk.assist.quotes.sentence import Attributed, Sentence, read_sentences
from clipdesk.assist.quotes.speaker_names import SpeakerNames
from clipdesk.assist.quotes.speaker_within_marks import split_by_asides
from clipdesk.assist.quotes.statements import STATEMENT, end_of_statement, last_name
from clipdesk.assist.quotes.told_before import ToldBefore
from clipdesk.assist.quotes.transcripts import turns
from clipdesk.assist.quotes.without_speaker import TOLD
from clipdesk.domain.span import Span

LABEL = "quote"
_KEY = "quotes"
_REPORTED = "a sentence in the mood of what is reported"
_FEW = 5
"""Words from which on a sentence in quotation marks alone is taken for a quote."""


class _Language(NamedTuple):
    grammar: Grammar
    cues: Cues
    finder: Finder
    names: SpeakerNames
    before: ToldBefore


class QuoteAssistant:
    """Proposes quotes with their kind and their speaker."""

    key = _KEY
    name = "Quotations"
    labels = (LABEL,)

    def __init__(self, lexicons: Lexicons, blocks: BlockReader | None = None) -> None:
        self._blocks = blocks or BlockReader()
        self._languages = ByLanguage(lexicons, _language)

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Quotes in reading order, each with the place of its speaker where one was found."""
        language = self._languages.of(reading.language)
        blocks = self._blocks.of(reading.text)
        sentences, marked = read_sentences(blocks, language.grammar.lexicon)
        work = _Work(reading.text, marked, blocks.spans, language.grammar)
        for turn in turns(blocks, language.grammar.lexicon.phrases("shapes", "askers")):
            work.take_pulled(turn)
        for pulled in pull_quotes(blocks, language.grammar):
            work.take_pulled(pulled)
        for cut in split_by_asides(reading.text, marked, language.grammar, language.cues):
            work.take_pulled(cut)
        for talk in dashed_talk(blocks, language.grammar, language.cues):
            work.take_pulled(talk)
        for before, one in zip((None, *sentences), sentences, strict=False):
            told = language.before.find(before, one)
            is_free = told is not None and work.is_free(told.spans[0])
            work.take(one, [told] if told is not None and is_free else list(language.finder.find(one)))
            for place in one.marked.values():
                work.take_nested(nested_quotes(blocks, one.paragraph, place, language.finder, language.grammar))
        return language.names.named(blocks, work.proposals(), reading.found)


def _language(lexicon: Lexicon) -> _Language:
    grammar, cues = Grammar(lexicon), Cues(lexicon)
    return _Language(grammar, cues, Finder(grammar, cues), SpeakerNames(lexicon), ToldBefore(grammar, cues))


class _Work:
    """Collects what is attributed in one text, and gives unattributed marked sentences to whoever spoke before."""

    def __init__(self, text: str, marked: Sequence[Marked], blocks: Sequence[Span], grammar: Grammar) -> None:
        self._text = text
        self._own = grammar.first_person
        self._others = grammar.speakers - grammar.first_person
        self._further = grammar.further
        self._reported = grammar.reported
        self._pulled: list[Span] = []
        self._blocks = blocks
        self._marked, self._kinds = marked, QuoteKinds(marked)
        self._found: list[Attributed] = []
        self._speaker: Span | None = None
        self._paragraph = -1
        self._covered = 0
        self._open: Attributed | None = None
        self._statement: Attributed | None = None
        self._opened_in = -1

    def take_pulled(self, one: Attributed) -> None:
        """A quote that stands apart, with its speaker; nothing more is looked for in it."""
        assert one.speaker is not None
        self._found.append(one)
        self._pulled.append(Span(one.spans[0].start, max(one.spans[-1].end, one.speaker.end)))

    def is_free(self, place: Span) -> bool:
        """Whether nobody's words were found yet at a place, or behind it."""
        return place.start >= self._covered and not any(
            span.end > place.start for each in self._found for span in each.spans
        )

    def take_nested(self, found: Iterable[Attributed]) -> None:
        """Quotes within one that is taken already."""
        self._found += found

    def take(self, one: Sentence, found: list[Attributed]) -> None:
        """The next sentence, with what was found in it; what consists of signs alone (“Selon Rey], ?”) is nothing."""
        found = [each for each in found if all(span.length for span in (*each.spans, *filter(None, (each.speaker,))))]
        if self._open is not None and one.paragraph > self._opened_in:
            self._take_opened(one)
        elif one.items[0].start < self._covered and self._resumes(one, found):
            self._end_statement(one.items[0].start)
        if one.items[0].start < self._covered or any(
            span.start <= one.items[0].start < span.end for span in self._pulled
        ):
            return
        if one.paragraph > self._paragraph + 1:
            self._speaker = None
        if not found and self._is_reported(one):
            found = [Attributed((one.span(0, len(one.items)),), self._speaker, _REPORTED, 0.6)]
        taken = [span for each in found for span in each.spans]
        for at, place in sorted(one.marked.items()):
            if not any(span.start <= place.outer.start < span.end for span in taken) and self._is_whole(one, at, place):
                score = 0.8 if self._speaker else 0.55
                self._found.append(Attributed((place.outer,), self._speaker, "a sentence in quotation marks", score))
        for each in found:
            if each.opens and each.spans:
                self._take_statement(each.spans[0].start, one.paragraph, each)
            elif each.opens:
                self._open, self._opened_in = each, one.paragraph
            else:
                is_known = each.speaker is not None or each.reason == TOLD
                self._found.append(each if is_known else each._replace(speaker=self._speaker))
            self._speaker = each.speaker or self._speaker
        if found or one.marked:
            self._paragraph = bisect_right(self._blocks, one.items[-1].start, key=lambda span: span.start) - 1

    def _is_reported(self, one: Sentence) -> bool:
        """“Der Umsatz sei gesunken.”: the mood of what is reported tells that whoever spoke before goes on."""
        words = [item.folded for item in one.items]
        is_near = self._speaker is not None and one.paragraph == self._paragraph and not one.marked
        at = next((n for n, word in enumerate(words) if n and word in self._reported), 0)
        is_idiom = words[at + 1 : at + 2] == ["denn"]  # “es sei denn”
        return is_near and at > 0 and not is_idiom and self._own.isdisjoint(words)

    def _is_whole(self, one: Sentence, at: int, place: Marked) -> bool:
        """Whether a marked stretch is a sentence by itself and so no title, no scare quote."""
        inner = self._text[place.inner.start : place.inner.end].strip()
        before, after = one.items[:at], one.items[at + 1 :]
        alone = not any(item.is_word for item in (*before, *after))
        return len(inner.split()) >= (_FEW // 2 if self._speaker else _FEW) and (
            alone or (inner[-1:] in ",.!?…" and not any(w.is_word for w in before))
        )

    def _take_opened(self, one: Sentence) -> None:
        """What comes in the paragraph behind a colon: all of it, up to where marks close, or to the end of the paragraph."""
        opened = self._open
        assert opened is not None
        self._open = None
        block = self._blocks[one.paragraph]
        at = bisect_left(self._marked, block.start, key=lambda one: one.outer.start)
        if at == len(self._marked) or self._marked[at].outer.start != block.start:
            self._take_statement(block.start, one.paragraph, opened)

    def _take_statement(self, start: int, paragraph: int, opened: Attributed) -> None:
        self._covered = end_of_statement(
            self._text, self._blocks, paragraph, (last_name(self._text, opened.speaker), self._own)
        )
        self._statement = Attributed((Span(start, self._covered),), opened.speaker, STATEMENT, 0.7)
        self._found.append(self._statement)

    def _resumes(self, one: Sentence, found: Sequence[Attributed]) -> bool:
        """Whether the reporter speaks again within a statement: “They also claimed”, “Ruiz said”."""
        speaker = found[0].speaker if found else None
        if speaker is None or speaker.start != one.items[0].start or self._statement is None:
            return False
        said = self._text[speaker.start : speaker.end].casefold()
        behind = next((item for item in one.items if item.start >= speaker.end), None)
        is_same = last_name(self._text, self._statement.speaker) in said.split()
        return is_same or (said in self._others and behind is not None and behind.folded in self._further)

    def _end_statement(self, place: int) -> None:
        """Let the statement that was taken last end before `place`."""
        assert self._statement is not None
        end = self._statement.spans[0].start + len(self._text[self._statement.spans[0].start : place].rstrip())
        # It was taken a moment ago: looked for from the end.
        self._found.pop(next(at for at in range(len(self._found) - 1, -1, -1) if self._found[at] == self._statement))
        self._statement = self._statement._replace(spans=(Span(self._statement.spans[0].start, end),))
        self._found.append(self._statement)
        self._covered = end

    def proposals(self) -> list[Proposal]:
        """Everything found, in reading order, nothing twice."""
        made: list[Proposal] = []
        end = 0
        for one in sorted(self._found, key=lambda each: (each.spans[0].start, -each.spans[-1].end)):
            if one.spans[0].start < end and one.reason == "a sentence in quotation marks":
                continue
            end = max(end, one.spans[-1].end)
            speaker = self._pronoun(one.speaker) if one.speaker else None
            made.append(Proposal(one.spans, LABEL, one.score, one.reason, _KEY, {"kind": self._kinds.of(one)}, speaker))
        return made

    def _pronoun(self, speaker: Span) -> Span:
        """“a-t-elle”: of it the pronoun alone."""
        verb, _, last = self._text[speaker.start : speaker.end].rpartition("-")
        return Span(speaker.end - len(last), speaker.end) if verb and last in self._others | self._own else speaker
