"""The standoff format of brat: a text and a file of annotations for each article, and the configuration to show them."""
