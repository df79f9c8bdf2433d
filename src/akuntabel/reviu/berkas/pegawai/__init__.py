"""Staff, assets and organisation: the same people counted in several places."""
