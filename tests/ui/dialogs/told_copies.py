"""Copies of stories, for the tests of the window that lists them."""

from __future__ import annotations

from clipdesk.project.copies import Copy

FULL = Copy("a1", "Ferries\nlate", "Wire", "2025-06-11", 950, 0.75)


CUT = Copy("a2", "Late again", "Lantern", "2025-06-12", 600, 1.0)


LED = Copy("a3", "Boats", "", "", 700, 0.5)


FERRIES = (FULL, CUT, LED)


DUES = (Copy("b1", "Dues rise", "Gazette", "", 90, 1.0), Copy("b2", "Fees rise", "Lantern", "", 90, 1.0))
