"""Units and measures: units against indicators, gaps, labels."""
