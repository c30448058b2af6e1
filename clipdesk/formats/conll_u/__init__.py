"""CoNLL-U of Universal Dependencies, with passages and offsets in MISC (universaldependencies.org/format)."""
