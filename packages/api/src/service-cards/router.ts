import { router } from "../trpc";
import { archiveCard } from "./archive-card";
import { createCard } from "./create-card";
import { discardCard } from "./discard-card";
import { editCard } from "./edit-card";
import { fetchCards } from "./fetch-cards";
import { getCard } from "./get-card";
import { getRevision } from "./get-revision";
import { handOverCards } from "./hand-over-cards";
import { indexCards } from "./index-cards";
import { listCards } from "./list-cards";
import { presentOnCard } from "./present-on-card";
import { publishCard } from "./publish-card";
import { restoreCard } from "./restore-card";
import { sendBackCard } from "./send-back-card";
import { settleCard } from "./settle-card";
import { submitCard } from "./submit-card";

export const cards = router({
  index: indexCards,
  fetch: fetchCards,
  get: getCard,
  revision: getRevision,
  list: listCards,
  create: createCard,
  edit: editCard,
  submit: submitCard,
  sendBack: sendBackCard,
  publish: publishCard,
  discard: discardCard,
  archive: archiveCard,
  restore: restoreCard,
  settle: settleCard,
  handOver: handOverCards,
  present: presentOnCard,
});
