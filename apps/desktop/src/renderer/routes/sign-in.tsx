import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { rootRoute } from "./root";

const Search = z.object({
  /** Where the person wanted to go; only an address of ours. */
  next: z
    .string()
    .regex(/^\/(?!\/)/)
    .optional()
    .catch(undefined),
  isOver: z.boolean().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: Search,
  component: lazyRouteComponent(() => import("../features/sign-in/sign-in-screen"), "SignInScreen"),
});
