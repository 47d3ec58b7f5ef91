export { accountFor, firstClosedFolder } from "./account";
export type { EmbeddedStep } from "./cluster";
export { EMBEDDED_REASONS, EmbeddedFailure, type EmbeddedReason } from "./failure";
export { freePort } from "./port";
export { reachEmbedded } from "./reach-embedded";
export { type Embedded, type EmbeddedOptions, startEmbedded } from "./start-embedded";
