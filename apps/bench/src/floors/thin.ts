// The thinnest correct server: Fastify, tRPC, pg; the same inputs, rows and JSON, and none of what the product does beside.
import { initTRPC } from "@trpc/server";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import { fastify } from "fastify";
import pg from "pg";
import { commandsOf } from "../commands/floor";
import { QUESTIONS } from "../questions/all";
import { askWith } from "./ask";
import { keyOf } from "./key-of";

const CONNECTIONS = 20; // as many as the product's

const databaseUrl = process.env.DATABASE_URL ?? "";
const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
const t = initTRPC.create();
const given = t.procedure.input((input: unknown) => input as never);
const asked = QUESTIONS.flatMap((one) => (one.before === undefined ? [one] : [one.before, one]));
const questions = asked.map((one) => [
  keyOf(one.name),
  given.mutation(async ({ input }) => one.floor.answer(await askWith(pool, one)(input), input)),
]);
const commands = Object.entries(await commandsOf(pool, databaseUrl)).map(([name, run]) => [
  name,
  given.mutation(({ input }) => run(input)),
]);
const router = t.router(Object.fromEntries([...questions, ...commands]));

const app = fastify();
app.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions: { router } });
const url = await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ ready: true, url });
process.on("disconnect", () => process.exit());
