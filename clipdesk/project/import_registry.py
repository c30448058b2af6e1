"""All formats that an import reads: those of `formats`, and project files, which only the store can read."""

from __future__ import annotations

from clipdesk.formats.builtin_importers import builtin_importers
from clipdesk.formats.registry import Registry
from clipdesk.project.project_importer import ProjectImporter


def import_registry() -> Registry:
    """What reads. A child process that reads files needs no more, and has loaded it sooner than the exporters."""
    return Registry((*builtin_importers(), ProjectImporter()))
