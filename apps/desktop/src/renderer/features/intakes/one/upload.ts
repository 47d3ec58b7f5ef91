import { z } from "zod";
import { HttpRefusal, isReason, reasonOfStatus } from "../../../api/reason";
import { packForm } from "../../../platform/pack-form";

/** The largest file that the server takes. */
export const MOST_BYTES = 10 * 1024 * 1024;
export const TAKEN_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

const Refusal = z.object({ reason: z.string(), fields: z.array(z.string()).default([]) });

/**
 * Sends a file to an intake.
 *
 * Shapes  the intake's id, the file with the id of its command (the same again in a second try), somebody to tell how much of
 *         it is there (0 to 1), and a sign to stop in.
 * Errors  `HttpRefusal` with the server's reason; `TypeError` where nobody answered. A file that is too large is refused here
 *         already: ten megabytes over a slow line are a long way to a refusal.
 */
export async function upload(
  intakeId: string,
  { file, commandId }: { file: File; commandId: string },
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (file.size > MOST_BYTES) throw new HttpRefusal("file-too-large");
  const form = new FormData();
  form.set("commandId", commandId);
  form.set("file", file);
  const { body, headers } = await packForm(form);
  await send(`/files/intakes/${intakeId}`, body, headers["content-type"], onProgress, signal);
}

/** `fetch` doesn't tell how much of a body has left; XMLHttpRequest does. */
function send(
  path: string,
  body: ArrayBuffer,
  type: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("content-type", type);
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded / body.byteLength));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      const said = Refusal.safeParse(parsed(request.responseText));
      const reason = said.success && isReason(said.data.reason) ? said.data.reason : reasonOfStatus(request.status);
      reject(new HttpRefusal(reason, said.data?.fields ?? []));
    });
    request.addEventListener("error", () => reject(new TypeError("nobody answered")));
    request.addEventListener("abort", () => reject(new DOMException("called off", "AbortError")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
