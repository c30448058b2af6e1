"""Fills the one style sheet of the program with the colors of a theme."""

from __future__ import annotations

import re
from string import Template

from clipdesk.runtime.resources import read_resource_text, resource_path
from clipdesk.ui.palette import Palette

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(palette: Palette) -> str:
    """The style sheet in the colors of `palette`.

    Raises KeyError when the sheet names a color that the palette lacks.
    """
    images = resource_path(f"themes/{'dark' if palette.is_dark else 'light'}").as_posix()
    sheet = _COMMENT.sub("", read_resource_text("themes/window.qss"))
    return Template(sheet).substitute(vars(palette)).replace('url("', f'url("{images}/')
