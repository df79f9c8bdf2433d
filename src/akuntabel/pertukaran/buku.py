from akuntabel.pertukaran.baris import Bacaan
from akuntabel.pertukaran.berkas import BerkasBuku


def baca_buku(berkas: BerkasBuku) -> Bacaan:
    raise NotImplementedError
