"""How well articles and their source data are read from saved pages, against pages with a known answer.

    python -m benchmarks.html_extraction [--data DIR] [--out FILE] [--worst N]

Reads `html/gold.jsonl` and its pages below `../shared/data` (or CLIPDESK_DATA), runs the importer, writes its
predictions and has `score_text.py` judge them, for the importer and for the extractors of other projects that are
installed. Nothing of the data is kept.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import UserError
from clipdesk.formats.html import HtmlImporter
from clipdesk.formats.registry import ImportOptions, SourceFile

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("CLIPDESK_DATA", ROOT.parent / "shared" / "data"))
SCORER = ROOT.parent / "shared" / "tools" / "score_text.py"

Prediction: TypeAlias = dict[str, Any]
_MEASURES = (
    ("text, shingles F1", "shingle", "f1"),
    ("text, tokens F1", "token", "mean"),
    ("text, LCS F1", "rouge_l", "f1"),
    ("strings kept and left out, F1", "segments", "f1"),
    ("first words there", "lead", "mean"),
    ("headline", "title_plain", "mean"),
    ("headline to the letter", "title_exact", "mean"),
    ("date", "date", "mean"),
    ("all authors", "authors_equal", "mean"),
    ("authors F1", "authors_f1", "mean"),
    ("site", "site", "mean"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 2 when there is nothing to measure on."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder that holds html/gold.jsonl")
    parser.add_argument("--out", type=Path, help="keep the importer's predictions in this file")
    parser.add_argument("--worst", type=int, default=0, help="name so many pages with the poorest text")
    given = parser.parse_args(arguments)
    gold = given.data / "html" / "gold.jsonl"
    if not gold.is_file() or not SCORER.is_file():
        print(f"Nothing to measure on: {gold} or {SCORER} is missing.", file=sys.stderr)
        return 2
    pages = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        reports = {}
        for name, reader in _readers():
            out = given.out if name == "ours" and given.out else Path(folder) / f"{name}.jsonl"
            spent = _predict(pages, gold.parent, reader, out)
            reports[name] = _scored(gold, out) | {"speed": {"mean": 1000 * spent / len(pages)}}
            if name == "ours" and given.worst:
                print(_run(gold, out, "--worst", str(given.worst)))
    print(_table(reports))
    return 0


def _readers() -> Iterator[tuple[str, Callable[[bytes, Prediction], Prediction]]]:
    """The importer, and what else is installed."""
    yield "ours", _ours
    for name, reader in (("trafilatura", _trafilatura), ("resiliparse", _resiliparse)):
        try:
            reader(b"<p>warm up</p>", {})
        except ImportError:
            continue
        yield name, reader


def _ours(data: bytes, page: Prediction) -> Prediction:
    try:
        (draft,) = HtmlImporter().read(SourceFile(page.get("file", ""), data), ImportOptions())
    except UserError as refusal:
        return {"text": "", "note": refusal.message}
    assert isinstance(draft, ArticleDraft)
    source = draft.source
    return {
        "text": draft.text,
        "title": source.headline,
        "authors": list(source.byline),
        "date": source.published,
        "site": source.outlet,
    }


def _trafilatura(data: bytes, page: Prediction) -> Prediction:
    trafilatura: Any = importlib.import_module("trafilatura")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = trafilatura.bare_extraction(data, url=page.get("url"), with_metadata=True, include_comments=False)
    fields = found.as_dict() if found is not None else {}
    return {
        "text": fields.get("text") or "",
        "title": fields.get("title"),
        "authors": fields.get("author"),
        "date": fields.get("date"),
        "site": fields.get("sitename"),
    }


def _resiliparse(data: bytes, _: Prediction) -> Prediction:
    text: Any = importlib.import_module("resiliparse.extract.html2text")
    encoding: Any = importlib.import_module("resiliparse.parse.encoding")
    html = encoding.bytes_to_str(data, encoding.detect_encoding(data))
    return {"text": text.extract_plain_text(html, main_content=True, alt_texts=False)}


def _predict(
    pages: Sequence[Prediction], folder: Path, reader: Callable[[bytes, Prediction], Prediction], out: Path
) -> float:
    """Write a prediction for every page; the seconds spent reading."""
    spent = 0.0
    with out.open("w", encoding="utf-8") as handle:
        for page in pages:
            data = (folder / page["file"]).read_bytes()
            start = time.perf_counter()
            prediction = reader(data, page)
            spent += time.perf_counter() - start
            handle.write(json.dumps({"id": page["id"], **prediction}, ensure_ascii=False) + "\n")
    return spent


def _scored(gold: Path, out: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(_run(gold, out, "--json"))
    return report


def _run(gold: Path, out: Path, *options: str) -> str:
    command = [sys.executable, str(SCORER), str(gold), str(out), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _table(reports: dict[str, dict[str, Any]]) -> str:
    """The measures, one a line, one column for each reader."""
    lines = ["".join([f"{'':32}", *(f"{name:>14}" for name in reports), f"{'pages':>8}"])]
    for label, measure, key in _MEASURES:
        if any(measure in report for report in reports.values()):
            cells = [report.get(measure, {}).get(key, 0.0) for report in reports.values()]
            count = next(report[measure]["pages"] for report in reports.values() if measure in report)
            lines.append("".join([f"{label:32}", *(f"{cell:14.3f}" for cell in cells), f"{count:8}"]))
    speeds = [report["speed"]["mean"] for report in reports.values()]
    lines.append("".join([f"{'milliseconds a page':32}", *(f"{speed:14.1f}" for speed in speeds)]))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
