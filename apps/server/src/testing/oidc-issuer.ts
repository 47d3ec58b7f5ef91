import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Claims = { sub: string; email: string; email_verified?: boolean };

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}

/**
 * A small OpenID Connect issuer that signs everybody in as whoever `claims` says: discovery, the authorization code flow with
 * PKCE and nonce, keys, and tokens signed with RS256. Source: OpenID Connect Core 1.0, section 3.1.
 */
export async function openIssuer(claims: Claims) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, { nonce: string; challenge: string }>();
  let origin = "";
  const says = { claims };

  const documents: Record<string, () => object> = {
    "/.well-known/openid-configuration": () => ({
      issuer: origin,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      id_token_signing_alg_values_supported: ["RS256"],
    }),
    "/jwks": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] }),
  };

  function authorize(url: URL, response: ServerResponse): void {
    const code = randomBytes(16).toString("hex");
    const { searchParams: asked } = url;
    codes.set(code, { nonce: asked.get("nonce") ?? "", challenge: asked.get("code_challenge") ?? "" });
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = new URLSearchParams(await textOf(request));
    const known = codes.get(sent.get("code") ?? "");
    codes.delete(sent.get("code") ?? "");
    const proof = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    if (known === undefined || known.challenge !== proof) {
      response.writeHead(400).end();
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: origin, aud: "kck", iat: now, exp: now + 60, nonce: known.nonce, ...says.claims };
    const signed = `${base64url({ alg: "RS256", kid: "1" })}.${base64url(payload)}`;
    const signature = createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url");
    const answer = { access_token: "access", token_type: "Bearer", id_token: `${signed}.${signature}` };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", origin);
    if (url.pathname === "/authorize") authorize(url, response);
    else if (url.pathname === "/token") void token(request, response);
    else {
      const document = documents[url.pathname]?.();
      response.writeHead(document === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(document ?? {}));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin, says, close };
}
