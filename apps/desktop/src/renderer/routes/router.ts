import { createRouter } from "@tanstack/react-router";
import { Loading } from "../ui/states";
import { accountRoute } from "./account";
import { createAppHistory } from "./address-bar";
import { callsRoute } from "./calls";
import { cardRoutes } from "./cards";
import { categoriesRoute } from "./categories";
import { deadlineRoutes } from "./deadlines";
import { deskRoute } from "./desk";
import { forgetFieldScrolls } from "./field-scrolls";
import { inboxRoute } from "./inbox";
import { intakeRoute } from "./intake";
import { intakesRoute } from "./intakes";
import { invitationRoute } from "./invitation";
import { massEventsRoute } from "./mass-events";
import { type RouterContext, rootRoute } from "./root";
import { routingRoute } from "./routing";
import { signInRoute } from "./sign-in";
import { signedInRoute } from "./signed-in";
import { startRoute } from "./start";
import { templatesRoute } from "./templates";
import { unitsRoute } from "./units";
import { usersRoute } from "./users";
import { workloadRoute } from "./workload";

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  signedInRoute.addChildren([
    startRoute,
    deskRoute,
    inboxRoute,
    intakesRoute,
    intakeRoute,
    ...cardRoutes,
    ...deadlineRoutes,
    routingRoute,
    categoriesRoute,
    unitsRoute,
    templatesRoute,
    workloadRoute,
    callsRoute,
    massEventsRoute,
    usersRoute,
    accountRoute,
  ]),
]);

export function createAppRouter(context: RouterContext) {
  forgetFieldScrolls();
  return createRouter({
    routeTree,
    history: createAppHistory(),
    context,
    defaultPreload: "intent",
    // Data is kept and refreshed by the query cache; the router only says where we are.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultPendingMs: 200,
    scrollRestoration: true,
  });
}
export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
