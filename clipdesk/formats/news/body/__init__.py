"""The body of a clipping: which of the lines below the head are not the article's."""
