"""The training record, Clipdesk's own description of an annotated article, which JSON and JSON Lines share."""
