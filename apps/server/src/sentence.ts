import { EmbeddedFailure, MigrationRefused } from "@kck/db";
import { BadSetting } from "./settings/settings";

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

/** What each of the system's codes means to somebody who starts the server. */
const OF_SYSTEM: Readonly<Record<string, (where: Where) => string>> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} on ${host} is taken by another program: stop it, or set PORT.`,
  EACCES: ({ host, port }) => `This user may not listen on port ${port} of ${host}: set PORT to one above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}: set HOST to one that it has.`,
  ENOSPC: () => "The disk is full: free some space, or set KCK_DATA to a folder elsewhere.",
  ECONNREFUSED: () => "No PostgreSQL answers at the address in DATABASE_URL.",
  ENOTFOUND: () => "The host in DATABASE_URL is not known.",
  ETIMEDOUT: () => "No PostgreSQL answers at the address in DATABASE_URL.",
  "28P01": () => "PostgreSQL refuses the user or the password in DATABASE_URL.",
  "28000": () => "PostgreSQL refuses the user in DATABASE_URL.",
  "3D000": () => "The database named in DATABASE_URL does not exist.",
};

type Where = { readonly host: string; readonly port: number };

/**
 * One sentence for an error that stops the start.
 *
 * Shapes  anything thrown and the address that was to be served; a sentence, or null where it is a bug.
 */
export function sentenceOf(error: unknown, where: Where): string | null {
  if (error instanceof BadSetting || error instanceof EmbeddedFailure || error instanceof MigrationRefused) {
    return error.message;
  }
  const sentence = OF_SYSTEM[String(codeOf(error))];
  if (sentence !== undefined) return sentence(where);
  if (error instanceof AggregateError && error.errors.length > 0) return sentenceOf(error.errors[0], where);
  return error instanceof Error && error.cause !== undefined ? sentenceOf(error.cause, where) : null;
}
