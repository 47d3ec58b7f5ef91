import { CallNumber } from "@kck/contracts";
import type { FieldWords } from "./change-lines";

function say(value: unknown): string {
  const read = CallNumber.safeParse(value);
  return read.success ? `${read.data.label} ${read.data.number}` : String(value);
}

/** How numbers to ring are told in the difference of two versions: each as one thing. */
export const numbersWords = (label: string): FieldWords => ({ label, say });
