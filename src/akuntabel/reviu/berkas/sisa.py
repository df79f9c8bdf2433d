"""Text that does not belong: duplicates, leftovers of another agency or year."""
