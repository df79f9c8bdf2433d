"""Staff and assets: cross totals, and the same quantity in two places."""
