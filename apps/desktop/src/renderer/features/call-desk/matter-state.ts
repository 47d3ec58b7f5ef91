import type { MatterAction } from "./desk-actions";
import type { MatterDraft, PlaceDraft } from "./desk-draft";
import { readPlace } from "./read-place";
import { isSameQuestion } from "./script";

/**
 * The matter after something happened to it.
 *
 * Shapes  the same object comes out where nothing changed.
 * Errors  never throws. What was sent stands word for word until the server has answered, for its command id belongs to these
 *         words; typing into it changes nothing.
 */
export function matterAfter(matter: MatterDraft, action: MatterAction): MatterDraft {
  const { sending } = matter;
  switch (action.do) {
    case "take-back":
      return sending === null ? matter : { ...matter, sending: null };
    case "logged":
      return sending?.tag === "log" ? { ...matter, sending: { ...sending, receipt: action.receipt } } : matter;
    case "followed":
      return sending?.tag === "follow" ? { ...matter, sending: { ...sending, isFollowed: true } } : matter;
    default:
      return sending === null ? typedInto(matter, action) : matter;
  }
}

type Typing = Exclude<MatterAction, { do: "take-back" | "logged" | "followed" }>;

function typedInto(matter: MatterDraft, action: Typing): MatterDraft {
  switch (action.do) {
    case "describe":
      return { ...matter, description: action.words };
    case "kind":
      return { ...matter, kind: action.kind };
    case "category":
      // Another category has another unit; the answers stay, for many questions are asked in both.
      return action.id === matter.categoryId
        ? matter
        : { ...matter, categoryId: action.id, kind: null, unitId: null, routed: null };
    case "answer":
      return answered(matter, action);
    case "place-line":
      return { ...matter, place: withoutLostDistrict(placeAfter(matter.place, action.typed)) };
    case "place": {
      const isChosen = action.part.districtNumber !== undefined;
      const place = { ...matter.place, ...action.part, ...(isChosen ? { isDistrictFound: false } : {}) };
      return { ...matter, place: withoutLostDistrict(place) };
    }
    case "district-found":
      return withDistrictFound(matter, action);
    case "unit":
      return { ...matter, unitId: action.id };
    case "routed":
      return { ...matter, routed: action.routed };
    case "handover":
      return { ...matter, handover: { ...matter.handover, ...action.part } };
    case "send":
      return { ...matter, sending: action.sending };
  }
}

/** The parts follow the line. A point that was chosen on the map stays while an address is typed; one that was typed goes with it. */
function placeAfter(place: PlaceDraft, typed: string): PlaceDraft {
  const read = readPlace(typed);
  const isFromMap = place.latitude !== null && readPlace(place.line).latitude === null;
  const { latitude, longitude } = isFromMap && read.latitude === null ? place : read;
  return { ...place, ...read, latitude, longitude, line: typed };
}

/** The district that was found goes with the point it was found for. */
function withoutLostDistrict(place: PlaceDraft): PlaceDraft {
  return place.isDistrictFound && place.latitude === null
    ? { ...place, districtNumber: null, isDistrictFound: false }
    : place;
}

/** What comes back for a point counts for that point alone, and never in the place of what a person chose. */
function withDistrictFound(matter: MatterDraft, found: Extract<MatterAction, { do: "district-found" }>): MatterDraft {
  const { place } = matter;
  const isOfThisPoint = place.latitude === found.latitude && place.longitude === found.longitude;
  const isOpen = place.districtNumber === null || place.isDistrictFound;
  if (!isOfThisPoint || !isOpen || place.districtNumber === found.districtNumber) return matter;
  const { districtNumber } = found;
  return { ...matter, place: { ...place, districtNumber, isDistrictFound: districtNumber !== null } };
}

/** An answer in the place of one that was given to another question under the same key leaves that one beside it. */
function answered(matter: MatterDraft, { question, value }: Extract<MatterAction, { do: "answer" }>): MatterDraft {
  const { key, label, type, options } = question;
  const before = matter.asked[key];
  const typed = matter.answers[key] ?? "";
  const isLeft = before !== undefined && !isSameQuestion(before, question) && typed.trim() !== "";
  return {
    ...matter,
    answers: { ...matter.answers, [key]: value },
    asked: { ...matter.asked, [key]: { label, type, options } },
    left: isLeft ? [...matter.left, { question: before, value: typed }] : matter.left,
  };
}
