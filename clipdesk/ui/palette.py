"""The colors of the window in light and dark. No Qt, no label colors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colors of one theme as `#RRGGBB`.

    `window`, `pane` and `selection` are grounds; `line` is the hairline between them. `text`, `quiet`, `accent`,
    `danger`, `ok` and `warning` are legible (4.5:1) on every ground, `on_accent` on `accent`. `hover` and `pressed`
    lie under the mouse. `disabled` is for disabled parts and for scroll bars at rest, `handle` for the outlines of
    switches (3:1 on `window` and `pane`).
    """

    is_dark: bool
    window: str
    pane: str
    line: str
    text: str
    quiet: str
    accent: str
    selection: str
    hover: str
    pressed: str
    on_accent: str
    danger: str
    ok: str
    warning: str
    disabled: str
    handle: str


LIGHT = Palette(
    is_dark=False,
    window="#F6F5F2",
    pane="#FFFFFF",
    line="#E3E0DA",
    text="#1E2227",
    quiet="#626A73",
    accent="#2459C4",
    selection="#E4ECFB",
    hover="#ECEAE6",
    pressed="#E1DFDA",
    on_accent="#FFFFFF",
    danger="#B3261E",
    ok="#1D6B34",
    warning="#8A5200",
    disabled="#9BA0A6",
    handle="#84888F",
)

DARK = Palette(
    is_dark=True,
    window="#16181B",
    pane="#1E2125",
    line="#30353B",
    text="#E6E4DF",
    quiet="#9AA3AC",
    accent="#8FB4FF",
    selection="#26344F",
    hover="#282C31",
    pressed="#33383F",
    on_accent="#16181B",
    danger="#FF9A90",
    ok="#7CCB8C",
    warning="#F0B45A",
    disabled="#646B73",
    handle="#6C737B",
)


def mixed(ground: str, color: str, share: float) -> str:
    """`color` laid over `ground` with the opacity `share` from 0 to 1.

    >>> mixed("#FFFFFF", "#000000", 0.5)
    '#808080'
    """
    pairs = zip(_channels(ground), _channels(color), strict=True)
    return "#" + "".join(f"{round(under + (over - under) * share):02X}" for under, over in pairs)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
