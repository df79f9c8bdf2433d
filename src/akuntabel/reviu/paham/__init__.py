"""What several checks must understand of a report, each matter a small module over what was read."""
