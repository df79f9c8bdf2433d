"""Structure: outline as announced, captions and references, numbering, empty parts."""
