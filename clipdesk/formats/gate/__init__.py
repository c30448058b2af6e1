"""Documents of GATE: its JSON, which gatenlp writes too, both ways; its XML in."""
