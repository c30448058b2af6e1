"""What is counted over a project: passages, articles or stories of each label or value, by outlet, date and the like."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.article import Status

OTHER_VALUES = "\0"
"""Where many values are counted: the column of those that are not frequent. No value is called so."""


class CountBy(StrEnum):
    """What the rows of a table of counts are."""

    OUTLET = "outlet"
    YEAR = "year"
    MONTH = "month"
    SECTION = "section"
    LANGUAGE = "language"
    STATUS = "status"
    ANNOTATOR = "annotator"


class CountUnit(StrEnum):
    """What is counted. Of articles and stories it is counted how many have at least one annotation of the column."""

    ANNOTATIONS = "annotations"
    ARTICLES = "articles"
    STORIES = "stories"


class ValuesOf(NamedTuple):
    """The values of an attribute of a label, by its id: annotations of other labels are not counted then."""

    label_id: str
    attribute: str


class CountAsked(NamedTuple):
    """What a table of counts is asked for. Empty fields do not restrict.

    `annotator_id` chooses annotations; `statuses` choose articles. The columns are labels, or, with `values_of`, values.
    """

    by: CountBy = CountBy.OUTLET
    unit: CountUnit = CountUnit.ANNOTATIONS
    annotator_id: str = ""
    statuses: tuple[Status, ...] = ()
    values_of: ValuesOf | None = None


class CountRow(NamedTuple):
    """One row: what stands before it (an outlet, `2025-06`, an annotator's key), and how many of the unit there are.

    `value` is empty for articles of which it is not known. `units` counts articles, or stories where these are asked
    for, whether anything is tagged in them or not; of an annotator, those in which they tagged something. `columns` has
    a count for each label that occurs, by id, or for each value (empty: none was given), `tagged` that of all together.
    """

    value: str
    units: int
    tagged: int
    columns: Mapping[str, int]


class CountTable(NamedTuple):
    """Counts by row, and of all rows together: what is in two of them counts once there.

    `counts_alike_once`: where several annotators have the same label (and value) on the same passage, it is counted once.
    """

    asked: CountAsked
    rows: tuple[CountRow, ...]
    whole: CountRow
    counts_alike_once: bool = False
