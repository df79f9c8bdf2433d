// The report beside its findings: a mark leads to its finding, a finding to its mark, chapters come as they are asked for.

const dasar = location.pathname;
const lebar = matchMedia("(min-width: 75.01rem)");

for (const e of document.querySelectorAll(".tanpa-skrip")) e.hidden = true;

const sorot = (e) => {
  if (!e) return false;
  e.scrollIntoView({ block: lebar.matches ? "center" : "start", behavior: "instant" });
  document.querySelectorAll(".sorot").forEach((x) => x.classList.remove("sorot"));
  e.classList.add("sorot");
  const mark = e.nextElementSibling;
  if (mark?.matches("mark")) mark.classList.add("sorot");
  return true;
};

const buka = async (bab, tanda) => {
  const kini = document.getElementById("naskah");
  if (kini.dataset.bab !== String(bab)) {
    await htmx.ajax("GET", `${dasar}bab/${bab}/`, { target: "#naskah", swap: "outerHTML" });
    const di = new URL(location);
    di.searchParams.set("bab", bab);
    history.replaceState(history.state, "", di);
  }
  const isi = document.getElementById("naskah-isi");
  if (!tanda) {
    isi.scrollTop = 0;
    if (!lebar.matches) document.getElementById("naskah").scrollIntoView();
    isi.focus({ preventScroll: true });
    return;
  }
  const e = document.getElementById(tanda);
  sorot(e);
  e?.focus({ preventScroll: true });
};

document.addEventListener("click", (kejadian) => {
  if (kejadian.ctrlKey || kejadian.metaKey || kejadian.shiftKey || kejadian.button) return;
  const tempat = kejadian.target.closest("a[data-bab]");
  if (tempat) {
    kejadian.preventDefault();
    buka(tempat.dataset.bab, tempat.dataset.m);
    return;
  }
  const tanda = kejadian.target.closest("#naskah [data-t]");
  if (!tanda || String(getSelection())) return;
  const nomor = tanda.dataset.t.split(" ")[0];
  const kartu = document.getElementById(`t${nomor}`);
  if (kartu) {
    kejadian.preventDefault();
    sorot(kartu);
    kartu.focus({ preventScroll: true });
  } else if (!tanda.matches("a")) {
    location.assign(document.getElementById("naskah-isi").querySelector(`a[data-t="${nomor}"]`)?.href ?? `?temuan=${nomor}#t${nomor}`);
  }
});

document.addEventListener("change", (kejadian) => {
  if (kejadian.target.matches("[data-pilih-bab]")) buka(kejadian.target.value);
});

// A chapter picked before this came over a slow line is opened, too.
const pilihan = document.querySelector("[data-pilih-bab]");
if (pilihan && pilihan.value !== document.getElementById("naskah").dataset.bab) buka(pilihan.value);

// Several findings at once: how many are marked, all that are shown, and from a mark to the answers by Enter.
const tanda = () => [...document.querySelectorAll(".t-pilih")];
const hitung = () => {
  const bilah = document.getElementById("banyak");
  if (!bilah) return;
  const semua = tanda();
  const n = semua.filter((x) => x.checked).length;
  bilah.querySelector("[data-jumlah]").textContent = n ? `${n} ditandai` : "Tandai temuan untuk menanggapinya sekaligus";
  const semuanya = bilah.querySelector("[data-semua]");
  semuanya.closest("label").hidden = false;
  semuanya.checked = n > 0 && n === semua.length;
  semuanya.indeterminate = n > 0 && n < semua.length;
  for (const b of bilah.querySelectorAll("button[name]")) b.disabled = !n;
  bilah.parentElement.classList.add("berskrip");
  bilah.parentElement.classList.toggle("ada", n > 0);
};
hitung();

document.addEventListener("keydown", (kejadian) => {
  if (kejadian.key !== "Enter" || !kejadian.target.matches(".t-pilih")) return;
  kejadian.preventDefault();
  (document.querySelector("#banyak button[name]:enabled") ?? document.querySelector("[data-semua]"))?.focus();
});

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-semua]")) for (const x of tanda()) x.checked = target.checked;
  if (!target.matches(".t-pilih, [data-semua]")) return;
  document.querySelector("#banyak-pesan:has([role=status])")?.replaceChildren();
  hitung();
});

document.addEventListener("htmx:afterSwap", () => {
  for (const e of document.querySelectorAll(".tanpa-skrip")) e.hidden = true;
});

// An answered card keeps the focus where the hand is. Classes set before a page has settled would be lost.
document.addEventListener("htmx:afterSettle", (kejadian) => {
  hitung();
  if (kejadian.detail.elt?.matches?.(".t-kartu")) kejadian.detail.elt.focus({ preventScroll: true });
  if (kejadian.detail.requestConfig?.path.endsWith("/tanggapi/")) document.getElementById("banyak-pesan")?.focus({ preventScroll: true });
});

if (/^#[mt]\d/.test(location.hash)) sorot(document.getElementById(location.hash.slice(1)));
