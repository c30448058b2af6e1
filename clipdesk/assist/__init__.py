"""Assistants: they propose, and never write. Pure functions of a text and of what a researcher taught."""
