"""Who is signed in, read with all that every request needs to know about the person."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Subquery

from akuntabel.akun.models import Pengguna
from akuntabel.organisasi.models import Setelan


class Autentikasi(AuthenticationBackend):  # type: ignore[misc]
    """Signs in by user name and password. The person of a session comes with ``dua_langkah`` (whether there is a second
    factor) and ``setelan_dua_langkah`` (the roles that need one, as stored), in the one query that it takes anyway."""

    def get_user(self, user_id: int) -> Pengguna | None:
        totp = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
        setelan = Setelan.objects.filter(nama="akun.dua_faktor_peran", sejak=0).values("isi")[:1]
        orang = Pengguna.objects.annotate(dua_langkah=Exists(totp), setelan_dua_langkah=Subquery(setelan))
        hasil = orang.filter(pk=user_id).first()
        return hasil if hasil is not None and self.user_can_authenticate(hasil) else None
