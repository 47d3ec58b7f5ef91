import { SaveTemplate, type TemplateVersion } from "@kck/contracts";
import { OUTCOMES } from "@kck/domain";
import { z } from "zod";

/** A template as it is being typed, and as its draft keeps it. */
export const TemplateValues = z.object({
  name: z.string(),
  outcome: z.enum(OUTCOMES),
  body: z.string(),
  groupCode: z.string().nullable(),
  isArchived: z.boolean(),
  reason: z.string(),
});
export type TemplateValues = z.infer<typeof TemplateValues>;

/** What the form begins with: the newest version, or nothing. */
export function templateValues(template: TemplateVersion | null): TemplateValues {
  if (template === null) return { name: "", outcome: "done", body: "", groupCode: null, isArchived: false, reason: "" };
  const { name, outcome, body, groupCode, isArchived } = template;
  return { name, outcome, body, groupCode, isArchived, reason: "" };
}

const Saved = SaveTemplate.omit({ commandId: true, key: true, basedOn: true });

/** What is sent, or which fields are wrong and how. */
export const readTemplate = (values: TemplateValues) => Saved.safeParse(values);
