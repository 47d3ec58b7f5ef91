import { router } from "../trpc";
import { endContact } from "./end-contact";
import { identifyContact } from "./identify-contact";
import { openContact } from "./open-contact";
import { startContact } from "./start-contact";

export const contacts = router({
  start: startContact,
  identify: identifyContact,
  end: endContact,
  open: openContact,
});
