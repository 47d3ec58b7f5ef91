import { Pool } from "undici";

/** What came back: the whole answer as text, which is not parsed while time is taken. */
export type Answer = { readonly status: number; readonly text: string };
export type Post = (path: string, input: unknown, cookie?: string) => Promise<Answer>;

export type Line = { readonly post: Post; close(): Promise<void> };

/** As many connections as there are callers, kept open as a browser keeps them. */
export function openLine(url: string, connections: number): Line {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const post: Post = async (path, input, cookie) => {
    const headers = { origin: url, "content-type": "application/json", ...(cookie === undefined ? {} : { cookie }) };
    const { statusCode, body } = await pool.request({ method: "POST", path, headers, body: JSON.stringify(input) });
    return { status: statusCode, text: await body.text() };
  };
  return { post, close: () => pool.close() };
}
