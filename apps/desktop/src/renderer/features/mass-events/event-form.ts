import { ConfirmMassEvent, EndMassEvent, type MassEventView, type SuspicionView } from "@kck/contracts";
import { z } from "zod";

/** What stands in the fields of an event; districts as the list of choices holds them. */
export const EventValues = z.strictObject({
  categoryId: z.string().nullable(),
  districts: z.array(z.string()),
  message: z.string(),
  expectedEndAt: z.string().nullable(),
});
export type EventValues = z.infer<typeof EventValues>;

/** What an event says now, what is suspected, or nothing yet. */
export function eventValues(event: MassEventView | null, suspicion: SuspicionView | null): EventValues {
  if (event !== null) {
    const { categoryId, districtNumbers, message, expectedEndAt } = event;
    return { categoryId, districts: districtNumbers.map(String), message, expectedEndAt };
  }
  const district = suspicion?.districtNumber ?? null;
  return {
    categoryId: suspicion?.categoryId ?? null,
    districts: district === null ? [] : [String(district)],
    message: "",
    expectedEndAt: null,
  };
}

const Wording = ConfirmMassEvent.pick({ categoryId: true, districtNumbers: true, message: true, expectedEndAt: true });

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
