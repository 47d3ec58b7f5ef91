import type { CallNumber } from "@kck/contracts";

/** Whether somebody began to write down a number; a row without anything in it is none. */
export function isNumberFilled({ label, number }: CallNumber): boolean {
  return label.trim() !== "" || number.trim() !== "";
}
