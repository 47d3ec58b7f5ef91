import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlQueryable,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

// Known to Node, but only the DOM's types describe it, and a server must not see those.
declare const WebAssembly: {
  instantiate(
    program: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** Where the engine works: the database itself, and an empty one in which a history can be rehearsed. */
export type Workplaces = {
  connect: () => Promise<SqlDriverAdapter>;
  connectToShadowDb: () => Promise<SqlDriverAdapter>;
};

/** Nothing in the database is kept out of the engine's sight. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Runs Prisma's own schema engine, in WebAssembly, and frees it afterwards. */
export async function withSchemaEngine<Result>(
  workplaces: Workplaces,
  use: (engine: glue.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= load();
  await loaded;
  const named = { provider: "postgres", adapterName: "@prisma/adapter-pg", ...workplaces } as const;
  const log = () => undefined;
  const engine = await glue.SchemaEngine.new(
    { datamodels: undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(named),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

/**
 * Makes a connection fit for migrations.
 *
 * Prisma's `executeScript` splits at every semicolon, also between `$$`; a query without arguments goes out whole.
 * The connection is lent: it stays open when the engine is done with it.
 */
export function forWholeScripts(connection: SqlQueryable): SqlDriverAdapter {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    executeScript: async (script) => {
      await connection.executeRaw({ sql: script, args: [], argTypes: [] });
    },
    startTransaction: () => Promise.reject(new Error("migrations bring their own transaction")),
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
}

let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  // Where the engine's panics go; without it they say only "unreachable". Prisma's client may have put its own there.
  if (!("PRISMA_WASM_PANIC_REGISTRY" in globalThis)) {
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: failWith } });
  }
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const program = await readFile(join(dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("the schema engine has no beginning");
  start();
}

function failWith(message: string): never {
  throw new Error(`the schema engine gave up: ${message}`);
}
