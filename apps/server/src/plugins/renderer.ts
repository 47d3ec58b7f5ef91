import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../reply";

/** Addresses that are never a screen. */
const NO_SCREEN = /^\/(trpc|api|events|files|tiles|assets|healthz|readyz|metrics)(\/|$|\?)/;

const asksForScreen = ({ method, url, headers }: FastifyRequest) =>
  (method === "GET" || method === "HEAD") && !NO_SCREEN.test(url) && (headers.accept ?? "").includes("text/html");

/**
 * The screens for browsers: files with a digest in their name never change, every other address is the same page, which
 * reads it. Without a built renderer only this is missing.
 */
export function rendererRoutes(app: FastifyInstance, folder: string): void {
  const isBuilt = existsSync(join(folder, "index.html"));
  if (isBuilt) {
    app.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(folder, "assets"));
        reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  const showScreen = (request: FastifyRequest, reply: FastifyReply) => {
    if (!isBuilt || !asksForScreen(request)) return refuse(reply, "not-found");
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  };
  app.get("/", showScreen); // a folder is no file, so this one would not come to be "not found"
  app.setNotFoundHandler(showScreen);
}
