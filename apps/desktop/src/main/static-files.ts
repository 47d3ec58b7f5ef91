import { extname, join, sep } from "node:path";

export type FileAnswer = { ok: true; file: string; type: string } | { ok: false; status: 400 | 404 };

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".dict": "application/octet-stream",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * Finds the file of the built screens that answers an address.
 *
 * Shapes  in: the folder of the build, the path of the address as it came (still percent-encoded);
 *         out: a file below the folder with its MIME type, or a status.
 * Errors  never throws. 400 for whatever could name a file outside of the folder; 404 for an unknown ending.
 *         A path whose last part has no dot is an address inside the app and gets `index.html`.
 */
export function fileFor(root: string, pathname: string): FileAnswer {
  const path = decoded(pathname);
  if (path === null || !path.startsWith("/") || /[\0\\:]/.test(path)) return { ok: false, status: 400 };
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.some((part) => part === "." || part === "..")) return { ok: false, status: 400 };

  const ending = extname(parts.at(-1) ?? "");
  if (ending === "") return { ok: true, file: join(root, "index.html"), type: "text/html; charset=utf-8" };
  const type = TYPES[ending.toLowerCase()];
  const file = join(root, ...parts);
  if (type === undefined || !file.startsWith(root + sep)) return { ok: false, status: 404 };
  return { ok: true, file, type };
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
