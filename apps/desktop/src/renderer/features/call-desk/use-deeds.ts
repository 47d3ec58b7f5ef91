import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import type { HotkeyId } from "../../ui/hotkeys/registry";
import { FIELD_IDS, focusField } from "./fields";
import { useCommands } from "./use-commands";
import { useDesk } from "./use-desk";
import { useHasMassEvents } from "./use-mass-events";
import { theMatter, useMatter } from "./use-matter";

/** Something the consultant can do now: by its key, from the palette, and where it matters most from the bar. */
export type DeskDeed = {
  readonly id: string;
  readonly label: string;
  readonly hotkey: HotkeyId;
  readonly run: () => void;
  readonly isInBar: boolean;
  readonly isMain: boolean;
};

type Told = { isInBar?: boolean; isMain?: boolean };

/** What can be done at the desk in the state it is in; what cannot be done has no key and no button. */
export function useDeeds(): DeskDeed[] {
  const { t } = useTranslation();
  const commands = useCommands();
  const hasContact = useDesk((state) => state.contact !== null);
  const isEnding = useDesk((state) => state.contact?.end != null);
  const isWaiting = useDesk((state) => state.delivery === "waiting");
  const hasMatter = useDesk((state) => theMatter(state) !== null);
  const hasRead = useDesk((state) => (state.contact?.read.length ?? 0) > 0);
  const isQuestion = useMatter(({ kind }) => kind === "information") ?? false;
  const hasMap = useMe().map !== null;
  const hasEvents = useHasMassEvents();

  const deed = (hotkey: HotkeyId, label: string, run: () => unknown, told: Told = {}): DeskDeed => ({
    id: hotkey,
    label,
    hotkey,
    run: () => void run(),
    isInBar: told.isInBar ?? false,
    isMain: told.isMain ?? false,
  });
  const start = deed("deskStart", t("desk.start"), commands.start);
  if (!hasContact) return [{ ...start, isInBar: true, isMain: true }];

  if (isEnding) return [start, deed("deskEnd", t("desk.endSend"), commands.sendEnd, { isInBar: true, isMain: true })];
  const always = [
    start,
    deed("deskPhone", t("desk.toPhone"), () => focusField("phone")),
    deed("deskAnonymous", t("desk.anonymous"), commands.anonymous),
    deed("deskEnd", t("desk.end"), commands.openEnd, { isInBar: true }),
  ];
  const answered = (told: Told) => deed("deskAnswered", t("desk.answered"), commands.inform, told);
  if (!hasMatter) {
    const next = deed("deskNext", t("desk.next"), commands.next, { isInBar: true, isMain: true });
    return [next, ...(hasRead ? [answered({ isInBar: true })] : []), ...always];
  }

  const toEvents = () => commands.toField("events");
  const countDeeds = [
    deed("deskCount", t("desk.events.count"), () => countOr(toEvents, "[data-count]")),
    deed("deskCountSilently", t("desk.events.countSilently"), () =>
      countOr(toEvents, "[data-count=silent], [data-count=caller]"),
    ),
  ];
  const save = isWaiting ? t("desk.sendAgain") : t(isQuestion ? "desk.answered" : "desk.forward");
  return [
    deed("deskForward", save, () => commands.save("forward"), { isInBar: true, isMain: true }),
    deed("deskKeep", t("desk.keep"), () => commands.save("keep"), { isInBar: !isWaiting && !isQuestion }),
    answered({ isInBar: !isWaiting && !isQuestion }),
    deed("deskSaid", t("desk.toSaid"), () => focusField("description")),
    deed("deskCategory", t("desk.toCategory"), () => focusField("categoryId")),
    deed("deskKind", t("desk.toKind"), () => focusField("kind")),
    deed("deskQuestions", t("desk.toQuestions"), () => focusField("questions")),
    deed("deskPlace", t("desk.toPlace"), () => focusField("place")),
    ...(hasMap ? [deed("deskMap", t("desk.map.open"), () => document.getElementById(FIELD_IDS.map)?.click())] : []),
    deed("deskUnit", t("desk.toUnit"), () => commands.toField("forwardTo")),
    deed("deskHandover", t("desk.handover"), commands.handOver),
    deed("deskSame", t("desk.toSame"), () => sameOr(() => commands.toField("similar"))),
    ...(hasEvents && !isWaiting ? countDeeds : []),
    ...always,
  ];
}

/** The first press goes to the list; on a row it says that this is the one. */
function sameOr(toList: () => void): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLButtonElement && activeElement.closest("#desk-similar") !== null)
    activeElement.click();
  else toList();
}

/** Counts into the event under the cursor, else into the first one of this place; a closed one is opened first. */
function countOr(toList: () => void, way: string): void {
  const list = document.getElementById(FIELD_IDS.events);
  const event = list?.querySelector("li:focus-within") ?? list?.querySelector("li[data-fit=here]");
  const control = event?.querySelector<HTMLElement>(way) ?? event?.querySelector<HTMLElement>("[aria-expanded=false]");
  if (event == null) toList();
  else control?.click();
}
