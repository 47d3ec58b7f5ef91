export type PackedForm = { body: ArrayBuffer; headers: { "content-type": string } };

/**
 * Writes a form with files out as bytes, ready for `fetch`.
 *
 * A form handed to `fetch` as it is loses its files on the way through the desktop's own protocol: Electron 25 passes
 * over them without an error. Bytes arrive whole everywhere.
 */
export async function packForm(form: FormData): Promise<PackedForm> {
  const packed = new Response(form);
  const type = packed.headers.get("content-type") ?? "multipart/form-data";
  return { body: await packed.arrayBuffer(), headers: { "content-type": type } };
}
