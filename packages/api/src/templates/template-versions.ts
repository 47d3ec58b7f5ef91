import { TemplateVersionsView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { templateVersionsOf } from "./store";

/** The templates of answers as they are and were, with who changed them and why. */
export const templateVersions = procedureFor("templates.versions")
  .output(TemplateVersionsView)
  .query(({ ctx }) => templateVersionsOf(ctx.db));
