import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const categoriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/categories",
  beforeLoad: requireRight("categories.list"),
  component: lazyRouteComponent(() => import("../features/categories/categories-screen"), "CategoriesScreen"),
});
