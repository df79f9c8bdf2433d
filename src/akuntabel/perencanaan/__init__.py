"""Plan versions, the planning tree, indicators, targets (Perpres 29/2014, a: rencana strategis)."""
