"""Surveys of satisfaction: classes, the table of classes, elements and their arithmetic."""
