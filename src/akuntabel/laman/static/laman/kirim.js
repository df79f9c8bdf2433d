// Sending to the server from a script: with the form's token, asking for JSON, telling apart what went wrong.

const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";

/** What the server said when it did not do what was asked; `status` 0 means that it was not reached. */
export class Gagal extends Error {
  constructor(status, isi) {
    super(isi?.pesan ?? (status ? "Terjadi gangguan di server. Coba sekali lagi." : "Server tidak terjangkau."));
    this.status = status;
    this.isi = isi ?? {};
  }
}

/** POST an object as JSON (or a FormData as it is) and give back the JSON of the answer; throws Gagal. */
export async function kirim(alamat, isi) {
  const berkas = isi instanceof FormData;
  const kepala = { Accept: "application/json", "X-CSRFToken": token() };
  if (!berkas) kepala["Content-Type"] = "application/json";
  let jawab;
  try {
    jawab = await fetch(alamat, { method: "POST", headers: kepala, body: berkas ? isi : JSON.stringify(isi), credentials: "same-origin" });
  } catch {
    throw new Gagal(0);
  }
  const data = jawab.headers.get("Content-Type")?.includes("json") ? await jawab.json() : null;
  if (!jawab.ok) throw new Gagal(jawab.status, data);
  return data;
}
