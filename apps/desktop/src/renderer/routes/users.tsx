import { ROLES } from "@kck/domain";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const UsersSearch = z.object({
  words: z.string().max(100).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  isInactive: z.boolean().optional().catch(undefined),
});
export type UsersSearch = z.infer<typeof UsersSearch>;

export const usersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/users",
  validateSearch: UsersSearch,
  beforeLoad: requireRight("users.list"),
  component: lazyRouteComponent(() => import("../features/users/users-screen"), "UsersScreen"),
});
