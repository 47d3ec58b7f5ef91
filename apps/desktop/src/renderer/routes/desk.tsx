import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

/** The address of the desk holds nothing: who is on the line stands nowhere but on the screen. */
export const deskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/desk",
  beforeLoad: requireRight("contacts.start"),
  component: lazyRouteComponent(() => import("../features/call-desk/desk-screen"), "DeskScreen"),
});
