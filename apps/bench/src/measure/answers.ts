import { deepStrictEqual } from "node:assert/strict";
import { z } from "zod";
import type { Answer } from "./line";

const Data = z.object({ result: z.object({ data: z.unknown() }) });

/** The data of an answer, or the reason why there is none. */
export function dataOf(name: string, { status, text }: Answer): unknown {
  if (status !== 200) throw new Error(`"${name}" was answered with ${status}: ${text.slice(0, 300)}`);
  return Data.parse(JSON.parse(text)).result.data;
}

/** Holds the floor to the product's answer, so that no ratio compares two different things. */
export function seeSameAnswer(name: string, product: unknown, thin: unknown): void {
  try {
    deepStrictEqual(thin, product);
  } catch (cause) {
    throw new Error(`the thin floor answers "${name}" otherwise than the product`, { cause });
  }
}
