"""Column files in the manner of CoNLL-2003: one word a line, its tag in the last column."""
