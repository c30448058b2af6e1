"""Cleaning of plain-text news clippings: what is the article, and what its source says of it."""
