"""Spelling: misspelt words, official forms, doubled words, joined prepositions."""
