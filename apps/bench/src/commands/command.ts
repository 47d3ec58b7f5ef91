/** The commands that are measured, each as a person gives it: the calls in their order. */
export const COMMANDS = ["a contact with an intake that is forwarded", "a day for the work, with a note"] as const;

/** What the product's procedures are called with, one after the other; the floors get the same in as many calls. */
export type LogInput = {
  readonly start: { commandId: string; id: string; channel: "phone" };
  readonly log: {
    commandId: string;
    id: string;
    contactId: string;
    kind: "intervention";
    categoryId: string;
    description: string;
    answers: { key: string; label: string; value: string }[];
    place: {
      street: string;
      houseNumber: string;
      placeText: null;
      districtNumber: number;
      latitude: null;
      longitude: null;
    };
    phoneHandover: null;
    forwardTo: string;
  };
  readonly end: { commandId: string; id: string; result: "intake-logged"; note: string };
};
export type ScheduleInput = { commandId: string; id: string; version: number; scheduledFor: string; note: string };
