"""Writes structures as XMI with a type system description, and as JSON with its types."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from clipdesk.formats.training.record import encode
from clipdesk.formats.uima.building import SOFA_ID, Built, Reference
from clipdesk.formats.uima.types import STRINGS, TYPES, described

_VIEW = "_InitialView"
_SPECIAL = re.compile('[&<>"\n\t\r]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FIXED = {"cas": "http:///uima/cas.ecore", "xmi": "http://www.omg.org/XMI"}


def xmi(text: str, structures: list[Built]) -> bytes:
    """The article as XMI; it needs `type_system` beside it."""
    spaces = {_prefix(type_): _space(type_) for type_ in TYPES}
    declared = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in sorted({**spaces, **_FIXED}.items()))
    lines = [_HEAD, f'<xmi:XMI {declared} xmi:version="2.0">\n', '<cas:NULL xmi:id="0"/>\n']
    lines += [_element(one) for one in structures]
    sofa = f'xmi:id="{SOFA_ID}" sofaNum="1" sofaID="{_VIEW}" mimeType="text/plain" sofaString="{_quoted(text)}"'
    members = " ".join(str(one.id) for one in structures)
    lines += [f"<cas:Sofa {sofa}/>\n", f'<cas:View sofa="{SOFA_ID}" members="{members}"/>\n', "</xmi:XMI>\n"]
    return "".join(lines).encode()


def type_system(used: Collection[str]) -> bytes:
    """The description of the types that are written; `used` are those that some article has."""
    lines = [_HEAD, '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n<types>\n']
    for name, (above, features) in described(used).items():
        lines.append(
            f"<typeDescription>\n<name>{name}</name>\n<description/>\n<supertypeName>{above}</supertypeName>\n"
        )
        lines.append("<features>\n")
        lines += [
            f"<featureDescription><name>{feature}</name><description/><rangeTypeName>{range_}</rangeTypeName>"
            "</featureDescription>\n"
            for feature, range_ in features.items()
        ]
        lines.append("</features>\n</typeDescription>\n")
    return "".join([*lines, "</types>\n</typeSystemDescription>\n"]).encode()


def json_cas(text: str, structures: list[Built]) -> bytes:
    """The article as a JSON CAS, types included."""
    types: dict[str, Any] = {}
    for name, (above, features) in described({one.type for one in structures}).items():
        types[name] = {"%NAME": name, "%SUPER_TYPE": above}
        types[name] |= {feature: {"%NAME": feature, "%RANGE": range_} for feature, range_ in features.items()}
    sofa = {"%ID": SOFA_ID, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": _VIEW, "mimeType": "text/plain",
            "sofaString": text}  # fmt: skip
    written: list[dict[str, Any]] = [sofa]
    free = SOFA_ID + 1 + len(structures)
    for one in structures:
        record: dict[str, Any] = {"%ID": one.id, "%TYPE": one.type, "@sofa": SOFA_ID}
        for name, value in one.values.items():
            if isinstance(value, Reference):
                record[f"@{name}"] = value.id
            elif isinstance(value, list):
                record[f"@{name}"] = free
                written.append({"%ID": free, "%TYPE": STRINGS, "%ELEMENTS": value})
                free += 1
            else:
                record[name] = value
        written.append(record)
    views = {_VIEW: {"%SOFA": SOFA_ID, "%MEMBERS": [one.id for one in structures]}}
    return encode({"%TYPES": types, "%FEATURE_STRUCTURES": written, "%VIEWS": views}) + b"\n"


def _element(one: Built) -> str:
    tag = f"{_prefix(one.type)}:{one.type.rpartition('.')[2]}"
    parts = [f'<{tag} xmi:id="{one.id}" sofa="{SOFA_ID}"']
    children: list[str] = []
    for name, value in one.values.items():
        if isinstance(value, list):
            children += [f"<{name}>{_quoted(text)}</{name}>" for text in value]
        else:
            parts.append(f'{name}="{_quoted(_told(value))}"')
    head = " ".join(parts)
    return f"{head}>{''.join(children)}</{tag}>\n" if children else f"{head}/>\n"


def _told(value: Any) -> str:
    if isinstance(value, Reference):
        return str(value.id)
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text)


def _prefix(type_: str) -> str:
    """The part of the package that tells it from the others here."""
    parts = type_.split(".")
    return parts[0] if len(parts) == 2 else parts[-3]


def _space(type_: str) -> str:
    return f"http:///{type_.rpartition('.')[0].replace('.', '/')}.ecore"
