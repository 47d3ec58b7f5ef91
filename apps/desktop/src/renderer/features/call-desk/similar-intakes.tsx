import { type IntakeRow, LIMITS } from "@kck/contracts";
import { useFocusWithin } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { showInstant } from "../../i18n/time";
import { HotkeyKbd } from "../../ui/kbd";
import { StatusBadge } from "../intakes/status-badge";
import classes from "./call-desk.module.css";
import type { DoneMatter } from "./desk-draft";
import type { DeskState } from "./desk-state";
import { FIELD_IDS } from "./fields";
import { useCommands } from "./use-commands";
import { useDesk } from "./use-desk";
import { theMatter } from "./use-matter";
import { useRested } from "./use-rested";

/** With the way to the server and back the hints are there within 150 ms of the last key. */
const PAUSE_MS = 90;
const NONE: IntakeRow[] = [];
const NOTHING_DONE: DoneMatter[] = [];

/** What is asked for: the street or the words of the place, and beside them what tells matters of one place apart. */
function questionFor(state: DeskState) {
  const matter = theMatter(state);
  const street = matter?.place.street.trim() ?? "";
  const place = (street === "" ? matter?.place.placeText.trim() : street) ?? "";
  const words = `${matter?.place.houseNumber ?? ""} ${matter?.description ?? ""}`.trim();
  return {
    categoryId: matter?.categoryId ?? null,
    place: place.slice(0, LIMITS.line),
    words: words.slice(0, LIMITS.search),
  };
}

const questionText = (state: DeskState) => JSON.stringify(questionFor(state));

/** Open intakes of the same place: "to samo" makes the caller follow one of them instead of opening another. */
export function SimilarIntakes() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { follow } = useCommands();
  const { text } = useRested(questionText, PAUSE_MS);
  const question: ReturnType<typeof questionFor> = JSON.parse(text);
  const isAsked = question.place !== "";
  const similar = useQuery(
    trpc.intakes.similar.queryOptions(question, { enabled: isAsked, placeholderData: keepPreviousData }),
  );
  // What this caller has just reported is not news to them.
  const done = useDesk((state) => state.contact?.done ?? NOTHING_DONE);
  const found = isAsked ? (similar.data?.rows ?? NONE) : NONE;
  const newest = useMemo(() => found.filter((row) => !done.some((matter) => matter.id === row.id)), [found, done]);
  // Nothing changes under the cursor: an answer that comes late must not take away the row that is about to be chosen.
  const { ref, focused } = useFocusWithin<HTMLUListElement>();
  const [rows, setRows] = useState(newest);
  if (!focused && rows !== newest) setRows(newest);
  return (
    <section className={classes.stack} aria-label={t("desk.similar")}>
      <h2 className={classes.between}>
        <span className={classes.small}>{t("desk.similar")}</span>
        {rows.length > 0 && <HotkeyKbd hotkey="deskSame" />}
      </h2>
      <p className={rows.length > 0 ? "visually-hidden" : classes.quiet} role="status">
        {isAsked ? t("desk.similarFound", { count: rows.length }) : t("desk.similarHint")}
      </p>
      <ul ref={ref} id={FIELD_IDS.similar} className={classes.similar} onKeyDown={moveBetweenRows}>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={`${classes.pressable} ${classes.similarRow}`}
              onClick={() => void follow(row)}
            >
              <span className={classes.between}>
                <span className={classes.number}>{row.number}</span>
                <StatusBadge status={row.status} />
              </span>
              <span className={classes.twoLines}>{row.subject}</span>
              <span className={classes.quiet}>
                {[row.place, showInstant(row.createdAt, "short")].filter(Boolean).join(" · ")}
              </span>
              <span className={classes.same}>{t("desk.same")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll("button")];
  const at = rows.findIndex((row) => row.matches(":focus"));
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
  event.preventDefault();
}
