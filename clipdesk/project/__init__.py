"""The one door to an open project: commands, undo, queries, jobs. Knows neither Qt nor SQL."""
