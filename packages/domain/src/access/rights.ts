import { type Action, TAKEN_BY } from "../intakes/status";
import { ROLES, type Role } from "../role";
import { rolesThatMay } from "../service-cards/life";

/**
 * Which rows a procedure may reach for unit staff. Consultants and supervisors see every intake.
 * `held`: intakes that the person's unit holds or once held; `holding`: only those it holds now;
 * `led`: those that the unit holds now, and for its head alone;
 * `own`: rows that belong to the person; `none`: the answer shows no rows with owners.
 */
export type Scope = "held" | "holding" | "led" | "own" | "none";
export type Right = { readonly roles: readonly Role[]; readonly scope: Scope };

const CENTRE: readonly Role[] = ["consultant", "supervisor"];
const EDITORS: readonly Role[] = ["editor", "supervisor"];
const WITH_UNITS: readonly Role[] = ["consultant", "supervisor", "unit-staff"];
/** Who keeps the service cards true. */
const WRITERS: readonly Role[] = ["editor", "supervisor"];

function takenBy(action: Action): readonly Role[] {
  return ROLES.filter((role) => TAKEN_BY[action].includes(role));
}

/**
 * Who may call which procedure, and how far it reaches. The one table behind the server's door and its test:
 * a procedure that is not listed here cannot be built.
 *
 * Source  DESIGN.md sections 1, 3 and 4.4.
 */
