"""Budget by stage and its realisation by month."""
