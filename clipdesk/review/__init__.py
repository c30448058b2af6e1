"""How annotators agree: pure functions on annotations. Reads nothing, writes nothing."""
