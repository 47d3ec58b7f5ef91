import { ConfirmMassEvent, EndMassEvent, type MassEventView, type SuspicionView } from "@kck/contracts";
import { z } from "zod";

/** What stands in the fields of an event, with its id, so that a draft sent twice makes one event; districts as the list holds them. */
export const EventValues = z.strictObject({
  id: z.string(),
  categoryId: z.string().nullable(),
  districts: z.array(z.string()),
  /** Drafts from before streets could be named have none. */
  streets: z.array(z.string()).default([]),
  message: z.string(),
  expectedEndAt: z.string().nullable(),
});
export type EventValues = z.infer<typeof EventValues>;

/** What an event says now, what is suspected, or nothing yet; `newId` is that of an event that is yet to be confirmed. */
export function eventValues(event: MassEventView | null, suspicion: SuspicionView | null, newId: string): EventValues {
  if (event !== null) {
    const { id, categoryId, districtNumbers, streets, message, expectedEndAt } = event;
    return { id, categoryId, districts: districtNumbers.map(String), streets, message, expectedEndAt };
  }
  const district = suspicion?.districtNumber ?? null;
  return {
    id: newId,
    categoryId: suspicion?.categoryId ?? null,
    districts: district === null ? [] : [String(district)],
    streets: [],
    message: "",
    expectedEndAt: null,
  };
}

const Wording = ConfirmMassEvent.pick({
  id: true,
  categoryId: true,
  districtNumbers: true,
  streets: true,
  message: true,
  expectedEndAt: true,
});

/** What would be sent, or what is wrong with which field. */
export function readEvent({ districts, ...values }: EventValues) {
  return Wording.safeParse({ ...values, districtNumbers: districts.map(Number) });
}

/** What stands in the fields of an ending. */
export const EndingValues = z.strictObject({ outcome: z.string().nullable(), publicAnswer: z.string() });
export type EndingValues = z.infer<typeof EndingValues>;
export const NO_ENDING: EndingValues = { outcome: "done", publicAnswer: "" };

const Ending = EndMassEvent.pick({ outcome: true, publicAnswer: true });
export const readEnding = (values: EndingValues) => Ending.safeParse(values);
