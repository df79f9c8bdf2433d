"""What the checks of style share."""

RUMPUN = "gaya penulisan"
SERAGAM = "Satu cara penulisan di seluruh laporan"
