"""`latin` and `latin_pattern`: patterns that know the capital and small letters of every language written in Latin letters, also Łódź and Şanlıurfa."""

from __future__ import annotations

import re

_CAPITALS = "À-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
_SMALL = "ß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſșț"


def latin(pattern: str) -> str:
    """A pattern in whose classes `À-Þ` stands for all capital letters with a mark, and `ß-ÿ` for all small ones.

    Those of Unicode's blocks “Latin-1 Supplement” and “Latin Extended-A”, and of Romanian.

    >>> import re
    >>> bool(re.match(latin("[A-ZÀ-Þ][a-zß-ÿ]+$"), "Łódź"))
    True
    """
    return pattern.replace("À-Þ", _CAPITALS).replace("ß-ÿ", _SMALL)


def latin_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern that `latin` makes, compiled."""
    return re.compile(latin(pattern))
