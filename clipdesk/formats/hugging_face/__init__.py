"""Records as data sets on the Hugging Face Hub have them: words with tags, or a text with entities."""
