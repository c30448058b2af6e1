"""Saved web pages: the tree of a page, its text blocks, the article in it and what it says about itself."""
