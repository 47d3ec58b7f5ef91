import { Sort } from "@kck/contracts";
import { z } from "zod";
import { FOLDERS } from "./folders";

/** The address of the inbox: the folder and the order. */
export const InboxAddress = z.object({
  folder: z.enum(FOLDERS).optional().catch(undefined),
  sort: Sort.optional().catch(undefined),
  isDescending: z.boolean().optional().catch(undefined),
});
export type InboxAddress = z.infer<typeof InboxAddress>;
