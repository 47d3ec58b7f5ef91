import {
  ContactId,
  CountCaller,
  EndContact,
  FollowIntake,
  type IntakeRow,
  LIMITS,
  type MassEventId,
  type MassEventView,
  NoteIntake,
} from "@kck/contracts";
import { type Reason, subjectOf } from "@kck/domain";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { connection } from "../../api/connection";
import { isDialogOpen } from "../../ui/hotkeys/use-hotkey";
import { useCatalog } from "../catalog/use-catalog";
import { composeIntake, type SaveMode } from "./compose-intake";
import type { Caller, ContactDraft, NewsTo, Sending } from "./desk-draft";
import { isBlank, noteOfEnd, noteOfUnsaved, suggestedResult } from "./end-of-contact";
import { focusField, isInKnown } from "./fields";
import { writeTime } from "./handover-time";
import { promiseNow } from "./promise";
import { answersOf, type Script, strayAnswers } from "./script";
import { newIntakeId, useDeskTools } from "./use-desk";
import { inView } from "./use-matter";

const NO_SCRIPT: Script = { questions: [], where: null, stop: null, answers: {} };
const AWAY = { reason: "server-away", fields: [] } as const;

/** Everything the consultant can do at the desk, for keys and buttons alike. */
export function useCommands() {
  const { desk, courier, keeper, panel } = useDeskTools();
  const catalog = useCatalog();
  const { t } = useTranslation();

  return useMemo(() => {
    const yesNo = (value: "yes" | "no") => t(value === "yes" ? "desk.yes" : "desk.no");
    const toField = (field: string) => {
      if (isInKnown(field)) panel.dispatch({ do: "rest" });
      focusField(field);
    };
    const refuse = (reason: Reason, fields: readonly string[]) => {
      desk.dispatch({ do: "refused", refusal: { reason, fields } });
      toField(fields[0] ?? "");
    };
    /** What nobody is there to take is not tried; the consultant is asked once the server is back. */
    const go = async (send: () => Promise<void>) => {
      if (connection.get() === "away") {
        desk.dispatch({ do: "waiting", refusal: AWAY });
        await keeper.flush();
        return;
      }
      const before = document.activeElement;
      await send();
      const { refusal, contact } = desk.get();
      // What somebody opened or went to while the answer was on its way keeps the keyboard: a consultant who looks for a card types on.
      const now = document.activeElement;
      const hasMoved = now !== before && now !== document.body && now !== null;
      if (isDialogOpen() || (hasMoved && refusal === null)) return;
      toField(refusal?.fields[0] ?? (contact === null ? "start" : contact.matter === null ? "receipt" : ""));
    };
    const decide = (sending: Sending) => {
      desk.dispatch({ do: "send", sending });
      return go(courier.sendMatter);
    };

    const begin = () => {
      desk.dispatch({
        do: "start",
        id: ContactId.parse(newCommandId()),
        command: newCommandId(),
        matterId: newIntakeId(),
        at: new Date().toISOString(),
      });
      focusField("phone");
      void keeper.flush().then(courier.tell);
    };

    const scriptOf = ({ matter }: ContactDraft) => (matter === null ? NO_SCRIPT : inView(catalog, matter).script);
    const unsavedOf = (contact: ContactDraft) =>
      noteOfUnsaved(contact, scriptOf(contact), {
        category: catalog.categoryName,
        district: catalog.districtName,
        point: (point) => t("desk.point", { point }),
        handover: (whenAndTo) => `${t("desk.handover")}: ${whenAndTo}`,
        yesNo,
      });

    const openEnd = () => {
      const { contact, delivery } = desk.get();
      if (contact === null || delivery === "flying") return;
      const note = noteOfEnd(unsavedOf(contact), contact, (cards) => t("desk.cardsRead", { cards }));
      desk.dispatch({ do: "end-open", result: suggestedResult(contact, scriptOf(contact)), note });
      focusField("result");
    };

    const sendEnd = () => {
      const { contact } = desk.get();
      if (contact === null || contact.end === null) return;
      if (contact.end.command !== null) return go(courier.sendEnd);
      const { result, note } = contact.end;
      const command = newCommandId();
      const end = EndContact.safeParse({ commandId: command, id: contact.id, result, note });
      if (!end.success)
        return refuse(note.length > LIMITS.contactNote ? "text-too-long" : "text-not-allowed", ["note"]);
      desk.dispatch({ do: "end-send", command });
      return go(courier.sendEnd);
    };

    /** Saves the matter, or sends once more what nobody has answered. */
    const save = (mode: SaveMode) => {
      const { contact, delivery } = desk.get();
      const matter = contact?.matter ?? null;
      if (contact === null || matter === null || delivery === "flying") return;
      if (matter.sending !== null) return go(courier.sendMatter);
      const view = inView(catalog, matter);
      const { category, script, kind } = view;
      const now = new Date();
      const isQuestion = mode === "answer" || (mode === "forward" && kind === "information");
      const composed = composeIntake({
        contact,
        matter,
        category,
        script,
        mode: isQuestion ? "answer" : mode,
        command: newCommandId(),
        now,
        yesNo,
      });
      if (!composed.ok) return refuse(composed.reason, composed.fields);
      const { input } = composed;
      const promise = promiseNow({ ...view, kind: input.kind }, matter.routed?.policyKey ?? null, now);
      return decide({
        tag: "log",
        isTried: false,
        input,
        answer: isQuestion ? newCommandId() : null,
        receipt: null,
        subject: subjectOf(input.description, category?.name ?? null),
        dueAt: promise?.dueAt.toISOString() ?? null,
      });
    };

    return {
      toField,
      /** F2. While something waits for the server, that call is put aside; while one runs, it has to be ended first. */
      start: async () => {
        const { contact, delivery, refusal } = desk.get();
        if (contact === null) return begin();
        if (refusal?.reason === "contact-ended") {
          begin();
          await keeper.flush();
          return keeper.forget(contact);
        }
        if (delivery !== "waiting") return openEnd();
        await keeper.flush();
        desk.dispatch({ do: "park" });
        begin();
      },
      openEnd,
      cancelEnd: () => {
        desk.dispatch({ do: "end-cancel" });
        focusField(desk.get().contact?.matter === null ? "receipt" : "description");
      },
      sendEnd,
      save,
      /** "Informacja udzielona": saves what was typed as answered; where nothing was, the cards that were read are the answer. */
      inform: () => {
        const { contact, delivery } = desk.get();
        if (contact === null || delivery === "flying") return;
        const { matter, read } = contact;
        if (read.length === 0 || (matter !== null && !isBlank(matter))) return save("answer");
        openEnd();
        return sendEnd();
      },
      /** A matter of danger was handed over by phone, just now: what is left is to say to whom. */
      handOver: () => {
        const matter = desk.get().contact?.matter ?? null;
        if (matter === null) return;
        const time = matter.handover.time === "" ? writeTime(new Date()) : matter.handover.time;
        desk.dispatch({ do: "handover", part: { isDone: true, time } });
        focusField("phoneHandover.to");
      },
      takeBack: () => {
        desk.dispatch({ do: "take-back" });
        focusField("description");
      },
      /** "To samo": the caller follows the other intake, and what was said is kept there as a note. */
      follow: (row: Pick<IntakeRow, "id" | "number" | "subject">) => {
        const { contact, delivery } = desk.get();
        const matter = contact?.matter ?? null;
        if (contact === null || matter === null || matter.sending !== null || delivery === "flying") return;
        const { script } = inView(catalog, matter);
        const answers = answersOf(script, yesNo).map(({ label, value }) => `${label}: ${value}`);
        const said = [matter.description.trim(), ...answers, ...strayAnswers(script, matter, yesNo)];
        const body = said.filter(Boolean).join("\n");
        if (body.length > LIMITS.note) return refuse("text-too-long", ["description"]);
        const note = body === "" ? null : NoteIntake.safeParse({ commandId: newCommandId(), id: row.id, body });
        if (note !== null && !note.success) return refuse("text-not-allowed", ["description"]);
        return decide({
          tag: "follow",
          isTried: false,
          input: FollowIntake.parse({ commandId: newCommandId(), id: row.id, contactId: contact.id }),
          note: note?.data ?? null,
          number: row.number,
          subject: row.subject,
          isFollowed: false,
        });
      },
      /** The mass event settles the caller, with news of its end or without; what was typed becomes a note of the contact. */
      count: ({ id, categoryId }: MassEventView, news: NewsTo | null) => {
        const { contact, delivery } = desk.get();
        if (contact?.matter == null || contact.matter.sending !== null || delivery === "flying") return;
        return decide({
          tag: "count",
          isTried: false,
          input: CountCaller.parse({ commandId: newCommandId(), id, contactId: contact.id, wantsNews: news !== null }),
          news,
          subject: catalog.categoryName(categoryId),
          said: unsavedOf(contact),
        });
      },
      takeBackCount: async (id: MassEventId) => {
        if (desk.get().delivery === "flying") return;
        await courier.takeBackCount(id);
        const { contact } = desk.get();
        // An end that was opened meanwhile keeps the keyboard.
        if (contact?.end === null) focusField(contact.matter === null ? "receipt" : "description");
      },
      next: () => {
        if (desk.get().delivery === "flying") return;
        desk.dispatch({ do: "next-matter", id: newIntakeId() });
        focusField("description");
      },
      /** Says who is calling, and lets the server know. */
      introduce: (caller: Caller) => {
        desk.dispatch({ do: "caller", caller });
        void keeper.flush().then(courier.tell);
      },
      anonymous: () => {
        const tag = desk.get().contact?.caller.tag === "anonymous" ? "unknown" : "anonymous";
        desk.dispatch({ do: "caller", caller: { tag } });
        focusField(tag === "unknown" ? "phone" : "description"); // the fields of a named caller come and go
        void keeper.flush().then(courier.tell);
      },
    };
  }, [desk, courier, keeper, panel, catalog, t]);
}
