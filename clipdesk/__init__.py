"""Clipdesk: a desktop program for researchers who annotate news. Imports nothing, ever."""

__version__ = "1.0.0"
