# Perintah pengembang. `make` menampilkan daftar ini.
PYTHON ?= python3
LINGKUNGAN := .venv
BIN := $(LINGKUNGAN)/bin
CAP := $(LINGKUNGAN)/.siap
export AKUNTABEL_DATA ?= data

.PHONY: bantuan siap run test test-dalam aturan kunci

bantuan: ## daftar perintah
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

siap: $(CAP) ## menyiapkan lingkungan (.venv beserta perintah akuntabel)

$(CAP): requirements/uji.txt pyproject.toml hatch_build.py aset/package-lock.json
	@echo "Menyiapkan lingkungan di $(LINGKUNGAN) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(LINGKUNGAN)
	@PATH="$$PATH:$(CURDIR)/$(BIN)"; command -v uv >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv || true
	@PATH="$$PATH:$(CURDIR)/$(BIN)"; if command -v uv >/dev/null; then \
	  uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/uji.txt && \
	  uv pip install --quiet --python $(BIN)/python --no-deps -e . ; \
	else \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uji.txt && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e . ; \
	fi
	@touch $@

run: siap ## contoh Lumajang: laporan di keluaran/, lalu situs di http://127.0.0.1:8000
	@$(BIN)/akuntabel peragaan --ke keluaran

test: siap ## lint, tipe, kontrak impor, uji unit, sifat, dan peramban
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not dalam"

test-dalam: siap ## yang lebih lama: uji acak panjang
	HYPOTHESIS_PROFILE=dalam $(BIN)/python -m pytest -q -n auto --dist loadfile

aturan: siap ## menyusun ulang docs/aturan.md dari pemeriksaan
	$(BIN)/python -m akuntabel.reviu.panduan docs

kunci: ## menyusun ulang requirements/*.txt dari pyproject.toml
	uv pip compile --universal --python-version 3.11 --generate-hashes -q pyproject.toml -o requirements/utama.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes -q pyproject.toml --extra uji -o requirements/uji.txt
