"""The pages of the measurement."""
