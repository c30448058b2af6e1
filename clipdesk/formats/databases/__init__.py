"""Exports of news databases: where one article ends and the next begins, and what each says of itself."""
