"""The JSON Schemas that ship with the program, ready to validate exports with."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from clipdesk.runtime.resources import read_resource_text


@cache
def validator(name: str) -> Draft202012Validator:
    """Validator for "record", "project" or "standoff"."""
    schemas = {
        one: json.loads(read_resource_text(f"schema/clipdesk-{one}.schema.json"))
        for one in ("record", "project", "standoff")
    }
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()
    )
    Draft202012Validator.check_schema(schemas[name])
    return Draft202012Validator(schemas[name], registry=registry)
