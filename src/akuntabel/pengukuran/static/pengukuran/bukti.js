// Evidence: files dropped on the form, or chosen, are sent at once.

export function jatuhkan(akar = document) {
  for (const form of akar.querySelectorAll("form[data-jatuhkan]")) {
    if (form.dataset.siap) continue;
    form.dataset.siap = "1";
    const masukan = form.querySelector("input[type=file]");
    const kirim = form.querySelector("button[type=submit]");
    kirim.hidden = true;
    for (const i of form.querySelectorAll("input[type=file]"))
      i.addEventListener("change", () => i.files.length && form.requestSubmit());
    for (const nama of ["dragenter", "dragover"])
      form.addEventListener(nama, (e) => {
        e.preventDefault();
        form.classList.add("jatuhkan-siap");
      });
    for (const nama of ["dragleave", "drop"]) form.addEventListener(nama, () => form.classList.remove("jatuhkan-siap"));
    form.addEventListener("drop", (e) => {
      e.preventDefault();
      if (!e.dataTransfer.files.length) return;
      masukan.files = e.dataTransfer.files;
      form.requestSubmit();
    });
  }
}

jatuhkan();
