import type { UserId } from "@kck/contracts";
import type { Db } from "@kck/db";
import type { ActorKind, Procedure } from "@kck/domain";
import type { Analyzer } from "@kck/search";
import type { Outbox } from "./messages/outbox";

/** Whoever acts: a person who is signed in, or the product itself in the name of the clock or the portal. */
export type Actor = {
  readonly id: UserId;
  readonly kind: ActorKind;
  readonly unitId: string | null;
  /** The session in which a person acts; null for the product's own actors. */
  readonly sessionId: string | null;
};

export type Features = { readonly isDemonstration: boolean; readonly map: { readonly credit: string } | null };

/** What a server gives to each request. Time comes in as a function, so that tests and imports can tell it. */
export type Context = {
  readonly actor: Actor | null;
  readonly db: Db;
  readonly now: () => Date;
  readonly analyzer: Analyzer;
  readonly features: Features;
  /** Null where nothing goes out: imports, the demonstration. */
  readonly outbox: Outbox | null;
};

/** The context behind the door: somebody is there and may call this procedure. */
export type Entered = Omit<Context, "actor"> & { readonly actor: Actor; readonly procedure: Procedure };
