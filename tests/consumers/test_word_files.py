"""Prodigy's tasks, CoNLL columns and CoNLL-U in the libraries that read them: the words are those that were tagged."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clipdesk.formats.conll.exporter import PLAIN, ConllExporter
from clipdesk.formats.conll_u.exporter import ConllUExporter
from clipdesk.formats.exchange.sending import Piece, without_overlaps
from clipdesk.formats.exchange.tags import BILOU
from clipdesk.formats.prodigy.exporter import ProdigyExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import worded_pieces, written

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]
MISSING = "the extra “consumers” is not installed"


def corpora() -> list[MemoryCorpus]:
    emoji = article("😀" * 50 + " Mayor [official:Ana Ruiz]’s “[quote:yes]”\n\n [policy:It]. And more.", id="emoji")
    return [hard_corpus(), corpus(emoji)]


def expected(made: MemoryCorpus) -> list[list[tuple[str, list[str]]]]:
    """For each article the labels and words of the passages that columns keep."""
    names = {label.id: label.name for label in made.codebook}
    found = []
    for item in made.articles:
        by_id = {one.id: one for one in item.annotations}
        ordered = sorted(worded_pieces(item), key=lambda one: (one[0].start, -one[0].end, one[2]))
        kept, _ = without_overlaps(Piece(span, by_id[id_]) for span, _, id_ in ordered)
        found.append([(names[one.annotation.label_id], item.article.text[slice(*one.span)].split()) for one in kept])
    return found


@pytest.mark.parametrize("dialect", ["spans", "ner"])
@pytest.mark.parametrize("made", corpora(), ids=["hard", "emoji"])
def test_spacy_rebuilds_the_text_from_tokens_and_finds_every_span(made: MemoryCorpus, dialect: str) -> None:
    spacy = pytest.importorskip("spacy", reason=MISSING)
    data, _ = written(ProdigyExporter(), made, dialect)
    vocab = spacy.blank("en").vocab
    for line, item in zip(data.splitlines(), made, strict=True):
        task = json.loads(line)
        tokens = task["tokens"]
        doc = spacy.tokens.Doc(vocab, [one["text"] for one in tokens], [one["ws"] for one in tokens])
        assert doc.text == item.article.text
        assert [token.idx for token in doc] == [one["start"] for one in tokens]
        for one in task["spans"]:
            span = doc.char_span(one["start"], one["end"], label=one["label"])
            assert span is not None
            assert (span.start, span.end - 1) == (one["token_start"], one["token_end"])
        if dialect == "ner":
            doc.ents = [doc.char_span(one["start"], one["end"], label=one["label"]) for one in task["spans"]]
            assert len(doc.ents) == len(task["spans"])


@pytest.mark.parametrize("dialect", ["offsets", PLAIN])
@pytest.mark.parametrize("made", corpora(), ids=["hard", "emoji"])
def test_spacy_converts_the_columns_to_the_same_entities(made: MemoryCorpus, dialect: str, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason=MISSING)
    source = tmp_path / "clips.conll"
    source.write_bytes(written(ConllExporter(), made, dialect)[0])
    command = [sys.executable, "-m", "spacy", "convert", str(source), str(tmp_path), "-c", "conll", "-n", "0"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    docs = list(spacy.tokens.DocBin().from_disk(tmp_path / "clips.spacy").get_docs(spacy.blank("en").vocab))
    assert [[(ent.label_, [token.text for token in ent]) for ent in doc.ents] for doc in docs] == [
        [(label, _tokens(words, doc)) for label, words in passages]
        for passages, doc in zip(expected(made), docs, strict=True)
    ]


def _tokens(words: list[str], doc: Any) -> list[str]:
    """The tokens of `doc` that make these words when joined."""
    wanted = "".join(words)
    texts = [token.text for token in doc]
    for first in range(len(texts)):
        for last in range(first + 1, len(texts) + 1):
            if "".join(texts[first:last]) == wanted:
                return texts[first:last]
    raise AssertionError(wanted)


def test_spacy_reads_bilou() -> None:
    training = pytest.importorskip("spacy.training", reason=MISSING)
    for made in corpora():
        data, _ = written(ConllExporter(BILOU), made)
        found = []
        for part in data.decode().split("-DOCSTART- -X- O O\n")[1:]:
            rows = [line.split() for line in part.splitlines() if line]
            spans = training.iob_utils.tags_to_entities([row[-1] for row in rows])
            found.append([(label, "".join(row[0] for row in rows[first : last + 1])) for label, first, last in spans])
        assert found == [[(label, "".join(words)) for label, words in one] for one in expected(made)]


def test_conllu_reads_and_writes_the_same_and_the_text_is_ours() -> None:
    conllu = pytest.importorskip("conllu", reason=MISSING)
    for made in corpora():
        data = written(ConllUExporter(), made)[0].decode()
        read = conllu.parse(data)
        assert "".join(sentence.serialize() for sentence in read) == data
        place = -1
        for sentence in read:
            place += "newdoc id" in sentence.metadata
            item = made.articles[place]
            for token in sentence:
                misc = token["misc"]
                assert item.article.text[int(misc["Start"]) : int(misc["End"])] == token["form"]
        assert place == len(made) - 1
