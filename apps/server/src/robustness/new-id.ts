import { randomUUID } from "node:crypto";
import { idOf } from "../id-of";

/** An id as the desk makes them: a uuid v7 of this moment that nobody else makes. */
export const newId = (): string => idOf(new Date(), randomUUID());
