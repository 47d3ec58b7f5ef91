import { IntakeView } from "@kck/contracts";

const ID = "0198c0de-0000-7000-8000-000000000001";
const UNIT = "0198c0de-0000-7000-8000-00000000000a";
const AT = "2026-03-02T09:00:00.000Z";

/** A whole intake for tests of pure functions, as the server would answer it. */
export function someIntake(change: Partial<IntakeView> = {}): IntakeView {
  return {
    ...IntakeView.parse({
      id: ID,
      number: "KCK/2026/000123",
      version: 2,
      kind: "intervention",
      status: "accepted",
      priority: "P3",
      channel: "phone",
      categoryId: null,
      unitId: UNIT,
      assigneeId: null,
      subject: "Nie świeci latarnia",
      place: "Długa 12",
      districtNumber: 1,
      createdAt: AT,
      updatedAt: AT,
      dueAt: "2026-03-11T14:30:00.000Z",
      isOverdue: false,
      returnCount: 0,
      externalNumber: null,
      description: "Nie świeci latarnia od tygodnia",
      placeParts: {
        street: "Długa",
        houseNumber: "12",
        placeText: null,
        districtNumber: 1,
        latitude: null,
        longitude: null,
      },
      answers: [],
      phoneHandover: null,
      promise: null,
      scheduledFor: null,
      waitingSince: null,
      outcome: null,
      publicAnswer: null,
      resolvedAt: null,
      closedAt: null,
      createdByName: "Anna Nowak",
      isAuthor: false,
      externalSource: null,
      proposedUnitId: null,
      actions: ["return", "start", "schedule", "ask", "resolve"],
      resident: null,
      followers: 0,
      master: null,
      duplicates: [],
      otherMatters: [],
      attachments: [],
      timeline: [],
    }),
    ...change,
  };
}
