"""Amounts of money: digits that can be read, and words that say the same."""
