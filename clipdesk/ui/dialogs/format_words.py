"""One line about each format that can be written: what it is good for, and what it cannot hold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipdesk.project.exporting import ExportOffer


def format_description(offer: ExportOffer) -> str:
    """What a format is for; for a format without a description, the suffixes of its files."""
    translate = QCoreApplication.translate
    words = {
        "jsonl": translate(
            "Formats", "One article a line, for training models. Articles and annotations come back whole."
        ),
        "json": translate("Formats", "One document with articles and codebook. Everything in it comes back whole."),
        "csv": translate("Formats", "One row per annotation, exact to the byte, for R, pandas and other programs."),
        "excel-csv": translate("Formats", "One row per annotation, safe to open in Excel or LibreOffice."),
        "xlsx": translate("Formats", "Articles, annotations, relations and codebook as sheets of one workbook."),
        "hugging-face": translate("Formats", "A folder with card, types and splits, for Hugging Face datasets."),
        "parquet": translate("Formats", "One row per article, for Arrow, DuckDB, Polars and pandas."),
        "review": translate("Formats", "One page to read and talk over in any browser, without a network."),
        "word-reading": translate(
            "Formats", "Articles with passages in color and by name, comments and a legend, to read or print."
        ),
        "reading-pdf": translate(
            "Formats", "Pages to read, print and hand on, with passages, notes, legend and contents."
        ),
        "doccano": translate("Formats", "One article a line, for doccano, in the shape that a project there expects."),
        "prodigy": translate("Formats", "One task a line, for Prodigy and spaCy, with tokens."),
        "label-studio": translate("Formats", "Tasks for Label Studio, with the labeling configuration they need."),
        "conll": translate("Formats", "One word a line with its tag. Overlapping labels cannot be kept."),
        "conll-bilou": translate("Formats", "One word a line, with the last word of a passage told apart."),
        "conll-u": translate("Formats", "One word a line, with the whole text and labels of any kind."),
        "brat": translate("Formats", "A text and an annotation file per article, for brat and what reads its files."),
        "spacy": translate("Formats", "Documents with spans, entities and classes, for training with spaCy."),
        "standoff": translate(
            "Formats", "Labels, positions and hashes, for readers who have their own copies of the articles."
        ),
        "web-annotation": translate("Formats", "W3C Web Annotations, as JSON-LD."),
        "uima-xmi": translate("Formats", "For INCEpTION and other UIMA programs."),
        "uima-json": translate("Formats", "For INCEpTION and other UIMA programs, types included."),
        "webanno-tsv": translate("Formats", "One word a line, for WebAnno and INCEpTION, which must know the layers."),
        "gate": translate("Formats", "One document per article, for GATE and gatenlp."),
        "bioc": translate("Formats", "One collection of documents, for BioC tools, INCEpTION and TeamTat."),
        "bioc-json": translate("Formats", "One collection of documents, for BioC tools that read JSON."),
        "refi-qda": translate("Formats", "For NVivo, ATLAS.ti, MAXQDA, QualCoder and other QDA programs."),
        "refi-codebook": translate("Formats", "The labels and their guidelines for QDA programs, without articles."),
        "codebook-csv": translate("Formats", "The labels and their guidelines as a table, without articles."),
    }
    return words.get(offer.key) or ", ".join(offer.suffixes)
