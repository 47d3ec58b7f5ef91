/** How a contact ended, from the contact types of KRAKOW.md 1.3, seen from the consultant's side. */
export const RESULT_CODES = [
  "answered",
  "intake-logged",
  "passed-on",
  "second-line",
  "instructed",
  "not-ours",
  "emergency",
  "disconnected",
  "wrong-number",
] as const;
export type ResultCode = (typeof RESULT_CODES)[number];
