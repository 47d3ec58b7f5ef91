import { Refused } from "@kck/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { refuse } from "../reply";
import type { Tiles } from "../settings/settings";
import type { Sessions } from "../sign-in/sessions";

export type TileParts = { readonly tiles: Tiles | null; readonly sessions: Pick<Sessions, "actorOf"> };

const DEEPEST = 20;
const PATIENCE_MS = 8_000;
const MOST_BYTES = 1024 * 1024;
const PICTURES = ["image/png", "image/jpeg", "image/webp", "image/avif"];
/** Roads move slowly. Private, because a shared cache must not learn where a caller's matter is. */
const KEPT = "private, max-age=604800";

/** A tile as maps number them: at depth z there are 2^z columns and rows. */
const Tile = z
  .strictObject({
    z: z.coerce.number().int().min(0).max(DEEPEST),
    x: z.coerce.number().int().min(0),
    y: z.coerce.number().int().min(0),
  })
  .refine((tile) => tile.x < 2 ** tile.z && tile.y < 2 ** tile.z);

/**
 * `GET /tiles/:z/:x/:y`: a picture of the map, asked for by the server in the page's place.
 *
 * So a page talks to nobody but us, the desktop needs no second address, and whoever serves the tiles does not learn
 * from which desk which house was looked at.
 *
 * Errors  `signed-out`; `not-found` for a tile that cannot be and where no map is configured; 502 when its server has none.
 */
export function tileRoutes(app: FastifyInstance, { tiles, sessions }: TileParts): void {
  app.get("/tiles/:z/:x/:y", async (request, reply) => {
    if ((await actorBehind(request, sessions)) === null) throw new Refused("signed-out");
    const tile = Tile.safeParse(request.params);
    if (tiles === null || !tile.success) throw new Refused("not-found");
    const { z: depth, x, y } = tile.data;
    const address = tiles.template.replace("{z}", `${depth}`).replace("{x}", `${x}`).replace("{y}", `${y}`);
    const picture = await fetchPicture(address);
    if (picture === null) return refuse(reply, "server-away");
    return reply.headers({ "content-type": picture.type, "cache-control": KEPT }).send(picture.bytes);
  });
}

/** Panning a map is no sign of somebody at work at a desk, so it does not keep a session alive. */
function actorBehind(request: FastifyRequest, sessions: TileParts["sessions"]) {
  return sessions.actorOf(request, { isAttended: false });
}

/** Null for whatever is no picture of a sensible size in sensible time. */
async function fetchPicture(address: string): Promise<{ type: string; bytes: Buffer } | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: "error" });
    const type = answer.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
    if (!answer.ok || !PICTURES.includes(type)) {
      await answer.body?.cancel();
      return null;
    }
    return await readUpTo(answer, type);
  } catch {
    return null; // away, too slow, or sent us elsewhere: to a map these are one
  }
}

async function readUpTo(answer: Response, type: string): Promise<{ type: string; bytes: Buffer } | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return { type, bytes: Buffer.concat(parts) };
}
