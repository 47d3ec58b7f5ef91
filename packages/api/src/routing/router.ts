import { router } from "../trpc";
import { backTestRouting } from "./back-test-routing";
import { currentRouting } from "./current-routing";
import { draftRouting } from "./draft-routing";
import { explainRoute } from "./explain-route";
import { publishRouting } from "./publish-routing";
import { publishedRouting } from "./published-routing";
import { rollBackRouting } from "./roll-back-routing";
import { routingHistory } from "./routing-history";
import { suggestRoute } from "./suggest-route";

export const routing = router({
  current: currentRouting,
  history: routingHistory,
  published: publishedRouting,
  draft: draftRouting,
  backTest: backTestRouting,
  publish: publishRouting,
  rollBack: rollBackRouting,
  suggest: suggestRoute,
  explain: explainRoute,
});
