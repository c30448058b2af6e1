"""Annotations without the texts of the articles: positions, labels and hashes that prove the words."""
