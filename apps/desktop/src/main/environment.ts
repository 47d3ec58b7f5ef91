import * as z from "zod";

const Setting = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text))
  .optional();

/** What the desktop takes from the environment; docs/settings.md says it for people. */
const Environment = z.object({ KCK_SERVER: Setting, KCK_DESKTOP_DATA: Setting });

export const environment = Environment.parse(process.env);
