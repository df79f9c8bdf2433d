"""Budget against performance: claims of a linear relation, outliers among sister programs."""
