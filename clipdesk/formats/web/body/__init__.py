"""The article in a page: where it is, and which of its lines are not the article."""
