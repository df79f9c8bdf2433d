"""Words: misspelt, not standard, written together or apart against EYD V, doubled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from akuntabel.aturan.kelaziman import KELAZIMAN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import DaftarKata, Kata
from akuntabel.reviu.paham.saran import Penyaran, Saran
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "ejaan"
_EYD = "EYD V dan KBBI"
_TETANGGA = re.compile(r"[^\W\d_]+")
_KATA = re.compile(r"\w+")

# --- shared ----------------------------------------------------------------------------------------------------------


def sekapital(contoh: str, kata: str) -> str:
    """``kata`` with the capitals of ``contoh``."""
    if contoh.isupper() and len(contoh) > 1:
        return kata.upper()
    return kata[0].upper() + kata[1:] if contoh[:1].isupper() else kata


def di_nama_resmi(teks: str, awal: int, akhir: int, *, persis: bool = False) -> bool:
    """Whether the place with the words beside it is part of an official wording, which is copied as it stands.

    ``persis``: capitals and punctuation must agree too.
    """
    kiri = [k for k in _KATA.findall(teks[max(awal - 60, 0) : awal]) if not k.isdigit()]  # no code before the name
    kanan = _KATA.findall(teks[akhir : akhir + 60])
    if not kiri and not kanan:
        return kamus.resmi_persis(teks) if persis else kamus.resmi(teks)
    if persis:
        a = teks.rfind(kiri[-1], 0, awal) if kiri else 0
        b = teks.find(kanan[0], akhir) + len(kanan[0]) if kanan else len(teks)
        return kamus.resmi_persis(teks[a:b])
    if len(kiri) > 1 and re.match(r"\s*[,.;:]", teks[akhir:]) and kamus.resmi(" ".join((*kiri[-2:], teks[awal:akhir]))):
        return True  # at the end of a name that a pause follows
    return kamus.resmi(" ".join((*kiri[-1:], teks[awal:akhir], *kanan[: 1 if kiri else 2])))


def _temuan_kata(
    lap: Laporan, kode: str, tempat: list[Kata], pesan: str, perbaikan: str, keyakinan: Keyakinan | None = None
) -> Iterator[Temuan]:
    pertama = tempat[0]
    ruas = lap.ruas[pertama.ruas]
    yield from satu(
        kode,
        [lap.lokasi(lap.ruas[k.ruas], k.awal) for k in tempat],
        pesan + (" ({n} tempat)." if len(tempat) > 1 else "."),
        perbaikan,
        kutipan=kutip(ruas.teks, pertama.awal, pertama.awal + len(pertama.teks)),
        keyakinan=keyakinan,
    )


def _tidak_resmi(lap: Laporan, tempat: Iterable[Kata]) -> list[Kata]:
    """The places where the word is not part of an official wording, which is copied as it stands."""
    return [k for k in tempat if not _resmi(lap, k)]


_LAZIM = {k.teks.casefold(): k.lazim for k in KELAZIMAN if " " not in k.teks}


def _resmi(lap: Laporan, k: Kata) -> bool:
    lazim = _LAZIM.get(k.kecil)
    ada = kamus.resmi_kerap(k.kecil)
    if not lazim and not ada:
        return False
    teks = lap.ruas[k.ruas].teks
    akhir = k.awal + len(k.teks)
    if ada and di_nama_resmi(teks, k.awal, akhir):
        return True
    if not lazim:
        return False
    # printed officially in both spellings: the words around it tell whether this is the official wording
    kiri = _KATA.findall(teks[max(k.awal - 60, 0) : k.awal])[-2:]
    kanan = _KATA.findall(teks[akhir : akhir + 60])[:2]
    return bool(kiri and kanan) and kamus.resmi(" ".join((*kiri, lazim, *kanan)))


# --- typing errors ---------------------------------------------------------------------------------------------------

_WILAYAH = frozenset(
    """kabupaten kota kecamatan desa kelurahan provinsi bupati gubernur camat lurah wali walikota jalan jl dusun dukuh
    pulau sungai gunung pantai danau pasar bapak ibu sdr saudara saudari ir dr drs dra h hj prof kh rt rw pt cv ud sd
    sdn smp smpn sma sman smk smkn mi mts ma tk paud rs rsud rsu puskesmas pustu posyandu nama hotel bendungan waduk
    embung bandara pelabuhan stasiun terminal masjid gereja pura candi museum stadion taman blok lingkungan nagari
    kampung distrik kelompok yayasan koperasi aplikasi sistem inovasi""".split()  # noqa: SIM905
)
_GELAR = re.compile(r"\b(?:NIP|S\.?E|S\.?H|S\.?Sos|S\.?Pd|S\.?T|S\.?IP|M\.?M|M\.?Si|M\.?Pd|M\.?AP|Drs?|Dra|Ir|Hj?)\.")
_TERPENDEK = 4
_SERING = 3
_TERKALAHKAN = 5


@aturan_laporan(
    kode="EJ-01",
    rumpun=RUMPUN,
    judul="Kata salah ketik",
    tingkat=Tingkat.RENDAH,
    dasar="KBBI: kata tidak dikenal, sedangkan kata yang mirip dipakai",
    katalog=("C-LEX",),
    baik="""
        Target dan realisasi kinerja disajikan dalam tabel. Kecamatan Senduro melaksanakan program strategis.

        Sarana dan prasarana mendukung penjenjangan kinerja dan pengoordinasian pelayanan.
        """,
    buruk="""
        Tergat dan realisasi kinerja disajikan dalam tabel. Target dan realisasi kinerja dibahas.

        Sarana dan prasarna yang strtegis smakin mendukung pogram. Program ini penting.
        """,
)
def salah_ketik(lap: Laporan) -> Iterator[Temuan]:
    kata = lap.kata
    penyaran = Penyaran(kata)
    for k in [k for k in kata.hitung if len(k) >= _TERPENDEK and not kamus.dikenal(k)]:
        tempat = _layak(lap, kata.tempat[k])
        if not tempat or didaftar(k):
            continue
        if utuh := _terpenggal(tempat[0]):
            if lap.terbaca.jenis != "pdf" and utuh.startswith(k):  # a PDF may lay its letters apart
                yield from _temuan_kata(
                    lap,
                    "EJ-01",
                    tempat[:1],
                    f"Kata terpenggal oleh spasi: “{tempat[0].teks} {tempat[0].sesudah}”",
                    f"Tulis “{sekapital(tempat[0].teks, utuh)}”.",
                )
            continue
        saran = penyaran.sarankan(k, tempat)
        if saran is None or not _meyakinkan(kata, k, tempat, saran, penyaran):
            continue
        tempat = [x for x in tempat if not _nama_resmi_salah(lap, x, saran.pilihan[0])]
        if tempat:
            yield from _temuan_kata(
                lap,
                "EJ-01",
                tempat,
                f"Tertulis “{tempat[0].teks}”, yang bukan kata bahasa Indonesia",
                _anjuran(tempat[0], saran),
                None if saran.tunggal else Keyakinan.PERLU_TELAAH,
            )
    yield from _salah_kata(lap, penyaran)


def _terpenggal(k: Kata) -> str:
    """The whole word, where a space has cut it in two."""
    for bagian in (k.kecil + k.sesudah, k.sebelum + k.kecil):
        if bagian != k.kecil and bagian.isalpha() and (kamus.frekuensi(bagian) or kamus.resmi_kerap(bagian) >= 3):
            return bagian
    return ""


def _anjuran(k: Kata, saran: Saran) -> str:
    pilihan = " atau ".join(f"“{sekapital(k.teks, p)}”" for p in saran.pilihan)
    return f"Tulis {pilihan}." if saran.tunggal else f"Periksa: mungkin {pilihan} yang dimaksud."


def _layak(lap: Laporan, tempat: list[Kata]) -> list[Kata]:
    """The places where a word is no acronym, no part of a name, no part of an official wording."""
    return [
        k
        for k in _tidak_resmi(lap, tempat)
        if not k.menempel
        and (k.teks[1:].islower() or (k.teks.isupper() and lap.kata.kapital[k.ruas]))
        and not (k.teks[:1].isupper() and (k.sebelum in _WILAYAH or _GELAR.search(lap.ruas[k.ruas].teks)))
    ]


def _meyakinkan(kata: DaftarKata, k: str, tempat: list[Kata], saran: Saran, penyaran: Penyaran) -> bool:
    benar = saran.pilihan[0]
    if " " in benar:
        return tempat[0].teks.islower() or saran.berdasar
    if kata.hitung[k] >= _SERING and kata.hitung[benar] < _TERKALAHKAN * kata.hitung[k]:
        return False  # a word of this office's own
    if any(x.teks.islower() for x in tempat):
        return saran.berdasar or len(k) > _TERPENDEK
    return (
        saran.berdasar
        and kata.hitung[benar] >= 1
        and (penyaran.cocok(benar, tempat) > 0 or kata.hitung[benar] >= 3 or kamus.resmi_kerap(benar) >= 30)
    )


def _nama_resmi_salah(lap: Laporan, k: Kata, benar: str) -> bool:
    """Whether the stretch, put right, is an official name: its wording is the business of the nomenclature."""
    teks = lap.ruas[k.ruas].teks
    rapi = f"{teks[: k.awal]}{benar}{teks[k.awal + len(k.teks) :]}"
    rapi = re.sub(r"^\W*(?:[A-Z]\.?)?[\d.\s]*", "", rapi)
    jenis = benar in ("program", "kegiatan", "sub")
    return (
        not jenis
        and len(rapi.split()) >= 4
        and not re.match(r"(?:Ter\w+nya|Jumlah|Persentase|Meningkat|Indeks)\b", rapi, re.IGNORECASE)
        and kamus.resmi(rapi)
    )


_LEMAH = 30_000
_UMUM = 50_000
_PENGHUBUNG = frozenset(["agar", "antara", "belum", "pula", "saling", "sangat", "sejak", "selama", "sering", "untuk"])
"""Words so usual that a rare root with one letter more is their slip."""


def _salah_kata(lap: Laporan, penyaran: Penyaran) -> Iterator[Temuan]:
    """Words that exist, but hardly here: a more usual word differs by one letter and has the same neighbours."""
    kata = lap.kata
    for k, n in kata.hitung.items():
        if n > 2 or len(k) < 3 or kamus.resmi_kerap(k) >= 3 or k in _bentuk_baku() or didaftar(k):
            continue
        if not kamus.dikenal(k) or not _lemah(k):
            continue
        tempat = [x for x in _layak(lap, kata.tempat[k]) if x.teks[1:].islower()]
        if not tempat:
            continue
        dekat = [c for c in set(kamus.sunting_satu(k)) if kata.hitung[c] >= _TERKALAHKAN * n and len(c) >= 3]
        dekat = [c for c in dekat if kamus.frekuensi(c) >= _UMUM and penyaran.cocok(c, tempat)]
        if not dekat and not kamus.frekuensi(k) and tempat[0].teks.islower():
            dekat = [c for i in range(len(k)) if (c := k[:i] + k[i + 1 :]) in _PENGHUBUNG]
        if dekat:
            c = max(dekat, key=lambda c: (kata.hitung[c], kamus.frekuensi(c)))
            yield from _temuan_kata(
                lap,
                "EJ-01",
                tempat,
                f"Tertulis “{tempat[0].teks}”, yang tidak lazim di sini",
                f"Periksa: mungkin “{sekapital(tempat[0].teks, c)}” yang dimaksud.",
                Keyakinan.PERLU_TELAAH,
            )


def _lemah(k: str) -> bool:
    n = kamus.frekuensi(k)
    if kamus.akar(k):
        return n < 5_000
    return n < _LEMAH and not kamus.turunan(k)


# --- forms that are not standard -------------------------------------------------------------------------------------

_SATU_KATA = ("kata", "akhiran", "imbuhan", "serapan_ir", "pisah", "percakapan")
_DUA_KATA = ("gabung", "frasa", "mubazir")
_ALASAN = {
    "kata": "bukan bentuk baku",
    "akhiran": "bukan bentuk baku",
    "imbuhan": "bukan bentuk baku",
    "serapan_ir": "bukan bentuk baku",
    "pisah": "ditulis serangkai, padahal harus terpisah",
    "gabung": "ditulis terpisah, padahal harus serangkai",
    "frasa": "bukan bentuk baku",
    "mubazir": "memakai kata yang tidak perlu atau tidak tepat",
    "asing": "ejaan asing di tengah kalimat bahasa Indonesia",
    "percakapan": "singkatan yang tidak resmi",
}


@cache
def _daftar_kata() -> dict[str, tuple[str, str]]:
    """Per wrong word the kind of its list and the right form, that with "-nya" included."""
    hasil: dict[str, tuple[str, str]] = {}
    for jenis in _SATU_KATA:
        for salah, benar in kamus.data_bahasa()[jenis].items():
            hasil[salah] = (jenis, benar)
            if jenis != "percakapan":
                hasil.setdefault(salah + "nya", (jenis, benar + "nya"))
    return hasil


@cache
def _bentuk_baku() -> frozenset[str]:
    """The right forms of the lists."""
    return frozenset(k for _, benar in _daftar_kata().values() for k in benar.casefold().split())


def didaftar(k: str) -> bool:
    """Whether a list of wrong forms has the word, so that it is not guessed at."""
    return k in _daftar_kata() or k in _kata_depan() or k in kamus.data_bahasa()["asing"]


@aturan_laporan(
    kode="EJ-02",
    rumpun=RUMPUN,
    judul="Bentuk kata tidak baku",
    tingkat=Tingkat.RENDAH,
    dasar=_EYD,
    katalog=("C-LEX",),
    baik="""
        Persentase risiko dianalisis secara bertanggung jawab sebagai tolok ukur efektivitas.

        Pengumpulan data memengaruhi sistem; hasil (process) dan support system mengikuti kerja sama yang ada.
        """,
    buruk="""
        Prosentase resiko dianalisa secara bertanggungjawab sebagai tolak ukur efektifitas.

        Pengumpulan data mempengaruhi system pelayanan yg ada.
        """,
)
def tidak_baku(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[str, list[Kata]] = {}
    daftar = _daftar_kata()
    for k in lap.kata.hitung:
        if k in daftar:
            tempat[k] = [x for x in _tidak_resmi(lap, lap.kata.tempat[k]) if _wajar(lap, x, daftar[k][0])]
    for salah, di in tempat.items():
        if di:
            jenis, benar = daftar[salah]
            yield from _temuan_kata(
                lap,
                "EJ-02",
                di,
                f"Tertulis “{di[0].teks}”, {_ALASAN[jenis]}",
                f"Tulis “{sekapital(di[0].teks, benar)}”.",
            )
    yield from _frasa_tidak_baku(lap)
    yield from _ejaan_asing(lap)


def _wajar(lap: Laporan, k: Kata, jenis: str) -> bool:
    """Whether the word is used as a word: no acronym; chat forms count in sentences alone."""
    if jenis == "percakapan":
        ruas = lap.ruas[k.ruas]
        return k.teks.islower() and not k.menempel and (ruas.tabel is None or len(ruas.teks.split()) > 4)
    return k.teks[1:].islower() or (k.teks.isupper() and len(k.teks) > 4)


@cache
def _frasa() -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    hasil = []
    for jenis in _DUA_KATA:
        for salah, benar in kamus.data_bahasa()[jenis].items():
            pola = re.compile(r"\b" + r"\s+".join(map(re.escape, salah.split())) + r"(?P<nya>nya)?\b", re.IGNORECASE)
            hasil.append((pola, salah.split()[0], jenis, benar))
    return tuple(hasil)


def _frasa_tidak_baku(lap: Laporan) -> Iterator[Temuan]:
    sudah: set[tuple[int, int]] = set()
    for pola, kata, jenis, benar in _frasa():
        di: list[tuple[Ruas, re.Match[str]]] = []
        for n in dict.fromkeys(k.ruas for k in lap.kata.tempat.get(kata, ())):
            ruas = lap.ruas[n]
            for m in pola.finditer(ruas.teks):
                tercakup = any(r == n and a <= m.start() < a + 40 for r, a in sudah)
                if not tercakup and not di_nama_resmi(ruas.teks, m.start(), m.end()):
                    di.append((ruas, m))
                    sudah.add((n, m.start()))
        if di:
            ruas, m = di[0]
            yield from satu(
                "EJ-02",
                [lap.lokasi(r, x.start()) for r, x in di],
                f"Tertulis “{m[0]}”, {_ALASAN[jenis]}" + (" ({n} tempat)." if len(di) > 1 else "."),
                f"Tulis “{sekapital(m[0], benar + (m['nya'] or ''))}”.",
                kutipan=kutip(ruas.teks, m.start(), m.end()),
                keyakinan=Keyakinan.PERLU_TELAAH if jenis == "mubazir" else None,
            )


def _ejaan_asing(lap: Laporan) -> Iterator[Temuan]:
    for salah, benar in kamus.data_bahasa()["asing"].items():
        di = [k for k in lap.kata.tempat.get(salah, ()) if k.teks.islower() and not k.menempel and _di_kalimat(lap, k)]
        if di:
            yield from _temuan_kata(
                lap, "EJ-02", di, f"Tertulis “{di[0].teks}”, {_ALASAN['asing']}", f"Tulis “{benar}”."
            )


_PENANDA_ASING = "(*_“\"‘'"


def _di_kalimat(lap: Laporan, k: Kata) -> bool:
    """Whether an English word stands among Indonesian ones, neither quoted nor part of an English phrase."""
    teks = lap.ruas[k.ruas].teks
    akhir = k.awal + len(k.teks)
    if teks[k.awal - 1 : k.awal] in tuple(_PENANDA_ASING) or teks[akhir : akhir + 1] in tuple(")*_”\"’'"):
        return False
    kiri = _TETANGGA.findall(teks[max(k.awal - 40, 0) : k.awal])[-1:]
    kanan = _TETANGGA.findall(teks[akhir : akhir + 40])[:1]
    tetangga = [t.casefold() for t in (*kiri, *kanan)]
    return len(tetangga) == 2 and all(kamus.baku(t) for t in tetangga)


# --- written together or apart ---------------------------------------------------------------------------------------


@cache
def _kata_depan() -> dict[str, str]:
    return {
        depan + kata: f"{depan} {kata}"
        for depan, isi in kamus.data_bahasa()["kata_depan"].items()
        for kata in isi.split()
    }


@aturan_laporan(
    kode="EJ-03",
    rumpun=RUMPUN,
    judul="Kata depan ditulis serangkai, atau awalan ditulis terpisah",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A.5 dan II.A.1: kata depan di, ke, dari ditulis terpisah; awalan di- ditulis serangkai",
    katalog=("C-LEX",),
    baik="""
        Urusan di bidang kesehatan didalami di atas dan di bawah pimpinan dinas, lalu dikoordinasikan ke depan.

        Pegawai keluar dari kantor kepada masyarakat di Perikanan dan di sisi lain.
        """,
    buruk="""
        Urusan dibidang kesehatan seperti tersebut diatas di koordinasikan oleh dinas.
        """,
)
def kata_depan(lap: Laporan) -> Iterator[Temuan]:
    for salah, benar in _kata_depan().items():
        if di := _tidak_resmi(lap, lap.kata.tempat.get(salah, ())):
            yield from _temuan_kata(
                lap,
                "EJ-03",
                di,
                f"Kata depan “{di[0].teks}” ditulis serangkai",
                f"Tulis “{sekapital(di[0].teks, benar)}”.",
            )
    terpisah: dict[str, list[Kata]] = defaultdict(list)
    for k in lap.kata.tempat.get("di", ()):
        sesudah = lap.ruas[k.ruas].teks[k.awal + 2 :]
        m = re.match(r"\s+([a-z]+)", sesudah)
        if m and _kata_kerja(m[1]) and not k.menempel and not _rangkai_resmi(lap, k, m.end()):
            terpisah[m[1]].append(k)
    for kerja, di in terpisah.items():
        yield from _temuan_kata(
            lap,
            "EJ-03",
            di,
            f"Awalan “di-” ditulis terpisah dari kata kerjanya: “{di[0].teks} {kerja}”",
            f"Tulis “{sekapital(di[0].teks, 'di' + kerja)}”.",
        )


def _rangkai_resmi(lap: Laporan, k: Kata, panjang: int) -> bool:
    """Whether the word with what follows it stands so in an official wording."""
    return di_nama_resmi(lap.ruas[k.ruas].teks, k.awal, k.awal + len(k.teks) + panjang)


@cache
def _kata_kerja(kata: str) -> bool:
    """Whether "di" before it must be the prefix of a passive verb."""
    if kata in kamus.data_bahasa()["awalan_di"]["dasar"].split():
        return True
    if kamus.akar(kata) or not kata.endswith(("kan", "i")):
        return False
    dasar = kata[:-3] if kata.endswith("kan") else kata[:-1]
    return len(dasar) >= 3 and (kamus.akar(dasar) or kamus.turunan(dasar)) and kamus.frekuensi("di" + kata) > 0


@aturan_laporan(
    kode="EJ-04",
    rumpun=RUMPUN,
    judul="Kata tertulis dua kali berturut-turut",
    tingkat=Tingkat.RENDAH,
    dasar="Kata yang sama tidak ditulis dua kali tanpa maksud",
    katalog=("C-DUPWORD",),
    baik="""
        Serapan anggaran sebesar Rp5.000,00 (lima ribu rupiah) dan masing-masing kegiatan terlaksana.

        Pemilihan Umum/Pemilihan Umum Kepala Daerah; seratus ribu dua ratus dua puluh dua. Ini kinerja. Kinerja baik.
        """,
    buruk="""
        Serapan anggaran sebesar sebesar Rp5.000,00 (lima ribu rupiah). Tabel Nilai Persepsi Nilai Persepsi disajikan.
        """,
)
def kata_ganda(lap: Laporan) -> Iterator[Temuan]:
    di: dict[str, list[tuple[Ruas, re.Match[str]]]] = defaultdict(list)
    for r in lap.ruas:
        for m in _GANDA.finditer(r.teks):
            kata = " ".join(m["isi"].casefold().split())
            if not _boleh_ganda(kata, m) and not kamus.resmi(m[0]):
                di[kata].append((r, m))
    for kata, tempat in di.items():
        ruas, m = tempat[0]
        yakin = " " in kata or _pasti_ganda(kata)
        yield from satu(
            "EJ-04",
            [lap.lokasi(r, x.start()) for r, x in tempat],
            f"“{m['isi']}” tertulis dua kali berturut-turut" + (" ({n} tempat)." if len(tempat) > 1 else "."),
            "Hapus salah satunya." if yakin else f"Hapus salah satunya; bila kata ulang, tulis “{kata}-{kata}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end()),
            keyakinan=None if yakin else Keyakinan.PERLU_TELAAH,
        )


_GANDA = re.compile(r"\b(?P<isi>[^\W\d_]{2,}(?:[ \t]+[^\W\d_]{2,})?)\s+(?P=isi)\b(?!-)", re.IGNORECASE)
_BILANGAN = frozenset(
    """nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu puluh belas ratus ribu
    juta miliar triliun""".split()  # noqa: SIM905
)
_ULANG = frozenset(
    """masing rata sama cita tiap kira benar sungguh lain sewaktu hati pelan kadang terus berturut bersama nilai
    undang perundang lebih kurang laki sehari berangsur seolah mata kupu kura alun ramai macam baik muda anak ibu
    bapak orang hal besar kecil banyak jauh saudara sebentar tengah mudah semata bukan siapa apa mana""".split()  # noqa: SIM905
)


def _boleh_ganda(kata: str, m: re.Match[str]) -> bool:
    isi = kata.split()
    if all(k in _BILANGAN for k in isi) or (len(isi) == 2 and isi[0] == isi[1]):
        return True
    # a reduplication without its hyphen is another check's matter; initials and Roman numbers repeat
    return (len(isi) == 1 and isi[0] in _ULANG) or re.fullmatch(r"[IVXLC]+", m["isi"]) is not None


def _pasti_ganda(kata: str) -> bool:
    return kamus.frekuensi(kata) >= 100_000 or kata.startswith(("se", "ber", "ter", "di", "me"))


@aturan_laporan(
    kode="EJ-05",
    rumpun=RUMPUN,
    judul="Kata ulang tanpa tanda hubung yang benar",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A.3: kata ulang ditulis dengan tanda hubung tanpa spasi",
    katalog=("C-LEX", "C-STYLE"),
    baik="""
        Nilai-nilai kebangsaan, masing-masing kegiatan, 2018–2018, kinerja – keuangan, sama-sama baik.
        """,
    buruk="""
        Nilai – nilai kebangsaan dan masing masing kegiatan dilaksanakan.
        """,
)
def kata_ulang(lap: Laporan) -> Iterator[Temuan]:
    di: dict[str, list[tuple[Ruas, re.Match[str]]]] = defaultdict(list)
    for r in lap.ruas:
        for m in _ULANG_SALAH.finditer(r.teks):
            kata = m["kata"].casefold()
            if lap.terbaca.jenis == "pdf" and re.fullmatch(r"-\s+", m["tanda"]):
                continue  # a line ended after the hyphen
            if (m["tanda"].strip() or kata in _ULANG) and kata not in ("undang", *_BILANGAN) and not _ulang_resmi(r, m):
                di[kata].append((r, m))
        for m in _ULANG_DUA.finditer(r.teks):
            if m["kata"] in _ULANG or kamus.frekuensi(m["kata"]) >= 50_000:
                di[m["kata"]].append((r, m))
    if not di:
        return
    semua = [x for tempat in di.values() for x in tempat]
    ruas, m = semua[0]
    contoh = ", ".join(f"“{t[0][1][0]}”" for t in di.values())
    benar = ", ".join(f"“{_bertanda(t[0][1])}”" for t in di.values())
    yield from satu(
        "EJ-05",
        [lap.lokasi(r, x.start()) for r, x in semua],
        f"Kata ulang ditulis tanpa tanda hubung yang benar: {contoh}" + (" ({n} tempat)." if len(semua) > 1 else "."),
        f"Tulis {benar}.",
        kutipan=kutip(ruas.teks, m.start(), m.end()),
    )


def _ulang_resmi(r: Ruas, m: re.Match[str]) -> bool:
    return di_nama_resmi(r.teks, m.start(), m.end(), persis=True)


def _bertanda(m: re.Match[str]) -> str:
    kedua = m.groupdict().get("kedua") or m["kata"]
    return f"{m['kata']}-{kedua}"


_ULANG_SALAH = re.compile(
    r"\b(?P<kata>[^\W\d_]{3,})(?P<tanda>\s+[-–—]\s*|[–—]\s*|[-–—]\s+|\s+)(?P<kedua>(?P=kata)(?:nya|an)?)\b",
    re.IGNORECASE,
)
_ULANG_DUA = re.compile(r"\b(?P<kata>[a-z]{4,})2(?:nya)?\b")


@aturan_laporan(
    kode="EJ-06",
    rumpun=RUMPUN,
    judul="Bentuk terikat ditulis terpisah",
    tingkat=Tingkat.INFO,
    dasar="EYD V II.A.1: bentuk terikat (antar-, non-, pasca-, sub-) ditulis serangkai dengan kata yang mengikutinya",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LEX",),
    baik="""
        Kerja sama antarlembaga dan pascabencana; barang diantar petugas; sub kegiatan; non-Indonesia; Pasca-UUD.
        """,
    buruk="""
        Kerja sama antar lembaga dilaksanakan oleh Sub Bagian Umum.
        """,
)
def bentuk_terikat(lap: Laporan) -> Iterator[Temuan]:
    aturan = kamus.data_bahasa()["terikat"]
    di: dict[str, list[Kata]] = defaultdict(list)
    for awal in aturan["awal"]:
        for k in lap.kata.tempat.get(awal, ()):
            if k.teks.islower() and not k.menempel and k.sebelum not in ("di", "jasa", "ongkos", "siap"):
                m = re.match(r" ([a-z]{4,})\b", lap.ruas[k.ruas].teks[k.awal + len(awal) :])
                if m and kamus.indonesia(m[1]) and not _rangkai_resmi(lap, k, m.end()):
                    di[f"{awal} {m[1]}"].append(k)
    for k in lap.kata.tempat.get("sub", ()):
        if (
            k.sesudah in aturan["sub"]
            and not k.menempel
            and not lap.kata.kapital[k.ruas]
            and not _rangkai_resmi(lap, k, 1 + len(k.sesudah))
        ):
            di[f"{k.kecil} {k.sesudah}"].append(k)
    semua = [k for tempat in di.values() for k in tempat]
    if semua:
        bentuk = ", ".join(f"“{b}”" for b in di)
        benar = ", ".join(f"“{b.replace(' ', '')}”" for b in di)
        yield from _temuan_kata(
            lap, "EJ-06", semua, f"Bentuk terikat ditulis terpisah: {bentuk}", f"Tulis serangkai: {benar}."
        )


@aturan_laporan(
    kode="EJ-07",
    rumpun=RUMPUN,
    judul="Bilangan tingkat ditulis salah",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A.6: bilangan tingkat ditulis “II”, “ke-2”, atau “kedua”",
    katalog=("C-STYLE", "C-LEX"),
    baik="""
        Triwulan I, abad ke-20, urutan kedua, dari tahun 2022 ke 2023, dan naik ke 5 desa.
        """,
    buruk="""
        Realisasi sampai dengan Triwulan ke I Tahun 2023 belum lengkap.
        """,
)
def bilangan_tingkat(lap: Laporan) -> Iterator[Temuan]:
    semua = [(r, m) for r in lap.ruas for m in _TINGKAT.finditer(r.teks)]
    if semua:
        ruas, m = semua[0]
        angka = m["romawi"] or m["lepas"]
        yield from satu(
            "EJ-07",
            [lap.lokasi(r, x.start()) for r, x in semua],
            f"Bilangan tingkat tertulis “{m[0]}”" + (" ({n} tempat)." if len(semua) > 1 else "."),
            f"Tulis “{m['benda']} {'ke-' if angka.isdecimal() else ''}{angka}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end()),
        )


_TINGKAT = re.compile(
    r"\b(?P<benda>(?i:triwulan|semester|caturwulan|tahap|termin|periode|abad|peringkat|minggu|kali))"
    r"\s+ke(?:\s*-\s*(?P<romawi>[IVX]{1,4})|\s+(?P<lepas>[IVX]{1,4}|\d{1,2}))\b(?![.,]\d|\s?%)"
)
