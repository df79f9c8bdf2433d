"""The sessions of a person: on which devices somebody is signed in."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session


def akhiri(sesi: Iterable[UserSession]) -> int:
    """Sign these devices out at once; how many there were. Two queries."""
    kunci = [s.session_key for s in sesi]
    Session.objects.filter(session_key__in=kunci).delete()
    UserSession.objects.filter(session_key__in=kunci).delete()
    return len(kunci)


def akhiri_semua(pengguna_id: int, *, kecuali: str = "") -> int:
    """Sign somebody out everywhere, but for the session with this key."""
    return akhiri(UserSession.objects.filter(user_id=pengguna_id).exclude(session_key=kecuali))
