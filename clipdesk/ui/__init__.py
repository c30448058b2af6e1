"""The window: PySide6, and only here. Knows the project and the domain, never what is behind them."""
