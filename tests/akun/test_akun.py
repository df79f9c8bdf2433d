from __future__ import annotations

from datetime import date

import pytest
from tests.kantor import ADMIN, OPD, OPERATOR, muatkan

from akuntabel.akun.kueri import ada_admin, pelaku_dari
from akuntabel.akun.models import Pengguna
from akuntabel.akun.tindakan import buat_admin_pertama, buat_pengguna, cabut, tugaskan
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.peran import Jangkauan, Penugasan, Peran
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak

pytestmark = pytest.mark.django_db

SANDI = "sandi panjang yang acak 71"
OPERATOR_OPD = Penugasan(peran=Peran.OPERATOR_OPD, jangkauan=Jangkauan.OPD, opd=OPD)


def _budi() -> Pengguna:
    return buat_pengguna(pelaku=ADMIN, nama_pengguna="budi", sandi=SANDI, nama="Budi  Santoso")


def test_the_first_administrator_is_made_once_and_can_manage_accounts() -> None:
    admin = buat_admin_pertama(nama_pengguna="admin", sandi=SANDI)
    assert ada_admin()
    assert admin.check_password(SANDI)
    assert boleh(pelaku_dari(admin), Tindakan.KELOLA_AKUN).boleh
    with pytest.raises(TindakanDitolak, match="sudah ada"):
        buat_admin_pertama(nama_pengguna="lain", sandi=SANDI)
    assert Jejak.objects.get().tindakan == "buat_admin_pertama"
    assert SANDI not in Jejak.objects.get().sesudah


@pytest.mark.parametrize("sandi", ["", "pendek", "123456789012"])
def test_a_weak_password_is_refused_in_indonesian(sandi: str) -> None:
    with pytest.raises(TindakanDitolak, match=r"[Ss]andi"):
        buat_admin_pertama(nama_pengguna="admin", sandi=sandi)
    assert not Pengguna.objects.exists()


def test_a_user_has_one_name_and_no_role_until_one_is_given() -> None:
    budi = _budi()
    assert budi.get_full_name() == "Budi Santoso"
    assert pelaku_dari(budi).penugasan == ()
    with pytest.raises(TindakanDitolak):
        _budi()


def test_a_role_reaches_as_far_and_as_long_as_it_was_given() -> None:
    muatkan()
    budi = _budi()
    tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=OPERATOR_OPD, mulai=date(2023, 1, 1), selesai=date(2023, 6, 30))
    assert pelaku_dari(budi, pada=date(2023, 6, 30)).penugasan == (OPERATOR_OPD,)
    assert pelaku_dari(budi, pada=date(2022, 12, 31)).penugasan == ()
    assert pelaku_dari(budi, pada=date(2023, 7, 1)).penugasan == ()
    budi.is_active = False
    assert pelaku_dari(budi, pada=date(2023, 6, 30)).penugasan == ()


def test_a_role_that_is_ended_stays_on_record() -> None:
    muatkan()
    budi = _budi()
    baris = tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=OPERATOR_OPD)
    cabut(pelaku=ADMIN, penugasan=baris, selesai=date(2023, 3, 31), alasan="Mutasi")
    assert pelaku_dari(budi, pada=date(2023, 4, 1)).penugasan == ()
    assert budi.penugasan.count() == 1
    assert Jejak.objects.filter(opd=OPD).latest("nomor").alasan == "Mutasi"


def test_only_an_administrator_makes_users_and_gives_roles() -> None:
    muatkan()
    with pytest.raises(TidakBerhak):
        buat_pengguna(pelaku=OPERATOR, nama_pengguna="x", sandi=SANDI)
    budi = _budi()
    with pytest.raises(TidakBerhak):
        tugaskan(pelaku=OPERATOR, pengguna=budi, penugasan=OPERATOR_OPD)
    sistem = Penugasan(peran=Peran.SISTEM, jangkauan=Jangkauan.PEMDA)
    with pytest.raises(TindakanDitolak, match="bukan untuk pengguna"):
        tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=sistem)
    with pytest.raises(TindakanDitolak):
        tugaskan(pelaku=ADMIN, pengguna=budi, penugasan=OPERATOR_OPD, mulai=date(2023, 2, 1), selesai=date(2023, 1, 1))
