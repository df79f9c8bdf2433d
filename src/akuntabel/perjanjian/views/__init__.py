"""Pages of the performance agreements."""
