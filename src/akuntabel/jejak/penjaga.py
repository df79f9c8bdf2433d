"""The database's own guard: audit entries, daily heads and frozen records cannot be changed or deleted by anybody."""

from __future__ import annotations

from typing import Any

TABEL = ("jejak_jejak", "jejak_kepalaharian", "jejak_bekuan")
PESAN = "Jejak audit dan isi beku hanya dapat ditambah"


def pasang(vendor: str) -> list[str]:
    """The statements that set the guard."""
    perintah: list[str] = []
    if vendor == "postgresql":
        perintah.append(
            "CREATE FUNCTION jejak_tolak() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'restrict_violation'; END $$"
        )
    for tabel in TABEL:
        for apa in ("UPDATE", "DELETE"):
            nama = f"{tabel}_tolak_{apa.lower()}"
            if vendor == "postgresql":
                perintah.append(
                    f"CREATE TRIGGER {nama} BEFORE {apa} ON {tabel} FOR EACH ROW EXECUTE FUNCTION jejak_tolak()"
                )
            else:
                perintah.append(
                    f"CREATE TRIGGER {nama} BEFORE {apa} ON {tabel} BEGIN SELECT RAISE(ABORT, '{PESAN}'); END"
                )
    return perintah


def lepas(vendor: str) -> list[str]:
    """The statements that take it away (to undo the migration)."""
    if vendor == "postgresql":
        return ["DROP FUNCTION IF EXISTS jejak_tolak() CASCADE"]
    return [f"DROP TRIGGER IF EXISTS {tabel}_tolak_{apa}" for tabel in TABEL for apa in ("update", "delete")]


def jalankan_pasang(_apps: Any, schema_editor: Any) -> None:
    """For the migration."""
    for perintah in pasang(schema_editor.connection.vendor):
        schema_editor.execute(perintah)


def jalankan_lepas(_apps: Any, schema_editor: Any) -> None:
    """For undoing the migration."""
    for perintah in lepas(schema_editor.connection.vendor):
        schema_editor.execute(perintah)
