import { accounts } from "./accounts/router";
import { calls } from "./calls/router";
import { cardUse } from "./card-use/router";
import { catalog } from "./catalog/router";
import { categories } from "./categories/router";
import { cityLists } from "./city-lists/router";
import { contacts } from "./contacts/router";
import { deadlines } from "./deadlines/router";
import { files } from "./files/router";
import { intakes } from "./intakes/router";
import { massEvents } from "./mass-events/router";
import { messages } from "./messages/router";
import { notices } from "./notices/router";
import { residents } from "./residents/router";
import { routing } from "./routing/router";
import { cards } from "./service-cards/router";
import { session } from "./session/router";
import { templates } from "./templates/router";
import { router } from "./trpc";
import { units } from "./units/router";
import { users } from "./users/router";
import { views } from "./views/router";
import { workload } from "./workload/router";

export const appRouter = router({
  accounts,
  calls,
  cards,
  cardUse,
  messages,
  catalog,
  categories,
  cityLists,
  contacts,
  deadlines,
  files,
  intakes,
  massEvents,
  notices,
  residents,
  routing,
  session,
  templates,
  units,
  users,
  views,
  workload,
});
export type AppRouter = typeof appRouter;
