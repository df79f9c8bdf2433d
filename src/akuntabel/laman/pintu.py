"""The door of every page: who may come in. A view without a door is shut to all (default deny).

The door asks only for what the address tells, the OPD; the acts behind it ask again, to the row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponseBase

from akuntabel.aturan.hak import Pelaku, Putusan, Tindakan, boleh, boleh_sebagian

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class Permintaan(HttpRequest):
    """A request that came through the door: ``pelaku`` is the person signed in."""

    pelaku: Pelaku


@dataclass(frozen=True, slots=True, kw_only=True)
class Pintu:
    """``baca``: the right to see the page (None: being signed in is enough); ``tulis``: the rights of which one is
    needed to send something (empty: nothing can be sent); ``umum``: open to people who are not signed in."""

    baca: Tindakan | None = None
    tulis: tuple[Tindakan, ...] = ()
    umum: bool = False
    kirim: bool = False
    """Whether POST is understood; a page with ``tulis`` is one of these."""

    def putusan(self, pelaku: Pelaku, metode: str, opd: str) -> Putusan:
        """Whether somebody may come in with this method to a page of this OPD ("" the Pemda)."""
        if self.baca is not None and not (hasil := boleh(pelaku, self.baca, opd=opd)).boleh:
            sebagian = boleh_sebagian(pelaku, self.baca, opd=opd)
            if not sebagian.boleh:
                return hasil
        if metode in ("GET", "HEAD") or not self.tulis:
            return Putusan(True)
        semua = [boleh_sebagian(pelaku, t, opd=opd) for t in self.tulis]
        return next((p for p in semua if p.boleh), semua[0])


def pintu(
    baca: Tindakan | None = Tindakan.BACA, *, tulis: Tindakan | Iterable[Tindakan] = ()
) -> Callable[[View], View]:
    """Who may see a page, and who may send to it. Without ``tulis`` the page is for reading only."""
    hak_tulis = (tulis,) if isinstance(tulis, Tindakan) else tuple(tulis)
    return _pasang(Pintu(baca=baca, tulis=hak_tulis, kirim=bool(hak_tulis)))


def pintu_masuk(*, kirim: bool = False) -> Callable[[View], View]:
    """Everybody who is signed in: one's own account, the home page."""
    return _pasang(Pintu(kirim=kirim))


def pintu_umum(*, kirim: bool = False) -> Callable[[View], View]:
    """Everybody, signed in or not."""
    return _pasang(Pintu(umum=True, kirim=kirim))


def _pasang(isi: Pintu) -> Callable[[View], View]:
    def hias(view: View) -> View:
        view.pintu = isi  # type: ignore[attr-defined]
        return view

    return hias


def pintu_dari(view: Any) -> Pintu | None:
    """The door of a view, or None where it has none."""
    hasil = getattr(view, "pintu", None)
    return hasil if isinstance(hasil, Pintu) else None
