import type { Reachable } from "./import-map";

/** One step of a case's way, and in whose place the import takes it. `told` is what the resident was told, as an update. */
export type WayStep =
  | { readonly do: "forward" | "answer" | "close" | "told"; readonly as: "consultant" }
  | { readonly do: "accept" | "start" | "schedule" | "resolve"; readonly as: "unit-staff" }
  | { readonly do: "cancel"; readonly as: "supervisor" };

const desk = (step: "forward" | "answer" | "close" | "told"): WayStep => ({ do: step, as: "consultant" });
const unit = (step: "accept" | "start" | "schedule" | "resolve"): WayStep => ({ do: step, as: "unit-staff" });

const WITH_UNIT: Record<Reachable, readonly WayStep[]> = {
  registered: [],
  forwarded: [desk("forward")],
  accepted: [desk("forward"), unit("accept")],
  "in-progress": [desk("forward"), unit("accept"), unit("start")],
  scheduled: [desk("forward"), unit("accept"), unit("schedule")],
  resolved: [desk("forward"), unit("accept"), unit("start"), unit("resolve")],
  closed: [desk("forward"), unit("accept"), unit("start"), unit("resolve"), desk("close")],
  cancelled: [{ do: "cancel", as: "supervisor" }],
};
/** Without a unit nobody can accept: what is open waits at the centre, what has ended was ended there. */
const AT_CENTRE: Record<Reachable, readonly WayStep[]> = {
  ...WITH_UNIT,
  forwarded: [],
  accepted: [],
  "in-progress": [],
  scheduled: [],
  resolved: [desk("told"), desk("close")],
  closed: [desk("told"), desk("close")],
};

/**
 * The way by which a case comes to its status, through the arrows of the domain's table.
 *
 * Shapes  the status wanted and whether a unit is known; the steps after logging, in their order.
 * Source  DESIGN.md section 3.
 */
export function wayTo(status: Reachable, { hasUnit, isQuestion }: { hasUnit: boolean; isQuestion: boolean }) {
  const isEnded = status === "resolved" || status === "closed";
  if (isQuestion && isEnded) return [desk("told"), desk("answer")];
  return hasUnit ? WITH_UNIT[status] : AT_CENTRE[status];
}
