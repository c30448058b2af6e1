"""The reading pane: one article, its annotations painted beneath the text, and the gestures on them. Knows no project."""
