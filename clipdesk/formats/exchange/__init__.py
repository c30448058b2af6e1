"""What formats of other programs share: JSON records in, passages and words out. Knows none of these formats."""
