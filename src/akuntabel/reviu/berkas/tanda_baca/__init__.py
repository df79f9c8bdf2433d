"""Punctuation: spaces, doubled marks, brackets, ends of paragraphs and list items, blanks left to fill."""
