"""The attributes of an annotation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Attribute, AttributeKind, Label
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.attribute_fields import ChoiceField, FlagField, TextValueField
from clipdesk.ui.panels.attribute_form import AttributeForm
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen
from tests.ui.shown_words import shown_words


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> AttributeForm:
    return on_screen(AttributeForm(), qtbot)


def show(form: AttributeForm, opened: OpenArticle, annotation_id: str) -> tuple[Annotation, Label]:
    annotation = opened.annotation(annotation_id)
    assert annotation is not None
    form.show_annotation(annotation, opened.label_of(annotation))
    return annotation, opened.label_of(annotation)


def text_field(form: AttributeForm, name: str) -> TextValueField:
    field = form.fields[name]
    assert isinstance(field, TextValueField)
    return field


def test_the_attributes_of_the_label_and_what_else_there_is(
    form: AttributeForm, opened: OpenArticle, qtbot: QtBot
) -> None:
    show(form, opened, "ferry-cost")
    qtbot.waitUntil(lambda: shown_words(form) == ["Value", "Rounded", "Source"])
    assert text_field(form, "value").text() == "3.2"
    rounded = form.fields["rounded"]
    assert isinstance(rounded, FlagField)
    assert rounded.isChecked()
    assert "does not have this attribute" in text_field(form, "source").toolTip()


def test_a_value_is_told_with_its_annotation_and_name(form: AttributeForm, opened: OpenArticle, qtbot: QtBot) -> None:
    show(form, opened, "ferry-cost")
    text_field(form, "source").setText("")
    with qtbot.waitSignal(form.attribute_committed) as told:
        text_field(form, "source").commit()
    assert told.args == ["ferry-cost", "source", ""]


def test_what_is_no_number_is_said_below_the_fields(form: AttributeForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-cost")
    assert not form.problem.isVisible()
    text_field(form, "value").setText("abc")
    assert form.problem.isVisible()
    assert form.problem.text() == "Value: This is not a number and is not saved."
    text_field(form, "value").setText("3.5")
    assert not form.problem.isVisible()


def test_values_of_another_kind_stay_and_are_told_of_when_the_label_is_changed(
    form: AttributeForm, opened: OpenArticle, qtbot: QtBot
) -> None:
    cost, label = show(form, opened, "ferry-cost")
    said: list[str] = []
    form.attribute_committed.connect(lambda *told: said.append(str(told)))
    old = {"value": "about 3", "rounded": "roughly", "unit": "euro", "of": "all"}
    kinds = (AttributeKind.NUMBER, AttributeKind.FLAG, AttributeKind.CHOICE, AttributeKind.TEXT)
    changed = tuple(Attribute(name, kind, ("%", "people")) for name, kind in zip(old, kinds, strict=True))
    form.show_annotation(cost._replace(attributes=old), replace(label, attributes=changed))
    value, flag, unit = text_field(form, "value"), form.fields["rounded"], form.fields["unit"]
    assert isinstance(flag, FlagField)
    assert isinstance(unit, ChoiceField)
    assert (value.text(), flag.text(), unit.currentText(), text_field(form, "of").text()) == tuple(old.values())
    assert form.problem.isVisible()
    assert [line.split(".")[0] for line in form.problem.text().splitlines()] == [
        "Value: “about 3” is not a number",
        "Rounded: “roughly” is neither yes nor no",
        "Unit: “euro” is not among the values to choose from",
    ]
    show(form, opened, "ferry-kell")
    assert (said, form.problem.isVisible()) == ([], False), "looking at them changes nothing"
    fitting = {"value": "3", "rounded": "true", "unit": "%", "of": "all"}
    form.show_annotation(cost._replace(attributes=fitting), replace(label, attributes=changed))
    qtbot.waitUntil(lambda: flag.isVisible())
    assert (flag.isChecked(), flag.text(), form.problem.isVisible()) == (True, "", False)


def test_another_annotation_of_the_label_keeps_the_fields(form: AttributeForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-kell")
    field = text_field(form, "role")
    show(form, opened, "ferry-harrow")
    assert form.fields["role"] is field
    show(form, opened, "ferry-vote")
    assert list(form.fields) == ["kind"]


def test_what_is_being_typed_belongs_to_the_annotation_before(
    form: AttributeForm, opened: OpenArticle, qtbot: QtBot
) -> None:
    show(form, opened, "ferry-kell")
    text_field(form, "role").setText("chair")
    with qtbot.waitSignal(form.attribute_committed) as told:
        show(form, opened, "ferry-harrow")
    assert told.args == ["ferry-kell", "role", "chair"]
    assert not text_field(form, "role").text()


def test_nothing_selected_is_nothing_shown(form: AttributeForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-kell")
    form.show_annotation(None, None)
    assert form.isHidden()
    annotation, label = show(form, opened, "ferry-kell")
    assert form.isVisible()
    form.show_annotation(annotation._replace(attributes={}), Label(label.id, "bare"))
    assert form.isHidden()


def test_fields_are_kept_for_the_labels_used_last_and_show_what_is_selected(
    form: AttributeForm, opened: OpenArticle, qtbot: QtBot
) -> None:
    cost, label = show(form, opened, "ferry-cost")
    first = form.fields["value"]
    other = replace(label, id="other", attributes=(Attribute("place"),))
    form.show_annotation(cost._replace(id="b", attributes={"place": "Larkport"}), other)
    assert list(form.fields) == ["place"]
    assert text_field(form, "place").isVisible()
    assert not first.isVisible()
    form.show_annotation(cost._replace(id="c", attributes={"value": "7", "source": ""}), label)
    assert form.fields["value"] is first
    assert text_field(form, "value").text() == "7"
    for number in range(40):
        form.show_annotation(cost, replace(label, attributes=(Attribute(f"a{number}"),)))
    qtbot.waitUntil(lambda: len(form.findChildren(TextValueField)) < 80)
    show(form, opened, "ferry-cost")
    assert text_field(form, "value").text() == "3.2"
