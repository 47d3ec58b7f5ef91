import { router } from "../trpc";
import { fetchCards } from "./fetch-cards";
import { getCard } from "./get-card";
import { getRevision } from "./get-revision";
import { indexCards } from "./index-cards";

export const cards = router({
  index: indexCards,
  fetch: fetchCards,
  get: getCard,
  revision: getRevision,
});
