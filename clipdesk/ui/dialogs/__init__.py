"""Dialogs: they are given values, ask the user, and hand values back. None of them knows the window."""
