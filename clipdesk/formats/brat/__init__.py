"""brat's standoff: a text and a file of annotations for each article, and the configuration that shows them."""
