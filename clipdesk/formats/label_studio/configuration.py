"""The labeling configuration: which controls an annotator in Label Studio has, as XML."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.formats.exchange.colors import color_code

LABELS, TOPICS, TEXT = "label", "topic", "text"
"""Names of the controls for passages and for whole articles, and of the text they are about."""
_CONTROL = re.compile(r"attribute\d+\.(.+)")


def attribute_of(control: str) -> str:
    """The name of the attribute that a control is for; of a control that is not ours, its own name.

    >>> attribute_of("attribute2.said%20by"), attribute_of("mood")
    ('said by', 'mood')
    """
    match = _CONTROL.fullmatch(control)
    return unquote(match[1]) if match else control


class Configuration:
    """Collects what tasks use, so that Label Studio takes every one of them; the codebook is in it from the start."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._labels = dict.fromkeys(label.name for label in codebook if not label.whole_article)
        self._topics = dict.fromkeys(label.name for label in codebook if label.whole_article)
        self._kinds = dict.fromkeys(kind.name for kind in codebook.relation_types)
        self._controls: dict[tuple[str, str], str] = {}
        self._known = {(label.name, one.name): one for label in codebook for one in label.attributes}
        for key in self._known:
            self._control(key)

    def use_label(self, name: str) -> None:
        """Note that a passage has this label."""
        self._labels[name] = None

    def use_topic(self, name: str) -> None:
        """Note that a whole article has this label."""
        self._topics[name] = None

    def use_kind(self, name: str) -> None:
        """Note that a relation is of this kind."""
        self._kinds[name] = None

    def attribute_control(self, label: str, name: str) -> str:
        """The name of the control for an attribute of a label."""
        return self._control((label, name))

    def xml(self) -> bytes:
        """The configuration in UTF-8."""
        colors = {label.name: color_code(label.color) for label in self._codebook}
        lines = [
            "<View>",
            "  <Style>.htx-text { white-space: pre-wrap; }</Style>",
            f'  <Labels name="{LABELS}" toName="{TEXT}">',
            *(
                f"    <Label value={_quoted(name)} background={_quoted(colors.get(name, '#4C5667'))}/>"
                for name in self._labels
            ),
            "  </Labels>",
            f'  <Text name="{TEXT}" value="$text"/>',
            *self._attribute_lines(),
        ]
        if self._topics:
            lines.append(f'  <Choices name="{TOPICS}" toName="{TEXT}" choice="multiple">')
            lines += [f"    <Choice value={_quoted(name)}/>" for name in self._topics]
            lines.append("  </Choices>")
        if self._kinds:
            lines += ["  <Relations>", *(f"    <Relation value={_quoted(name)}/>" for name in self._kinds)]
            lines.append("  </Relations>")
        return "\n".join([*lines, "</View>", ""]).encode("utf-8")

    def _control(self, key: tuple[str, str]) -> str:
        return self._controls.setdefault(key, f"attribute{len(self._controls) + 1}.{quote(key[1], safe='')}")

    def _attribute_lines(self) -> list[str]:
        """Text for every attribute, so that any value fits; its meaning stands in the placeholder."""
        return [
            f'  <TextArea name="{control}" toName="{TEXT}" perRegion="true" editable="true" maxSubmissions="1" '
            f"whenTagName={_quoted(LABELS)} whenLabelValue={_quoted(label)} "
            f"placeholder={_quoted(_hint(name, self._known.get((label, name))))}/>"
            for (label, name), control in self._controls.items()
        ]


def _hint(name: str, attribute: Attribute | None) -> str:
    if attribute is None or attribute.kind is AttributeKind.TEXT:
        return name
    if attribute.kind is AttributeKind.CHOICE:
        return f"{name}: {' | '.join(attribute.choices)}"
    return f"{name}: {'a number' if attribute.kind is AttributeKind.NUMBER else 'true or false'}"


def _quoted(value: str) -> str:
    from xml.sax.saxutils import quoteattr

    return quoteattr(value, {"\n": "&#10;", "\t": "&#9;"})
