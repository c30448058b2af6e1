"""Codebooks as tables: our own both ways, those of Taguette and QualCoder in."""
