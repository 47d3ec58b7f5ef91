/** What a person with an account may be. One person has one role; unit staff also belong to a unit. */
export const ROLES = ["consultant", "unit-staff", "supervisor", "editor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Everybody and everything that can act on an intake: people, the portal, a routing rule, the resident, the clock. */
export const ACTORS = [...ROLES, "portal", "rule", "resident", "clock"] as const;
export type ActorKind = (typeof ACTORS)[number];
