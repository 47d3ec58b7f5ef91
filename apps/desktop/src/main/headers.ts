/** What a page of the app may load: its own files, and nothing that is written inside the page except Mantine's styles. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/** Headers of every file of the screens. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Headers on top of what the server sent: should an answer ever be shown as a page, it can do nothing. */
const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** Set by main or by the network below it; from a page they would be a lie. */
const NOT_UPWARDS =
  /^(accept-encoding|authorization|connection|content-length|cookie|forwarded|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|user-agent|(proxy|sec|x-forwarded)-.*)$/;

/** The body arrives unpacked, so its coding and length no longer hold; what signs a person in stays in main. */
const NOT_DOWNWARDS =
  /^(access-control-.*|connection|content-encoding|content-length|keep-alive|set-auth-token|set-cookie2?|strict-transport-security|trailer|transfer-encoding|upgrade|proxy-.*)$/;

/** Tells the server that a program asks which can keep a token to itself; to a page it gives none. */
const CLIENT_HEADER = "kck-client";

/** Headers of a page's request as they go to the server. */
export function headersUpwards(from: Headers, server: string, token: string | null, cookie: string | null): Headers {
  const headers = new Headers([...from].filter(([name]) => !NOT_UPWARDS.test(name)));
  headers.set("origin", server);
  headers.set(CLIENT_HEADER, "desktop");
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  if (cookie !== null) headers.set("cookie", cookie);
  return headers;
}

/** Headers of a server's answer as the page gets them. */
export function headersDownwards(from: Headers): Headers {
  const headers = new Headers([...from].filter(([name]) => !NOT_DOWNWARDS.test(name)));
  for (const [name, value] of Object.entries(ANSWER_HEADERS)) headers.set(name, value);
  return headers;
}
