import { unknownPlaceholders } from "@kck/domain";
import { z } from "zod";
import { LIMITS, Outcome, Words } from "./primitives";
import { saved, VersionKey, version, written } from "./versions";

/** A template of an answer as one version of it says. `groupCode`: whose categories' matters it is offered first for. */
export const TemplateVersion = z.strictObject({
  key: VersionKey,
  version,
  name: z.string(),
  outcome: Outcome,
  body: z.string(),
  groupCode: z.string().nullable(),
  /** Offered to nobody any more; kept, and brought back by a version that is not. */
  isArchived: z.boolean(),
  ...saved,
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;
/** Every version of every template, by key, the newest first. */
export const TemplateVersionsView = z.array(TemplateVersion);

const Body = Words(LIMITS.note).superRefine((body, context) => {
  for (const name of unknownPlaceholders(body)) {
    context.addIssue({ code: "custom", path: [name], message: "placeholder-unknown" });
  }
});
/** Errors  `placeholder-unknown` at `body.{{name}}` for each that cannot be filled in; `not-found` for a group. */
export const SaveTemplate = z.strictObject({
  ...written,
  key: VersionKey,
  outcome: Outcome,
  body: Body,
  groupCode: Words(10).nullable(),
  isArchived: z.boolean(),
});
export type SaveTemplate = z.infer<typeof SaveTemplate>;
