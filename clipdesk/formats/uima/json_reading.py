"""Reads a CAS as JSON, which holds its types.

Format: https://github.com/apache/uima-uimaj-io-jsoncas, specification 0.4.0.
"""

from __future__ import annotations

from typing import Any

from clipdesk.formats.training.json_values import storable
from clipdesk.formats.uima.cas import Cas, Structure, whole

_TYPES, _STRUCTURES = "%TYPES", "%FEATURE_STRUCTURES"


def is_cas(value: Any) -> bool:
    """Whether a JSON value is a CAS."""
    return isinstance(value, dict) and (_STRUCTURES in value or _TYPES in value) and "%VIEWS" in value


def read_json(value: dict[str, Any]) -> Cas:
    """The CAS that a JSON value describes; what is not as the specification has it is passed over."""
    cas = Cas()
    types = value.get(_TYPES)
    for name, told in types.items() if isinstance(types, dict) else ():
        if isinstance(told, dict):
            cas.types.supertypes[name] = storable(told.get("%SUPER_TYPE"))
            for feature, description in told.items():
                if isinstance(description, dict):
                    cas.types.ranges[name, feature] = storable(description.get("%RANGE"))
    given = value.get(_STRUCTURES)
    # Older files number structures by the names of an object instead of naming ids inside them.
    numbered = given.items() if isinstance(given, dict) else enumerate(given if isinstance(given, list) else [])
    for number, told in numbered:
        if isinstance(told, dict):
            _take(cas, told, number if isinstance(given, dict) else None)
    return cas


def _take(cas: Cas, told: dict[str, Any], number: Any) -> None:
    id_ = told.get("%ID", number)
    id_ = whole(id_) if isinstance(id_, str) else id_
    type_ = storable(told.get("%TYPE"))
    if type(id_) is not int or not type_:
        return
    if type_ == "uima.cas.Sofa":
        if isinstance(told.get("sofaString"), str):
            cas.texts[id_] = (storable(told.get("sofaID")), told["sofaString"])
        return
    values: dict[str, str | list[str]] = {}
    for name, value in told.items():
        if name == "%ELEMENTS":
            values["elements"] = _value(value)
        elif name.startswith("@"):
            values[name[1:]] = _value(value)
            if name != "@sofa":
                cas.references.add((type_, name[1:]))
        elif not name.startswith(("%", "^")):
            values[name.removeprefix("#")] = _value(value)
    cas.structures.setdefault(id_, Structure(id_, type_, values))


def _value(value: Any) -> str | list[str]:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [one if isinstance(one, str) else storable(one) for one in value]
    return value if isinstance(value, str) else storable(value)
