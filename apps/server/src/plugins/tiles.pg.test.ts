import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer } from "../testing/open-server";

const PICTURE = Buffer.from("89504e470d0a1a0a", "hex");
const asked: string[] = [];
const map = createServer((request, response) => {
  asked.push(request.url ?? "");
  if (request.url === "/12/1/1.png") response.writeHead(200, { "content-type": "text/html" }).end("<script>");
  else if (request.url === "/12/2/2.png") response.writeHead(302, { location: "/12/0/0.png" }).end();
  else if (request.url === "/12/3/3.png")
    response.writeHead(200, { "content-type": "image/png" }).end(Buffer.alloc(2e6));
  else response.writeHead(200, { "content-type": "image/png" }).end(PICTURE);
}).listen(0, "127.0.0.1");
await once(map, "listening");
const address = map.address();
const port = typeof address === "object" && address !== null ? address.port : 0;

const common = { trustedProxies: [], oidc: null, isDemonstration: false };
const tiles = { template: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, credit: "© Mapa" };
const server = await openServer({ settings: { ...common, tiles } });
afterAll(async () => {
  await server.close();
  map.close();
});

let cookie = "";
beforeAll(async () => {
  cookie = await server.signIn((await server.addPerson("consultant")).email);
});
const ask = (path: string, headers: Record<string, string> = { cookie }) =>
  server.send(path, { method: "GET", headers });

test("a piece of the map comes from the map's server, and stays with whoever asked", async () => {
  const answer = await ask("/tiles/12/2275/1386");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect(answer.headers.get("cache-control")).toBe("private, max-age=604800");
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PICTURE);
  expect(asked.at(-1)).toBe("/12/2275/1386.png");
});

test("nobody who is not signed in makes the server ask elsewhere", async () => {
  const before = asked.length;
  expect((await ask("/tiles/12/2275/1386", {})).status).toBe(401);
  expect(asked).toHaveLength(before);
});

test("what is no tile is asked of nobody", async () => {
  const before = asked.length;
  for (const path of ["12/4096/0", "21/0/0", "-1/0/0", "1.5/0/0", "a/b/c", "12/0/..%2f..%2fsecret", "12/0"]) {
    expect((await ask(`/tiles/${path}`)).status, path).toBe(404);
  }
  expect(asked).toHaveLength(before);
});

test.each([
  ["a page", "12/1/1"],
  ["another address", "12/2/2"],
  ["more than a megabyte", "12/3/3"],
])("%s in place of a picture is not handed on", async (_what, tile) => {
  const answer = await ask(`/tiles/${tile}`);
  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({ reason: "server-away", fields: [] });
});

test("where no map is configured there is none, and the screens know it", async () => {
  const bare = await openServer();
  const session = await bare.signIn((await bare.addPerson("consultant")).email);
  expect((await bare.send("/tiles/1/0/0", { method: "GET", headers: { cookie: session } })).status).toBe(404);
  const mapOf = async (which: typeof server, who: string) => {
    const answer = await which.send("/trpc/session.me", { headers: { cookie: who } });
    return ((await answer.json()) as { result: { data: { map: unknown } } }).result.data.map;
  };
  expect(await mapOf(bare, session)).toBeNull();
  expect(await mapOf(server, cookie)).toEqual({ credit: "© Mapa" });
  await bare.close();
});
