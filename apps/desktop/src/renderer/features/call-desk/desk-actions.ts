import type { CategoryId, ContactId, IntakeId, LogReceipt, MassEventId, QuestionView, UnitId } from "@kck/contracts";
import type { Kind, Reason, ResultCode } from "@kck/domain";
import type {
  Caller,
  CardRead,
  ContactDraft,
  DoneMatter,
  HandoverDraft,
  PlaceDraft,
  RoutedDraft,
  Sending,
} from "./desk-draft";

export type DeskRefusal = { readonly reason: Reason; readonly fields: readonly string[] };

/** What happens to the matter that is being taken down. */
export type MatterAction =
  | { do: "describe"; words: string }
  | { do: "kind"; kind: Kind | null }
  | { do: "category"; id: CategoryId | null }
  | { do: "answer"; question: QuestionView; value: string }
  | { do: "place-line"; typed: string }
  | { do: "place"; part: Partial<Omit<PlaceDraft, "line" | "isDistrictFound">> }
  /** The district of a point; null where it has to be checked, or the point lies in none. */
  | { do: "district-found"; latitude: number; longitude: number; districtNumber: number | null }
  | { do: "unit"; id: UnitId | null }
  | { do: "routed"; routed: RoutedDraft }
  | { do: "handover"; part: Partial<HandoverDraft> }
  | { do: "send"; sending: Sending }
  | { do: "take-back" }
  | { do: "logged"; receipt: LogReceipt }
  | { do: "followed" };

/** What happens to the end of the contact while it is being typed. */
export type EndAction =
  | { do: "end-result"; result: ResultCode }
  | { do: "end-note"; words: string }
  | { do: "end-cancel" }
  | { do: "end-send"; command: string };

/** What happens to the contact: who calls, and its matters one after the other. */
export type ContactAction =
  | { do: "started" }
  | { do: "phone"; typed: string }
  | { do: "new-name"; typed: string }
  | { do: "caller"; caller: Caller }
  | { do: "resident-saved" }
  | { do: "identifying"; command: string; print: string }
  | { do: "identified"; command: string }
  | { do: "next-matter"; id: IntakeId }
  | { do: "saved"; matter: DoneMatter }
  | { do: "count-taken-back"; id: MassEventId }
  | { do: "card-read"; card: CardRead }
  | { do: "end-open"; result: ResultCode; note: string }
  | EndAction
  | MatterAction;

/** What happens at the desk: contacts come and go, what was sent is on its way. */
export type DeskAction =
  | { do: "start"; id: ContactId; command: string; matterId: IntakeId; at: string }
  | { do: "restore"; contact: ContactDraft; savedAt: string }
  | { do: "resume"; contact: ContactDraft }
  | { do: "park" }
  | { do: "seen" }
  | { do: "kept"; isKept: boolean }
  | { do: "flying" }
  /** What was on its way is answered, or there was nothing to send. */
  | { do: "idle" }
  | { do: "waiting"; refusal: DeskRefusal }
  | { do: "refused"; refusal: DeskRefusal }
  | { do: "ended"; at: string }
  | ContactAction;
