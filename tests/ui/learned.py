"""Facts on what was learned, for the tests of the window."""

from __future__ import annotations

from clipdesk.project.what_was_learned import LearnedFacts

QUOTE = LearnedFacts(
    "quote", "label-quote", 1234, 40, 45, 3, (0.9, 0.8, 0.847), (0.7, 0.6, 0.646), True, True, "", "",
    ("“said”", "after “the”"),
)  # fmt: skip
POLICY = LearnedFacts(
    "policy", "label-policy", 3, 2, 45, 0, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0), False, False, "passages",
    "too few passages: 8 are needed", (), 8,
)  # fmt: skip
