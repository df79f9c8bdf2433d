"""One style per document: numbers, percent, capitals, punctuation, terms."""
