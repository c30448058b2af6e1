"""Lines of news pages that are not the article: set phrases, and patterns of them. Data, and how they are looked up."""
