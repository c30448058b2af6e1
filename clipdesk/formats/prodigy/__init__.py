"""JSONL of Prodigy. Facts from its published tasks (`explosion/prodigy-recipes`, example-datasets)."""
