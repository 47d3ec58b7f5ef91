import type { FastifyInstance } from "fastify";

/** What a page of ours may do: the same policy as the desktop's. Map tiles are the one thing from elsewhere. */
export function contentPolicy(tiles: string | null): string {
  const pictures = ["'self'", "blob:", "data:", ...(tiles === null ? [] : [new URL(tiles).origin])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src ${pictures.join(" ")}`,
    "connect-src 'self'",
    "font-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Gives every answer the headers that keep a browser from doing more with it than we mean. */
export function addSecurityHeaders(
  app: FastifyInstance,
  { tiles, publicUrl }: { tiles: string | null; publicUrl: string },
) {
  const headers = {
    "content-security-policy": contentPolicy(tiles),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    ...(publicUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
  });
}
