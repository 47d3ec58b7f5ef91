import type { Tx } from "@kck/db";
import { toTsvectorLiteral } from "@kck/search";
import type { Entered } from "../context";
import { index, searchable } from "./store";

/** Makes an intake found by what it says now. */
export async function reindex(tx: Tx, ctx: Entered, id: string): Promise<void> {
  const { parts } = await searchable(tx, id);
  await index(tx, id, toTsvectorLiteral(ctx.analyzer.index(parts.join("\n"))));
}
