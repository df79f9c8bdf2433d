// The frame: "/" leads to the search box, the navigation can be put away. Both work for the whole site.

const cari = document.getElementById("cari");

document.addEventListener("keydown", (kejadian) => {
  if (kejadian.key !== "/" || kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey || kejadian.defaultPrevented) return;
  const di = kejadian.target;
  if (di.isContentEditable || /^(input|textarea|select)$/i.test(di.tagName) || di.closest?.('[role="grid"], dialog')) return;
  kejadian.preventDefault();
  const tampak = cari?.checkVisibility?.() ?? Boolean(cari?.offsetParent);
  if (tampak) cari.select();
  else location.assign(cari.form.action);
});

const rangka = document.querySelector(".rangka");
const tombol = document.getElementById("tombol-bilah");
tombol?.addEventListener("click", () => {
  const sempit = rangka.classList.toggle("rangka-sempit");
  tombol.setAttribute("aria-expanded", String(!sempit));
  document.cookie = `bilah=${sempit ? "sempit" : "lebar"}; path=/; max-age=31536000; SameSite=Lax`;
});

// A menu of the bar closes when one clicks elsewhere or presses Esc.
const terbuka = () => document.querySelector(".atas details[open]");
document.addEventListener("click", (kejadian) => {
  const menu = terbuka();
  if (menu && !menu.contains(kejadian.target)) menu.open = false;
});
document.addEventListener("keydown", (kejadian) => {
  const menu = kejadian.key === "Escape" ? terbuka() : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
});

// Of tabs that do not fit the one that is shown comes into sight.
const kini = document.querySelector(".tab [aria-current]");
const jalur = kini?.closest(".tab");
if (jalur) jalur.scrollLeft += Math.max(0, kini.getBoundingClientRect().right - jalur.getBoundingClientRect().right);
