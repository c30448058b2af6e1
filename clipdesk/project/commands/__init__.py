"""Everything that can be changed, as frozen commands: verbs by noun."""
