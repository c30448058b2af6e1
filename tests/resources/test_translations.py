"""The shipped translations are complete, say the same things, and are compiled from the files beside them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.house.sentences import core_sentences, for_the_collector
from tests.house.sources import PACKAGE, RESOURCES

I18N = RESOURCES / "i18n"
TOOLS = Path(sys.executable).parent
LANGUAGES = sorted(path.stem.removeprefix("clipdesk_") for path in I18N.glob("*.ts"))
_PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%\d")


def messages(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and the forms of the translation of every message."""
    for context in ET.parse(path).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield name, message.findtext("source") or "", forms


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_with_its_placeholders(language: str) -> None:
    faults = []
    for context, source, forms in messages(I18N / f"clipdesk_{language}.ts"):
        wanted = sorted(_PLACEHOLDER.findall(source))
        faults += [
            f"{context}: {source!r} → {form!r}"
            for form in forms
            if not form or sorted(_PLACEHOLDER.findall(form)) != wanted
        ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_what_the_window_says(language: str, tmp_path: Path) -> None:
    """As `make translations` would leave it: nothing new, nothing gone. Run that, and translate what it adds."""
    shipped = I18N / f"clipdesk_{language}.ts"
    copy = tmp_path / shipped.name
    shutil.copy(shipped, copy)
    options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-source-language", "en"]
    options += ["-pluralonly"] if language == "en" else []
    code = sorted(str(path) for path in (PACKAGE / "ui").rglob("*.py"))
    if language != "en":
        core = tmp_path / "sentences.py"
        core.write_text(for_the_collector(core_sentences()), encoding="utf-8")
        code.append(str(core))
    subprocess.run([str(TOOLS / "pyside6-lupdate"), *options, *code, "-ts", str(copy)], check=True)
    now, then = set(map(repr, messages(copy))), set(map(repr, messages(shipped)))
    assert now == then, "\n".join(["", *sorted(now ^ then)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_made_of_it(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "made.qm"
    subprocess.run(
        [str(TOOLS / "pyside6-lrelease"), "-silent", str(I18N / f"clipdesk_{language}.ts"), "-qm", str(compiled)],
        check=True,
    )
    assert compiled.read_bytes() == (I18N / f"clipdesk_{language}.qm").read_bytes()
