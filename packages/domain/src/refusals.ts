/**
 * Every reason for which the product refuses what somebody asked. The list is closed: a screen has a sentence for each.
 *
 * Source  issue "From a ringing phone to a unit's answer", section "Bad input".
 */
export const REASONS = [
  "signed-out",
  "wrong-role",
  "not-found",
  "wrong-status",
  "wrong-kind",
  "too-late",
  "changed-meanwhile",
  "command-reused",
  "id-taken",
  "bad-input",
  "text-too-long",
  "text-not-allowed",
  "date-out-of-range",
  "too-many-rows",
  "too-deep",
  "too-large",
  "phone-handover-missing",
  "answer-missing",
  "unit-not-valid",
  "same-unit",
  "own-master",
  "contact-ended",
  "file-too-large",
  "file-type-refused",
  "email-taken",
  "last-administrator",
  "too-many-requests",
  "locked",
  "busy",
  "server-away",
  "internal",
] as const;
export type Reason = (typeof REASONS)[number];
