"""What the core says, in Spanish: templates are found again whatever stands in their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError, InvalidChangeError, ProjectError
from clipdesk.project.importing import ImportOptions, read_pasted
from clipdesk.ui.core_words import core_words, error_words
from tests.house.sentences import LISTED, core_sentences


def test_in_english_all_is_said_as_it_came() -> None:
    error = ProjectError("“a.clipdesk” already exists.", "Choose another name.")
    assert error_words(error) == error.message


def test_every_sentence_of_the_core_is_listed() -> None:
    """`make translations` lists them."""
    assert LISTED.read_text(encoding="utf-8").splitlines() == list(core_sentences())


def test_sentences_are_gathered_from_errors_reports_and_kinds_of_files() -> None:
    found = set(core_sentences())
    wanted = {"There is already a label named “{0}”.", "a PDF document", "Choose another name.", "It is not an object."}
    assert wanted <= found


def test_sentences_are_gathered_from_losses_remarks_and_reasons() -> None:
    found = set(core_sentences())
    wanted = {
        "Notes have no place in this format.",
        "The file ends in the middle of a character.",
        "a number with a unit",
    }
    assert wanted <= found
    assert not {one for one in found if "__" in one}


def test_a_choice_within_a_sentence_gives_a_template_each() -> None:
    found = set(core_sentences())
    assert {"Its answer is “{0}”: {1} span was not taken.", "Its answer is “{0}”: {1} spans were not taken."} <= found


@pytest.mark.usefixtures("spanish")
class TestInSpanish:
    """The window speaks Spanish."""

    def test_an_error_with_its_remedy(self) -> None:
        error = ProjectError("“a.clipdesk” already exists.", "Choose another name.")
        assert error_words(error) == "«a.clipdesk» ya existe. Elija otro nombre."

    def test_what_stands_in_a_place_is_translated_as_well(self) -> None:
        assert core_words("“a.txt” is a PDF document, not plain text.") == (
            "«a.txt» es un documento PDF, no texto sin formato."
        )

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ("Line 3 is not an object with a text.", "Línea 3: no es un objeto con un texto."),
            ("“a.jsonl” is not JSON: it breaks off.", "«a.jsonl» no es JSON: se interrumpe."),
            ("a number with a unit", "un número con unidad"),
            (
                "The encoding is unknown. 2 places could not be read as UTF-8.",
                "La codificación es desconocida. 2 lugares no se pudieron leer como UTF-8.",
            ),
            ("Who annotated has no place in this format.", "Quién anotó no cabe en este formato."),
        ],
    )
    def test_remarks_losses_and_reasons(self, said: str, words: str) -> None:
        assert core_words(said) == words

    def test_an_error_that_was_really_raised(self) -> None:
        with pytest.raises(ImportFailedError) as raised:
            read_pasted("\x00\x01\x02\x03\x04\x05\x06\x07\x08" * 9, "Clip", ImportOptions("utf-8"))
        assert error_words(raised.value).startswith("«Clip» no es un archivo de texto.")

    def test_sentences_in_a_row_even_with_full_stops_in_names(self) -> None:
        said = "There is already a label named “U. S. Code. Title 8”. Choose another name."
        assert core_words(said) == "Ya hay una etiqueta llamada «U. S. Code. Title 8». Elija otro nombre."

    def test_an_unknown_sentence_is_said_as_it_came(self) -> None:
        assert core_words("Quite another thing happened.") == "Quite another thing happened."
        assert error_words(InvalidChangeError("")) == ""

    @given(
        st.deferred(lambda: st.sampled_from(core_sentences())),
        st.text(st.characters(codec="utf-8", exclude_characters=" "), min_size=1, max_size=30),
    )
    def test_no_words_in_the_places_are_lost(self, template: str, name: str) -> None:
        number = template.count("{")
        said = core_words(template.format(*[f"<{name}{place}>" for place in range(number)]))
        assert all(f"<{name}{place}>" in said for place in range(number))


@pytest.mark.usefixtures("spanish")
def test_what_the_system_says_within_a_sentence_is_translated_too() -> None:
    said = core_words("“/proc/out.jsonl” cannot be written: No such file or directory.")
    assert said == "«/proc/out.jsonl» no se puede escribir: No existe el archivo o la carpeta."
    assert core_words("Permission denied") == "Permiso denegado"
