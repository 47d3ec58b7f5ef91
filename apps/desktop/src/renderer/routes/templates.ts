import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const templatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/templates",
  validateSearch: z.object({ isArchived: z.boolean().optional().catch(undefined) }),
  beforeLoad: requireRight("templates.versions"),
  component: lazyRouteComponent(() => import("../features/templates/templates-screen"), "TemplatesScreen"),
});
