"""The head of a clipping: what stands above the first paragraph."""
