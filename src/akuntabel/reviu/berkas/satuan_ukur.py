"""Units against indicators, gaps where a figure belongs, cells of the wrong kind for their column."""
