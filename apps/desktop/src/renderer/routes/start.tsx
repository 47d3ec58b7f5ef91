import { createRoute, redirect } from "@tanstack/react-router";
import { startOf } from "./navigation";
import { signedInRoute } from "./signed-in";

/** The bare address leads everybody to the screen of their role. */
export const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: startOf(context.me.role), replace: true });
  },
});
