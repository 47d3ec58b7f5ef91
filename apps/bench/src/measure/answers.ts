import { deepStrictEqual } from "node:assert/strict";
import { z } from "zod";
import type { Answer } from "./line";

const Data = z.object({ result: z.object({ data: z.unknown() }) });

/** The data of an answer, or the reason why there is none. */
export function dataOf(name: string, { status, text }: Answer): unknown {
  if (status !== 200) throw new Error(`"${name}" was answered with ${status}: ${text.slice(0, 300)}`);
  return Data.parse(JSON.parse(text)).result.data;
}

/** A load grows with every moment in which it is asked for; by so little of it two answers may differ. */
const DRIFT = 1e-5;

/** The floor's answer with the product's fractions in place of those that are nearly the same. */
function drifted(thin: unknown, product: unknown): unknown {
  if (typeof thin === "number" && typeof product === "number") {
    const isCount = Number.isInteger(thin) && Number.isInteger(product);
    return !isCount && Math.abs(thin - product) <= DRIFT * Math.abs(product) ? product : thin;
  }
  if (Array.isArray(thin) && Array.isArray(product)) return thin.map((item, at) => drifted(item, product[at]));
  if (typeof thin !== "object" || thin === null || typeof product !== "object" || product === null) return thin;
  const others = new Map(Object.entries(product));
  return Object.fromEntries(Object.entries(thin).map(([key, value]) => [key, drifted(value, others.get(key))]));
}

/** Holds the floor to the product's answer, so that no ratio compares two different things. */
export function seeSameAnswer(name: string, product: unknown, thin: unknown): void {
  try {
    deepStrictEqual(drifted(thin, product), product);
  } catch (cause) {
    throw new Error(`the thin floor answers "${name}" otherwise than the product`, { cause });
  }
}
