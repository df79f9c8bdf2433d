"""Views of the home pages."""
