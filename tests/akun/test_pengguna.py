"""What administrators do for users, as acts and on the pages."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone
from tests.kantor import ADMIN, OPD, OPD_LAIN, gabung, kantor, muatkan
from tests.masuk import masuk, pengguna

from akuntabel.akun.kueri import daftar_pengguna, pelaku_dari, rincian_pengguna
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.akun.sandi import HURUF, sandi_acak
from akuntabel.akun.tindakan import (
    aktifkan,
    atur_ulang_admin,
    atur_ulang_dua_langkah,
    atur_ulang_sandi,
    buat_admin_pertama,
    buat_pengguna,
    cabut,
    ganti_sandi,
    nonaktifkan,
    tugaskan,
    ubah_nama,
)
from akuntabel.aturan import peran as p
from akuntabel.aturan.hak import Peran
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak

pytestmark = pytest.mark.django_db

SANDI = "kuda-poni-lumajang-77"
DAFTAR = "/administrasi/pengguna/"


@pytest.fixture(autouse=True)
def _siap(settings: Any) -> None:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))


@pytest.fixture
def budi() -> Pengguna:
    return pengguna(Peran.OPERATOR_OPD, nama="budi")


@pytest.fixture
def admin() -> Client:
    """An administrator who has typed the password just now."""
    klien = masuk(Client(), Peran.ADMIN_PEMDA)
    _baru_saja(klien)
    return klien


def _baru_saja(klien: Client, menit: int = 0) -> None:
    orang = Pengguna.objects.get(pk=klien.session["_auth_user_id"])
    orang.set_password(SANDI)
    orang.save(update_fields=["password"])
    klien.force_login(orang, backend="akuntabel.akun.autentikasi.Autentikasi")
    sesi = klien.session
    waktu = (timezone.now() - timedelta(minutes=menit)).timestamp()
    sesi["account_authentication_methods"] = [{"method": "password", "at": waktu, "reauthenticated": True}]
    sesi["account_authentication_methods_user"] = str(orang.pk)
    sesi.save()


# --- acts ------------------------------------------------------------------------------------------------------------


def test_a_made_password_is_random_readable_and_strong_enough() -> None:
    banyak = {sandi_acak() for _ in range(200)}
    assert len(banyak) == 200
    assert all(re.fullmatch(rf"([{HURUF}]{{4}}-){{3}}[{HURUF}]{{4}}", s) for s in banyak)
    assert not set("il1o0") & set(HURUF)
    buat_pengguna(pelaku=ADMIN, nama_pengguna="siti", sandi=sandi_acak())


def test_a_name_for_signing_in_is_taken_once_whatever_its_case(budi: Pengguna) -> None:
    with pytest.raises(TindakanDitolak, match="sudah dipakai"):
        buat_pengguna(pelaku=ADMIN, nama_pengguna="Budi", sandi=SANDI)
    with pytest.raises(TindakanDitolak):
        buat_pengguna(pelaku=ADMIN, nama_pengguna="budi santoso", sandi=SANDI)


def test_a_password_that_is_reset_is_good_for_one_sign_in_and_never_in_the_trail(budi: Pengguna) -> None:
    atur_ulang_sandi(pelaku=ADMIN, pengguna=budi, sandi=SANDI)
    budi.refresh_from_db()
    assert budi.check_password(SANDI)
    assert budi.wajib_ganti_sandi
    catatan = Jejak.objects.latest("id")
    assert (catatan.tindakan, catatan.objek, SANDI in catatan.sesudah) == ("atur_ulang_sandi", "budi", False)


def test_nobody_uses_the_administration_on_the_own_account() -> None:
    admin = pengguna(Peran.ADMIN_PEMDA)
    sendiri = pelaku_dari(admin)
    for lakukan in (
        lambda: atur_ulang_sandi(pelaku=sendiri, pengguna=admin, sandi=SANDI),
        lambda: atur_ulang_dua_langkah(pelaku=sendiri, pengguna=admin),
        lambda: nonaktifkan(pelaku=sendiri, pengguna=admin, alasan="x"),
    ):
        with pytest.raises(TindakanDitolak, match="sendiri"):
            lakukan()


def test_one_administrator_is_always_left(budi: Pengguna) -> None:
    admin = pengguna(Peran.ADMIN_PEMDA, nama="pertama")
    for lakukan in (
        lambda: nonaktifkan(pelaku=ADMIN, pengguna=admin, alasan="Mutasi"),
        lambda: cabut(pelaku=ADMIN, penugasan=admin.penugasan.get()),
        lambda: cabut(pelaku=ADMIN, penugasan=admin.penugasan.get(), selesai=timezone.localdate() - timedelta(1)),
    ):
        with pytest.raises(TindakanDitolak, match="terakhir"):
            lakukan()
    admin.refresh_from_db()
    assert admin.is_active
    assert pelaku_dari(admin).penugasan
    tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=p.Penugasan(peran=Peran.ADMIN_PEMDA, jangkauan=p.Jangkauan.PEMDA))
    nonaktifkan(pelaku=ADMIN, pengguna=admin, alasan="Mutasi")
    admin.refresh_from_db()
    assert not admin.is_active
    aktifkan(pelaku=ADMIN, pengguna=admin)
    with pytest.raises(TindakanDitolak, match="sudah aktif"):
        aktifkan(pelaku=ADMIN, pengguna=admin)


def test_an_account_is_shut_with_a_reason_once(budi: Pengguna) -> None:
    with pytest.raises(TindakanDitolak, match="alasan"):
        nonaktifkan(pelaku=ADMIN, pengguna=budi, alasan="  ")
    nonaktifkan(pelaku=ADMIN, pengguna=budi, alasan="Pensiun")
    assert Jejak.objects.latest("id").alasan == "Pensiun"
    with pytest.raises(TindakanDitolak, match="sudah tidak aktif"):
        nonaktifkan(pelaku=ADMIN, pengguna=budi, alasan="Pensiun")


def test_a_role_reaches_only_what_there_is_in_that_opd(budi: Pengguna) -> None:
    def beri(**isi: Any) -> Penugasan:
        return tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=p.Penugasan(**isi))

    with pytest.raises(TindakanDitolak, match=r"OPD 9\.99 tidak ada"):
        beri(peran=Peran.KEPALA_OPD, jangkauan=p.Jangkauan.OPD, opd="9.99")
    with pytest.raises(TindakanDitolak, match="Unit xu1 tidak ada"):
        beri(peran=Peran.OPERATOR_OPD, jangkauan=p.Jangkauan.UNIT, opd=OPD, unit="xu1")
    with pytest.raises(TindakanDitolak, match="Indikator xi2 tidak ada"):
        beri(peran=Peran.PENANGGUNG_JAWAB_INDIKATOR, jangkauan=p.Jangkauan.INDIKATOR, opd=OPD, indikator="xi2")
    baris = beri(peran=Peran.PENANGGUNG_JAWAB_INDIKATOR, jangkauan=p.Jangkauan.INDIKATOR, opd=OPD, indikator="i2")
    assert baris.indikator == "i2"


def test_a_role_is_held_once_at_a_time(budi: Pengguna) -> None:
    sama = p.Penugasan(peran=Peran.OPERATOR_OPD, jangkauan=p.Jangkauan.OPD, opd=OPD)
    with pytest.raises(TindakanDitolak, match="sudah memegang peran"):
        tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=sama)
    cabut(pelaku=ADMIN, penugasan=budi.penugasan.get(), alasan="Cuti")
    assert pelaku_dari(budi).penugasan == ()
    with pytest.raises(TindakanDitolak, match="sudah dicabut"):
        cabut(pelaku=ADMIN, penugasan=budi.penugasan.get())
    tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=sama)
    assert pelaku_dari(budi).penugasan == (sama,)


def test_only_oneself_changes_the_own_password_and_only_an_administrator_anothers_name(budi: Pengguna) -> None:
    with pytest.raises(TidakBerhak):
        ganti_sandi(pelaku=ADMIN, pengguna=budi, sandi=SANDI)
    with pytest.raises(TidakBerhak):
        ubah_nama(pelaku=pelaku_dari(pengguna(Peran.KEPALA_OPD)), pengguna=budi, nama="X")
    jejak = Jejak.objects.count()
    ubah_nama(pelaku=ADMIN, pengguna=budi, nama="Budi")
    with pytest.raises(TindakanDitolak, match="150"):
        ubah_nama(pelaku=ADMIN, pengguna=budi, nama="x" * 151)
    assert Jejak.objects.count() == jejak


def test_an_administrator_who_is_locked_out_gets_back_in_from_the_server(budi: Pengguna) -> None:
    admin = buat_admin_pertama(nama_pengguna="pengelola", sandi=SANDI)
    Authenticator.objects.create(user=admin, type=Authenticator.Type.TOTP, data={"secret": "A"})
    atur_ulang_admin(nama_pengguna="pengelola", sandi="perahu-biru-di-atas-awan")
    admin.refresh_from_db()
    assert admin.check_password("perahu-biru-di-atas-awan")
    assert not admin.wajib_ganti_sandi
    assert not Authenticator.objects.exists()
    for nama in ("budi", "tidak-ada"):
        with pytest.raises(TindakanDitolak, match="Tidak ada admin"):
            atur_ulang_admin(nama_pengguna=nama, sandi=SANDI)


# --- pages -----------------------------------------------------------------------------------------------------------


def _isi(jawaban: Any, status: int = 200) -> str:
    assert jawaban.status_code == status
    return str(jawaban.content.decode())


def test_users_are_found_by_name_role_opd_and_state(admin: Client, budi: Pengguna) -> None:
    pengguna(Peran.KEPALA_OPD, opd=OPD_LAIN, nama="siti")
    Pengguna.objects.create(username="joko", nama="Joko")
    nonaktifkan(pelaku=ADMIN, pengguna=Pengguna.objects.create(username="lama", nama="Lama"), alasan="Pensiun")

    def ditemukan(**saring: str) -> set[str]:
        return set(re.findall(r'nama-pengguna">([^<]+)<', _isi(admin.get(DAFTAR, saring))))

    assert ditemukan() == {"admin_pemda", "budi", "siti", "joko", "lama"}
    assert ditemukan(q="bud") == {"budi"}
    assert ditemukan(peran="kepala_opd") == {"siti"}
    assert ditemukan(opd=OPD) == {"budi"}
    assert ditemukan(keadaan="nonaktif") == {"lama"}
    assert ditemukan(keadaan="tanpa_peran") == {"joko"}
    assert ditemukan(keadaan="aktif", q="a") == {"admin_pemda"}
    assert "Tidak ada yang cocok" in _isi(admin.get(DAFTAR, {"q": "tidak ada"}))
    assert ditemukan(peran="bukan peran") >= {"budi"}


def test_the_list_takes_as_many_queries_for_three_hundred_users_as_for_one(
    admin: Client, budi: Pengguna, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(3):
        daftar_pengguna(Pengguna.objects.all(), halaman=1)
    for n in range(300):
        pengguna(Peran.OPERATOR_OPD, nama=f"orang{n:03}")
    with django_assert_num_queries(3):
        lembar, baris = daftar_pengguna(Pengguna.objects.all(), halaman=1)
    assert (lembar.paginator.num_pages, len(baris)) == (7, 50)
    assert "Halaman 7 dari 7" in _isi(admin.get(DAFTAR, {"halaman": "99"}))
    assert "q=orang&amp;halaman=2" in _isi(admin.get(DAFTAR, {"q": "orang"}))


def test_one_user_costs_a_fixed_number_of_queries(budi: Pengguna, django_assert_num_queries: Any) -> None:
    penanggung = pengguna(Peran.PENANGGUNG_JAWAB_INDIKATOR, nama="siti", indikator="i2")
    for n in range(20):
        Penugasan.objects.create(
            pengguna=penanggung, peran="auditor", jangkauan="pemda", dicabut=timezone.now() - timedelta(n)
        )
    with django_assert_num_queries(2):
        rincian_pengguna(budi.pk)
    with django_assert_num_queries(3):
        hasil = rincian_pengguna(penanggung.pk)
    assert hasil
    assert "indikator “Jumlah forum”" in {r.jangkauan.split(",")[0] for r in hasil[1].peran}


def test_a_new_user_gets_a_password_that_is_shown_once(admin: Client) -> None:
    isi = _isi(admin.post(f"{DAFTAR}baru/", {"nama": "Siti Aminah", "nama_pengguna": "siti"}))
    sandi = re.search(r'class="sandi">([^<]+)<', isi)
    assert sandi
    siti = Pengguna.objects.get(username="siti")
    assert siti.check_password(sandi[1])
    assert siti.wajib_ganti_sandi
    assert sandi[1] not in _isi(admin.get(f"{DAFTAR}{siti.pk}/"))
    assert not Jejak.objects.filter(sesudah__contains=sandi[1]).exists()
    lagi = _isi(admin.post(f"{DAFTAR}baru/", {"nama": "Siti Lain", "nama_pengguna": "SITI"}), 422)
    assert "sudah dipakai" in lagi
    assert 'value="Siti Lain"' in lagi


def test_pages_with_a_password_are_kept_nowhere(admin: Client, budi: Pengguna) -> None:
    jawaban = admin.post(f"{DAFTAR}{budi.pk}/sandi/")
    assert "no-store" in jawaban["Cache-Control"]
    assert "Kata sandi diatur ulang" in _isi(jawaban)
    assert admin.get(f"{DAFTAR}{budi.pk}/sandi/")["Location"] == f"{DAFTAR}{budi.pk}/"


def test_a_role_is_given_in_two_steps_and_ended(admin: Client, budi: Pengguna) -> None:
    rincian = f"{DAFTAR}{budi.pk}/"
    assert "Pilih OPD tempat kepala OPD bertugas" in _isi(admin.get(rincian, {"peran": "kepala_opd", "opd": ""}))
    langkah_kedua = _isi(admin.get(rincian, {"peran": "penanggung_jawab_indikator", "opd": OPD}))
    assert "Jumlah forum" in langkah_kedua
    isian = {"peran": "penanggung_jawab_indikator", "opd": OPD, "indikator": "i2", "mulai": "", "selesai": ""}
    keliru = _isi(admin.post(f"{rincian}peran/", {**isian, "mulai": "2026-02-02", "selesai": "2026-01-01"}), 422)
    assert "mendahului" in keliru
    assert 'value="2026-02-02"' in keliru
    assert admin.post(f"{rincian}peran/", isian)["Location"] == rincian
    assert "sudah memegang" in _isi(admin.post(f"{rincian}peran/", isian), 422)
    tugas = budi.penugasan.get(peran="penanggung_jawab_indikator")
    akhiri = f"{rincian}peran/{tugas.pk}/"
    assert "Jumlah forum" in _isi(admin.get(akhiri))
    assert "Alasan" in _isi(admin.post(akhiri, {"selesai": "", "alasan": ""}), 422)
    assert admin.post(akhiri, {"selesai": "", "alasan": "Mutasi"})["Location"] == rincian
    assert "dicabut" in _isi(admin.get(rincian))
    assert len(pelaku_dari(budi).penugasan) == 1
    seluruh = {"peran": "auditor", "opd": "", "mulai": "", "selesai": "2099-12-31"}
    admin.post(f"{rincian}peran/", seluruh)
    assert budi.penugasan.get(peran="auditor").jangkauan == "pemda"
    unit = {"peran": "operator_opd", "opd": OPD_LAIN, "unit": "xu1", "mulai": "", "selesai": ""}
    admin.post(f"{rincian}peran/", unit)
    assert budi.penugasan.get(unit="xu1").jangkauan == "unit"


def test_what_is_refused_is_shown_beside_what_was_typed(admin: Client, budi: Pengguna) -> None:
    rincian = f"{DAFTAR}{budi.pk}/"
    assert "Belum dapat dinonaktifkan" in _isi(admin.post(f"{rincian}nonaktifkan/", {"nonaktif-alasan": ""}), 422)
    admin.post(f"{rincian}nonaktifkan/", {"nonaktif-alasan": "Pensiun"})
    lagi = _isi(admin.post(f"{rincian}nonaktifkan/", {"nonaktif-alasan": "Pensiun"}), 422)
    assert "sudah tidak aktif" in lagi
    admin.post(f"{rincian}aktifkan/")
    budi.refresh_from_db()
    assert budi.is_active
    assert _isi(admin.post(f"{rincian}nama/", {"nama": ""}), 422)
    admin.post(f"{rincian}nama/", {"nama": "Budi Santoso"})
    assert "Budi Santoso" in _isi(admin.get(rincian))
    assert "tidak memakai verifikasi dua langkah" in _isi(admin.post(f"{rincian}dua-langkah/"), 422)
    Authenticator.objects.create(user=budi, type=Authenticator.Type.TOTP, data={"secret": "A"})
    assert "Lepas verifikasi dua langkah" in _isi(admin.get(rincian))
    admin.post(f"{rincian}dua-langkah/")
    assert not Authenticator.objects.exists()
    assert (
        admin.get(f"{DAFTAR}99999/").status_code == admin.post(f"{DAFTAR}99999/nama/", {"nama": "x"}).status_code == 404
    )


def test_the_own_page_leaves_the_own_keys_to_the_own_account(admin: Client) -> None:
    isi = _isi(admin.get(f"{DAFTAR}{admin.session['_auth_user_id']}/"))
    assert "Ini akun Anda sendiri" in isi
    assert "Atur ulang kata sandi" not in isi


def test_rights_and_passwords_are_given_only_by_who_has_typed_the_own_password_lately(budi: Pengguna) -> None:
    klien = masuk(Client(), Peran.ADMIN_PEMDA)
    _baru_saja(klien, menit=16)
    isian = {"peran": "auditor", "opd": "", "mulai": "", "selesai": ""}
    alamat = f"{DAFTAR}{budi.pk}/peran/"
    jawaban = klien.post(alamat, isian)
    assert jawaban["Location"].startswith("/akun/pastikan/?next=")
    assert budi.penugasan.count() == 1
    # What was sent is not lost: it is done as soon as the password is typed.
    klien.post("/akun/pastikan/", {"password": SANDI, "next": alamat})
    assert budi.penugasan.filter(peran="auditor").exists()


# --- why, or why not -------------------------------------------------------------------------------------------------


def test_it_is_explained_why_somebody_may_or_may_not(admin: Client, budi: Pengguna) -> None:
    def tanya(**isi: str) -> str:
        asal = {"pengguna": "budi", "tindakan": "simpan_realisasi", "opd": OPD, "indikator": ""}
        return " ".join(_isi(admin.get(f"{DAFTAR}mengapa/", asal | isi)).split())

    assert "Budi boleh mengubah realisasi kinerja" in tanya()
    lain = tanya(opd=OPD_LAIN)
    assert "Budi tidak boleh" in lain
    assert "Perannya berwenang, tetapi jangkauannya tidak mencakup objek ini." in lain
    assert "Tindakan ini bukan wewenang peran tersebut." in tanya(tindakan="verifikasi_triwulan")
    pengguna(Peran.PENANGGUNG_JAWAB_INDIKATOR, nama="siti", indikator="i2")
    assert "Siti boleh sebagian" in tanya(pengguna="siti")
    assert "Siti boleh mengubah" in tanya(pengguna="siti", indikator="i2")
    pengguna(Peran.OPERATOR_OPD, nama="unit", unit="u1")
    assert "tidak dengan jangkauan sesempit ini" in tanya(pengguna="unit", tindakan="ajukan_triwulan")
    nonaktifkan(pelaku=ADMIN, pengguna=budi, alasan="Pensiun")
    assert "Akun ini tidak aktif" in tanya()
    assert "Tidak ada pengguna dengan nama itu" in tanya(pengguna="siapa")
    assert 'value="siti"' in _isi(admin.get(f"{DAFTAR}mengapa/", {"pengguna": "siti"}))
