"""The same program without a window: argparse, one module per verb. Knows the project, not what is behind it."""
