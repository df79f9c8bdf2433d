"""Storage of static files: hashed and compressed once collected, straight from the packages before."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class PenyimpananStatis(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Hashed names where ``collectstatic`` has run, the plain name where it has not (tests, a developer's server)."""

    manifest_strict = False

    patterns = tuple(
        (berkas, tuple(p for p in pola if "sourceMappingURL" not in str(p)))
        for berkas, pola in CompressedManifestStaticFilesStorage.patterns
    )
    """References that are rewritten; not those to source maps, which are for developers and are not brought in."""

    def stored_name(self, name: str) -> str:
        return str(super().stored_name(name)) if self.hashed_files else name
