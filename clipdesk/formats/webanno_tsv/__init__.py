"""WebAnno TSV 3: a table of words with columns for the layers of WebAnno and INCEpTION."""
