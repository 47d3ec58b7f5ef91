import type { MeView } from "@kck/contracts";
import { mayCall, type Procedure, RIGHTS, type Role } from "@kck/domain";
import type { JSX } from "react";
import {
  IconArrowRight,
  IconBook,
  IconBuilding,
  IconClock,
  IconHeadset,
  IconInbox,
  IconList,
  IconMegaphone,
  IconMeter,
  IconPhone,
  type IconProps,
  IconTemplate,
  IconTree,
  IconUser,
  IconUsers,
} from "../ui/icons";

export type NavigationItem = {
  readonly to:
    | "/desk"
    | "/inbox"
    | "/intakes"
    | "/cards"
    | "/workload"
    | "/calls"
    | "/mass-events"
    | "/routing"
    | "/deadlines"
    | "/categories"
    | "/units"
    | "/templates"
    | "/users"
    | "/account";
  readonly text:
    | "nav.desk"
    | "nav.inbox"
    | "nav.intakes"
    | "nav.cards"
    | "nav.workload"
    | "nav.calls"
    | "nav.massEvents"
    | "nav.routing"
    | "nav.deadlines"
    | "nav.categories"
    | "nav.units"
    | "nav.templates"
    | "nav.users"
    | "nav.account";
  readonly Icon: (props: IconProps) => JSX.Element;
  /** Whoever may call this procedure has use for the screen. */
  readonly procedure: Procedure;
  /** Whose first screen it is after signing in. */
  readonly startOf: readonly Role[];
  /** Stands apart at the foot of the rail. */
  readonly isAtFoot?: boolean;
};

/** The screens, from top to bottom of the rail. What a role cannot use is not drawn. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: "/desk", text: "nav.desk", Icon: IconHeadset, procedure: "contacts.start", startOf: ["consultant"] },
  { to: "/inbox", text: "nav.inbox", Icon: IconInbox, procedure: "intakes.accept", startOf: ["unit-staff"] },
  { to: "/intakes", text: "nav.intakes", Icon: IconList, procedure: "intakes.list", startOf: ["supervisor"] },
  { to: "/cards", text: "nav.cards", Icon: IconBook, procedure: "cards.index", startOf: ["editor"] },
  { to: "/workload", text: "nav.workload", Icon: IconMeter, procedure: "workload.board", startOf: [] },
  { to: "/calls", text: "nav.calls", Icon: IconPhone, procedure: "calls.today", startOf: [] },
  {
    to: "/mass-events",
    text: "nav.massEvents",
    Icon: IconMegaphone,
    procedure: "massEvents.suggested",
    startOf: [],
  },
  { to: "/routing", text: "nav.routing", Icon: IconArrowRight, procedure: "routing.current", startOf: [] },
  { to: "/deadlines", text: "nav.deadlines", Icon: IconClock, procedure: "deadlines.versions", startOf: [] },
  { to: "/categories", text: "nav.categories", Icon: IconTree, procedure: "categories.list", startOf: [] },
  { to: "/units", text: "nav.units", Icon: IconBuilding, procedure: "units.versions", startOf: [] },
  { to: "/templates", text: "nav.templates", Icon: IconTemplate, procedure: "templates.versions", startOf: [] },
  { to: "/users", text: "nav.users", Icon: IconUsers, procedure: "users.list", startOf: ["administrator"] },
  { to: "/account", text: "nav.account", Icon: IconUser, procedure: "session.list", startOf: [], isAtFoot: true },
];

/** Whether somebody has use for a screen: their role may call its procedure, and of unit staff some are for heads alone. */
export function mayUse({ role, isUnitHead }: Pick<MeView, "role" | "isUnitHead">, procedure: Procedure): boolean {
  const isForHeads = role === "unit-staff" && RIGHTS[procedure].scope === "led";
  return mayCall(role, procedure) && (isUnitHead || !isForHeads);
}

export function screensOf(me: Pick<MeView, "role" | "isUnitHead">): NavigationItem[] {
  return NAVIGATION.filter(({ procedure }) => mayUse(me, procedure));
}

/** Where a person begins: the screen made for their role, else their own account. */
export function startOf(role: Role): NavigationItem["to"] {
  return NAVIGATION.find((item) => item.startOf.includes(role))?.to ?? "/account";
}
