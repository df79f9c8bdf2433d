"""Words: misspelt, not standard, written together or apart against EYD V, doubled."""
