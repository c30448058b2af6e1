"""Pages saved by Safari (.webarchive): a property list with the page and what belongs to it."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping
from xml.parsers.expat import ExpatError

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.formats.containers.pages import draft_of_page
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

_MARK = b"WebMainResource"


class WebArchiveImporter:
    """Reads a page saved by Safari as one article."""

    key = "webarchive"
    name = "Web archive of Safari"
    suffixes = (".webarchive",)
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the name of the main resource in a property list."""
        is_list = file.data.startswith((b"bplist00", b"<?xml"))
        return 0.95 if is_list and _MARK in file.data else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of the page. Raises `ImportFailedError` when the file holds no page."""
        try:
            resource = plistlib.loads(file.data)["WebMainResource"]
            page = resource["WebResourceData"]
        except (
            plistlib.InvalidFileException,
            ExpatError,
            LookupError,
            TypeError,
            ValueError,
            OverflowError,
        ) as error:
            raise ImportFailedError(f"There is no page in “{file.name}”.", "Save the page again.") from error
        if not isinstance(resource, Mapping) or not isinstance(page, bytes):
            raise ImportFailedError(f"There is no page in “{file.name}”.", "Save the page again.")
        address = str(resource.get("WebResourceURL", ""))
        known = {"url": address} if address.startswith(("http://", "https://")) else {}
        yield draft_of_page(page, file, options, str(resource.get("WebResourceTextEncodingName", "")), known)
