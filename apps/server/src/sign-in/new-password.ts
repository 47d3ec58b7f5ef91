import { Text } from "@kck/contracts";
import { z } from "zod";
import { PASSWORD_LENGTH } from "./auth";

const isText = (typed: string) => Text(typed.length).safeParse(typed).success;

/**
 * A password that somebody chooses.
 *
 * Shapes  a string, as typed: a blank at either end is part of it, as it is when signing in.
 * Errors  `text-not-allowed` for what is no text, see `Text`.
 */
export const NewPassword = z
  .string()
  .min(PASSWORD_LENGTH.min)
  .max(PASSWORD_LENGTH.max)
  .refine(isText, { error: "text-not-allowed" });
