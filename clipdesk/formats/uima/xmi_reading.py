"""Reads XMI and the type system beside it.

Format: OASIS UIMA 1.0, XMI as Apache UIMA writes it.
"""

from __future__ import annotations

from typing import Any

from clipdesk.formats.documents.package import attributes, local_name, xml_root
from clipdesk.formats.uima.cas import Cas, Structure, TypeSystem, whole

_XMI_ID = "{http://www.omg.org/XMI}id"
_NO_PACKAGE = "uima.noNamespace"


def read_xmi(data: bytes, name: str, types: TypeSystem) -> Cas:
    """The CAS of an XMI file. Raises `ImportFailedError` when it is no XML."""
    cas = Cas(types=types)
    for element in xml_root(data, name):
        if not isinstance(element.tag, str):
            continue
        values: dict[str, str | list[str]] = {
            local_name(key): value for key, value in attributes(element).items() if key != _XMI_ID
        }
        for child in element:
            listed = values.setdefault(local_name(child), [])
            if isinstance(listed, list):
                listed.append(child.text or "")
        id_ = whole(element.get(_XMI_ID)) or 0
        structure = Structure(id_, _type_of(element.tag), values)
        if structure.type == "uima.cas.Sofa":
            if "sofaString" in values:
                cas.texts[id_] = (structure.text("sofaID"), structure.text("sofaString"))
        elif structure.type not in ("uima.cas.View", "uima.cas.NULL") and id_ not in cas.structures:
            cas.structures[id_] = structure
    return cas


def read_type_system(data: bytes, name: str) -> TypeSystem:
    """What a type system description says of types. Raises `ImportFailedError` when it is no XML."""
    found = TypeSystem()
    for element in xml_root(data, name).iter():
        if not isinstance(element.tag, str) or local_name(element) != "typeDescription":
            continue
        type_ = _said(element, "name")
        found.supertypes[type_] = _said(element, "supertypeName")
        for feature in element.iter():
            if isinstance(feature.tag, str) and local_name(feature) == "featureDescription":
                found.ranges[type_, _said(feature, "name")] = _said(feature, "rangeTypeName")
    return found


def _type_of(tag: str) -> str:
    """The name of a type by its element: `{http:///a/b.ecore}C` is `a.b.C`."""
    space, _, short = tag.removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return short if not package or package == _NO_PACKAGE else f"{package}.{short}"


def _said(element: Any, name: str) -> str:
    return next((str(child.text or "").strip() for child in element if local_name(child) == name), "")
