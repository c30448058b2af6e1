"""How well the assistants propose, how much work they leave, how fast they are."""
