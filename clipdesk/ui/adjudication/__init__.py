"""Ruling on the differences of two annotators, one case after the other."""
