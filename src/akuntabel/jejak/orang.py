"""The names of people behind account names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.contrib.auth import get_user_model

SISTEM = {
    "sistem:impor": "Sistem (impor dari baris perintah)",
    "sistem:admin": "Sistem (pembuatan admin pertama)",
}


def nama_orang(pelaku: Iterable[str]) -> Mapping[str, str]:
    """Full names by account name; an account that is gone keeps its own name. One query."""
    dicari = {p for p in pelaku if p}
    akun = get_user_model()._default_manager.filter(username__in=dicari - SISTEM.keys())
    nama = {a.get_username(): a.get_full_name() or a.get_username() for a in akun}
    return {p: nama.get(p) or SISTEM.get(p, p) for p in dicari}
