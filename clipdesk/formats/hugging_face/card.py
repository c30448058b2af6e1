"""The card of a data set: YAML that names files and types, and Markdown that says what it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from clipdesk.domain.corpus import Corpus

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_DESCRIBED = (
    ("id", "string"), ("label", "string"), ("annotator", "string"), ("note", "string"), ("attributes", "string"),
)  # fmt: skip
_PLACE = (("start", "int64"), ("end", "int64"))
_FRAGMENTS = "    - name: fragments\n      list:\n" + "".join(
    f"      - {{name: {name}, dtype: {kind}}}\n" for name, kind in _PLACE
)
_SOURCE = (
    ("headline", "string"), ("byline", ""), ("outlet", "string"), ("published", "string"), ("url", "string"),
    ("section", "string"), ("dateline", "string"), ("language", "string"), ("copyright", "string"),
    ("agency", "string"), ("status", "string"), ("flagged", "bool"), ("note", "string"),
)  # fmt: skip
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")


def card(corpus: Corpus, counts: Mapping[str, int], seed: int | None) -> str:
    """The text of `README.md`. `counts` are articles by split; `seed` is None where there is one split only.

    https://huggingface.co/docs/hub/datasets-cards; news texts are rarely the researcher's to license, hence "other".
    """
    total = sum(counts.values())
    size = next((words for most, words in _SIZES if total < most), "n>1M")
    files = "".join(f"  - {{split: {name}, path: data/{name}.jsonl}}\n" for name in counts)
    front = (
        f"license: other\nlicense_name: not-stated\ntask_categories: [token-classification]\n"
        f"pretty_name: {json.dumps(corpus.name, ensure_ascii=True)}\nsize_categories: [{size}]\n"
        f"configs:\n- config_name: default\n  data_files:\n{files}"
        f"dataset_info:\n- config_name: default\n  features:\n{_features()}"
    )
    return f"---\n{front}---\n\n{_body(corpus, counts, seed)}"


def _features() -> str:
    lines = [
        "  - {name: id, dtype: string}\n",
        "  - {name: text, dtype: string}\n",
        "  - {name: labels, list: string}\n",
    ]
    lines.append("  - name: spans\n    list:\n" + _fields((*_PLACE, ("text", "string"))) + _FRAGMENTS)
    lines.append(_fields(_DESCRIBED))
    lines.append("  - name: article_annotations\n    list:\n" + _fields(_DESCRIBED))
    ends = (("id", "string"), ("head", "string"), ("child", "string"), ("label", "string"), ("annotator", "string"))
    lines.append("  - name: relations\n    list:\n" + _fields(ends))
    lines += [
        f"  - {{name: {name}, dtype: {kind}}}\n" if kind else f"  - {{name: {name}, list: string}}\n"
        for name, kind in _SOURCE
    ]
    return "".join(lines)


def _fields(fields: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"    - {{name: {name}, dtype: {kind}}}\n" for name, kind in fields)


def _body(corpus: Corpus, counts: Mapping[str, int], seed: int | None) -> str:
    lines = [f"# {_plain(corpus.name)}", "", "Annotated news articles, exported from Clipdesk.", ""]
    lines += [f"- `{name}`: {count} articles" for name, count in counts.items()]
    lines += [
        "",
        (
            "`start` and `end` count Unicode code points of `text`, half open: in Python, `text[start:end]`. A passage of "
            "several pieces has them in `fragments`; its `text` is theirs, and `start` and `end` are its outer bounds. "
            "`attributes` is JSON. `codebook.json` has the labels with their guidelines."
        ),
        "",
    ]
    if seed is not None:
        lines += [
            (
                f"Whole articles were drawn for the splits, by their text and the seed {seed}: the same text is always in "
                "the same split. Articles that are merely similar may be in different ones."
            ),
            "",
        ]
    lines += ["## Labels", ""]
    lines += [
        f"- **{_plain(label.name)}**" + (f": {_plain(label.definition)}" if label.definition else "")
        for label in corpus.codebook
    ]
    lines += ["", "## License", "", "Not stated. The texts of news articles usually belong to their publishers.", ""]
    return "\n".join(lines)


def _plain(words: str) -> str:
    """The words on one line, with nothing in them that Markdown would read as a sign."""
    return _MARKDOWN.sub(r"\\\1", " ".join(words.split()))
