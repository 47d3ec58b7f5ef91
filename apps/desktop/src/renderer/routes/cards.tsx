import { CardKey, RevisionId } from "@kck/contracts";
import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { z } from "zod";
import { readCardsAddress } from "../features/service-cards/browse/address";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

const DAYS = { days: z.int().min(1).max(90).optional().catch(undefined) };
const chosenId = RevisionId.optional().catch(undefined);

const keyParams = {
  parse: ({ key }: { key: string }) => {
    const read = CardKey.safeParse(key);
    if (!read.success) throw notFound();
    return { key: read.data };
  },
  stringify: ({ key }: { key: string }) => ({ key }),
};

const cardsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards",
  validateSearch: readCardsAddress,
  beforeLoad: requireRight("cards.index"),
  component: lazyRouteComponent(() => import("../features/service-cards/browse/cards-screen"), "CardsScreen"),
});

const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/work",
  validateSearch: z.object(DAYS),
  beforeLoad: requireRight("cardUse.work"),
  component: lazyRouteComponent(() => import("../features/service-cards/work/work-screen"), "WorkScreen"),
});

const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/accounts",
  beforeLoad: requireRight("accounts.changes"),
  component: lazyRouteComponent(() => import("../features/service-cards/accounts/accounts-screen"), "AccountsScreen"),
});

const statisticsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/statistics",
  validateSearch: z.object(DAYS),
  beforeLoad: requireRight("cardUse.statistics"),
  component: lazyRouteComponent(
    () => import("../features/service-cards/statistics/statistics-screen"),
    "StatisticsScreen",
  ),
});

const cardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/$key",
  params: keyParams,
  validateSearch: z.object({ revision: chosenId }),
  beforeLoad: requireRight("cards.get"),
  component: lazyRouteComponent(() => import("../features/service-cards/page/card-screen"), "CardScreen"),
});

const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/$key/compare",
  params: keyParams,
  validateSearch: z.object({ from: chosenId, to: chosenId }),
  beforeLoad: requireRight("cards.revision"),
  component: lazyRouteComponent(() => import("../features/service-cards/compare/compare-screen"), "CompareScreen"),
});

const callBackRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/$key/call-back",
  params: keyParams,
  validateSearch: z.object(DAYS),
  beforeLoad: requireRight("cardUse.callBack"),
  component: lazyRouteComponent(() => import("../features/service-cards/page/call-back-screen"), "CallBackScreen"),
});

const editRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cards/$key/edit",
  params: keyParams,
  beforeLoad: requireRight("cards.edit"),
  component: lazyRouteComponent(() => import("../features/service-cards/editor/editor-screen"), "EditorScreen"),
});

/** The screens of the knowledge base. A key never reads "work": keys begin with a capital letter or hold a sign. */
export const cardRoutes = [
  cardsRoute,
  workRoute,
  accountsRoute,
  statisticsRoute,
  cardRoute,
  compareRoute,
  callBackRoute,
  editRoute,
] as const;