export const RIGHTS = {
  "session.me": { roles: ROLES, scope: "own" },
  "session.list": { roles: ROLES, scope: "own" },
  "session.end": { roles: ROLES, scope: "own" },
  "session.locks": { roles: ["supervisor", "administrator"], scope: "none" },

  "catalog.snapshot": { roles: ROLES, scope: "none" },
  "catalog.districtAt": { roles: CENTRE, scope: "none" },

  "categories.list": { roles: ["supervisor"], scope: "none" },
  "categories.history": { roles: ["supervisor"], scope: "none" },
  "categories.save": { roles: ["supervisor"], scope: "none" },
  "categories.create": { roles: ["supervisor"], scope: "none" },

  "cityLists.commonQuestions": { roles: ["supervisor"], scope: "none" },
  "cityLists.saveCommonQuestions": { roles: ["supervisor"], scope: "none" },
  "cityLists.groups": { roles: ["supervisor"], scope: "none" },
  "cityLists.saveGroups": { roles: ["supervisor"], scope: "none" },

  "calls.today": { roles: ["supervisor"], scope: "none" },
  "calls.ownState": { roles: CENTRE, scope: "own" },
  "calls.setState": { roles: CENTRE, scope: "own" },

  "contacts.start": { roles: CENTRE, scope: "own" },
  "contacts.identify": { roles: CENTRE, scope: "own" },
  "contacts.end": { roles: CENTRE, scope: "own" },
  "contacts.open": { roles: CENTRE, scope: "own" },

  "cardUse.read": { roles: CENTRE, scope: "own" },
  "cardUse.searched": { roles: CENTRE, scope: "own" },
  "cardUse.report": { roles: CENTRE, scope: "own" },
  "cardUse.resolve": { roles: EDITORS, scope: "none" },
  "cardUse.ofContact": { roles: CENTRE, scope: "none" },
  "cardUse.ofIntake": { roles: CENTRE, scope: "none" },
  "cardUse.callBack": { roles: CENTRE, scope: "none" },
  "cardUse.work": { roles: EDITORS, scope: "none" },
  "cardUse.statistics": { roles: EDITORS, scope: "none" },
  "cardUse.popularity": { roles: ROLES, scope: "none" },

  "massEvents.suggested": { roles: ["supervisor"], scope: "none" },
  "massEvents.confirm": { roles: ["supervisor"], scope: "none" },
  "massEvents.change": { roles: ["supervisor"], scope: "none" },
  "massEvents.preview": { roles: ["supervisor"], scope: "none" },
  "massEvents.end": { roles: ["supervisor"], scope: "none" },
  "massEvents.past": { roles: ["supervisor"], scope: "none" },
  "massEvents.active": { roles: CENTRE, scope: "none" },
  "massEvents.count": { roles: CENTRE, scope: "own" },
  "massEvents.takeBack": { roles: CENTRE, scope: "own" },

  "messages.channels": { roles: CENTRE, scope: "none" },
  "messages.sendCard": { roles: CENTRE, scope: "own" },

  "notices.list": { roles: WITH_UNITS, scope: "own" },
  "notices.read": { roles: WITH_UNITS, scope: "own" },

  "residents.byPhone": { roles: CENTRE, scope: "none" },
  "residents.get": { roles: CENTRE, scope: "none" },
  "residents.save": { roles: CENTRE, scope: "none" },

  "intakes.log": { roles: CENTRE, scope: "none" },
  "intakes.list": { roles: WITH_UNITS, scope: "held" },
  "intakes.counts": { roles: WITH_UNITS, scope: "holding" },
  "intakes.get": { roles: WITH_UNITS, scope: "held" },
  "intakes.similar": { roles: CENTRE, scope: "none" },
  "intakes.follow": { roles: CENTRE, scope: "none" },
  "intakes.answer": { roles: takenBy("answer"), scope: "none" },
  "intakes.forward": { roles: takenBy("forward"), scope: "none" },
  "intakes.reassign": { roles: takenBy("reassign"), scope: "none" },
  "intakes.accept": { roles: takenBy("accept"), scope: "holding" },
  "intakes.return": { roles: takenBy("return"), scope: "holding" },
  "intakes.start": { roles: takenBy("start"), scope: "holding" },
  "intakes.schedule": { roles: takenBy("schedule"), scope: "holding" },
  "intakes.ask": { roles: takenBy("ask"), scope: "holding" },
  "intakes.reply": { roles: takenBy("reply"), scope: "none" },
  "intakes.resolve": { roles: takenBy("resolve"), scope: "holding" },
  "intakes.dispute": { roles: takenBy("dispute"), scope: "none" },
  "intakes.close": { roles: takenBy("close"), scope: "none" },
  "intakes.reopen": { roles: takenBy("reopen"), scope: "none" },
  "intakes.join": { roles: takenBy("join"), scope: "none" },
  "intakes.separate": { roles: takenBy("separate"), scope: "none" },
  "intakes.cancel": { roles: takenBy("cancel"), scope: "none" },
  "intakes.assign": { roles: ["unit-staff", "supervisor"], scope: "holding" },
  "intakes.categorise": { roles: CENTRE, scope: "none" },
  "intakes.place": { roles: CENTRE, scope: "none" },
  "intakes.prioritise": { roles: CENTRE, scope: "none" },
  "intakes.changeAnswers": { roles: CENTRE, scope: "none" },
  "intakes.changeResident": { roles: CENTRE, scope: "none" },
  "intakes.note": { roles: WITH_UNITS, scope: "held" },
  "intakes.update": { roles: WITH_UNITS, scope: "holding" },
  "intakes.present": { roles: WITH_UNITS, scope: "held" },

  "files.upload": { roles: WITH_UNITS, scope: "held" },
  "files.download": { roles: WITH_UNITS, scope: "held" },
  "files.remove": { roles: WITH_UNITS, scope: "holding" },

  "cards.index": { roles: ROLES, scope: "none" },
  "cards.fetch": { roles: ROLES, scope: "none" },
  "cards.get": { roles: ROLES, scope: "none" },
  "cards.revision": { roles: ROLES, scope: "none" },
  "cards.list": { roles: WRITERS, scope: "none" },
  "cards.create": { roles: rolesThatMay("edit"), scope: "none" },
  "cards.edit": { roles: rolesThatMay("edit"), scope: "none" },
  "cards.submit": { roles: rolesThatMay("submit"), scope: "none" },
  "cards.sendBack": { roles: rolesThatMay("send-back"), scope: "none" },
  "cards.publish": { roles: rolesThatMay("publish"), scope: "none" },
  "cards.discard": { roles: rolesThatMay("discard"), scope: "none" },
  "cards.archive": { roles: rolesThatMay("archive"), scope: "none" },
  "cards.restore": { roles: WRITERS, scope: "none" },
  "cards.settle": { roles: WRITERS, scope: "none" },
  "cards.handOver": { roles: WRITERS, scope: "none" },
  "cards.present": { roles: WRITERS, scope: "none" },

  "accounts.list": { roles: ROLES, scope: "none" },
  "accounts.changes": { roles: WRITERS, scope: "none" },
  "accounts.add": { roles: WRITERS, scope: "none" },
  "accounts.propose": { roles: WRITERS, scope: "none" },
  "accounts.decide": { roles: ["supervisor"], scope: "none" },

  "routing.current": { roles: ["supervisor"], scope: "none" },
  "routing.history": { roles: ["supervisor"], scope: "none" },
  "routing.published": { roles: ["supervisor"], scope: "none" },
  "routing.draft": { roles: ["supervisor"], scope: "none" },
  "routing.backTest": { roles: ["supervisor"], scope: "none" },
  "routing.publish": { roles: ["supervisor"], scope: "none" },
  "routing.rollBack": { roles: ["supervisor"], scope: "none" },
  "routing.suggest": { roles: CENTRE, scope: "none" },
  "routing.explain": { roles: WITH_UNITS, scope: "held" },

  "deadlines.versions": { roles: ["supervisor"], scope: "none" },
  "deadlines.savePolicy": { roles: ["supervisor"], scope: "none" },
  "deadlines.saveCalendar": { roles: ["supervisor"], scope: "none" },
  "deadlines.preview": { roles: ["supervisor"], scope: "none" },
  "deadlines.recompute": { roles: ["supervisor"], scope: "none" },

  "units.versions": { roles: ["supervisor"], scope: "none" },
  "units.matters": { roles: ["supervisor"], scope: "none" },
  "units.save": { roles: ["supervisor"], scope: "none" },
  "templates.versions": { roles: EDITORS, scope: "none" },
  "templates.save": { roles: EDITORS, scope: "none" },

  "views.list": { roles: WITH_UNITS, scope: "own" },
  "views.save": { roles: WITH_UNITS, scope: "own" },
  "views.remove": { roles: WITH_UNITS, scope: "own" },

  "workload.board": { roles: ["supervisor", "unit-staff"], scope: "led" },
  "workload.intakes": { roles: ["supervisor", "unit-staff"], scope: "led" },
  "workload.switch": { roles: ["supervisor", "unit-staff"], scope: "led" },
  "workload.person": { roles: ["supervisor", "unit-staff"], scope: "led" },
  "workload.personHistory": { roles: ["supervisor", "unit-staff"], scope: "led" },
  "workload.savePerson": { roles: ["supervisor", "unit-staff"], scope: "led" },
  "workload.suggest": { roles: ["supervisor", "unit-staff"], scope: "holding" },
  "workload.suggestTogether": { roles: ["supervisor", "unit-staff"], scope: "holding" },

  "users.colleagues": { roles: WITH_UNITS, scope: "none" },
  "users.list": { roles: ["administrator"], scope: "none" },
  "users.invite": { roles: ["administrator"], scope: "none" },
  "users.reinvite": { roles: ["administrator"], scope: "none" },
  "users.change": { roles: ["administrator"], scope: "none" },
  "users.openWork": { roles: ["administrator"], scope: "none" },
  "users.deactivate": { roles: ["administrator"], scope: "none" },
  "users.activate": { roles: ["administrator"], scope: "none" },
  "users.endSessions": { roles: ["administrator"], scope: "none" },
} as const satisfies Record<string, Right>;

export type Procedure = keyof typeof RIGHTS;

/** Whether a role may call a procedure at all; which rows it reaches is `RIGHTS[procedure].scope`. */
export function mayCall(role: Role, procedure: Procedure): boolean {
  const roles: readonly Role[] = RIGHTS[procedure].roles;
  return roles.includes(role);
}
