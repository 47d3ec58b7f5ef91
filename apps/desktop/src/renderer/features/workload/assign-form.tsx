import type { IntakeRow, PersonLoad, SuggestionsView, UserId } from "@kck/contracts";
import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadBar } from "./load-bar";
import { reasonsText } from "./reason-text";
import { exceptionsTo, type SuggestedOf, sharesOf } from "./together";
import type { Giving } from "./use-assign";
import classes from "./workload.module.css";

/** Which intakes are given, how each of them, to whom in words, and how many wait on. */
export type Given = {
  readonly rows: readonly IntakeRow[];
  readonly givingOf: (row: IntakeRow) => Giving;
  readonly name: string;
  readonly waiting: number;
};
type Props = {
  rows: readonly IntakeRow[];
  people: readonly PersonLoad[];
  start: UserId | null;
  /** For one intake everybody who could be given it, the best first. */
  ranked: SuggestionsView["rows"];
  suggested: SuggestedOf;
  onAssign: (given: Given) => void;
  onClose: () => void;
};

const NOBODY = "nobody";
const AS_SUGGESTED = "as-suggested";

/** One person for all, or of several each to whom they are suggested; whoever chooses otherwise says why. */
export function AssignForm({ rows, people, start, ranked, suggested, onAssign, onClose }: Props) {
  const { t } = useTranslation();
  const isSeveral = rows.length > 1;
  const first = ranked[0];
  const usual = isSeveral && suggested.size > 0 ? AS_SUGGESTED : (first?.userId ?? people[0]?.userId ?? NOBODY);
  const [chosen, setChosen] = useState<string>(start ?? usual);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const reasonsOf = new Map(ranked.map(({ userId, reasons }) => [userId, reasonsText(reasons, t)]));
  const ordered = [
    ...ranked.flatMap(({ userId }) => people.filter((person) => person.userId === userId)),
    ...people.filter(({ userId }) => !reasonsOf.has(userId)),
  ];
  const person = people.find(({ userId }) => userId === chosen);
  const exceptions = person === undefined ? [] : exceptionsTo(person.userId, rows, suggested);
  const shares = sharesOf(rows, suggested);
  const waiting = rows.filter(({ id }) => !suggested.has(id)).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (exceptions.length > 0 && reason.trim() === "") return;
    if (chosen === AS_SUGGESTED) {
      onAssign({
        rows: rows.filter(({ id }) => suggested.has(id)),
        givingOf: ({ id }) => ({ assigneeId: suggested.get(id)?.userId ?? null }),
        name: shares.map(({ name }) => name).join(", "),
        waiting,
      });
      return;
    }
    const givingOf = (row: IntakeRow): Giving => {
      const assigneeId = person?.userId ?? null;
      const best = exceptions.includes(row) ? suggested.get(row.id) : undefined;
      return best === undefined ? { assigneeId } : { assigneeId, exception: { suggestedId: best.userId, reason } };
    };
    onAssign({ rows, givingOf, name: person?.name ?? "", waiting: 0 });
  };
  // Where the drawer was there before the suggestion, only now is there somebody to begin with.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">{rows.map(({ number, subject }) => `${number} ${subject}`).join("; ")}</Text>
        <Radio.Group label={t("workload.whom")} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {isSeveral && suggested.size > 0 && (
              <Radio
                value={AS_SUGGESTED}
                data-autofocus={chosen === AS_SUGGESTED || undefined}
                label={<strong>{t("workload.asSuggested")}</strong>}
                description={[
                  ...shares.map(({ name, count }) => `${name}: ${count}`),
                  ...(waiting > 0 ? [t("workload.wouldWait", { count: waiting })] : []),
                ].join(", ")}
              />
            )}
            {ordered.map(({ userId, name, load, capacity, awayUntil }, index) => (
              <Radio
                key={userId}
                value={userId}
                data-autofocus={userId === chosen || undefined}
                label={
                  <span className={classes.candidate}>
                    <span>
                      {name}
                      {index === 0 && first !== undefined && <strong> · {t("workload.suggested")}</strong>}
                      {awayUntil !== null && ` · ${t("workload.isAway")}`}
                    </span>
                    <LoadBar load={load} capacity={capacity} />
                  </span>
                }
                description={reasonsOf.get(userId)}
              />
            ))}
            {rows.some(({ assigneeId }) => assigneeId !== null) && (
              <Radio value={NOBODY} label={t("intake.person.nobody")} />
            )}
          </Stack>
        </Radio.Group>
        {suggested.size === 0 && <Text size="sm">{t("workload.nobodySuggested", { count: rows.length })}</Text>}
        {exceptions.length > 0 && (
          <Textarea
            label={t("workload.exception")}
            description={
              isSeveral
                ? t("workload.exceptionsHint", { count: exceptions.length, of: rows.length })
                : t("workload.exceptionHint")
            }
            required
            autosize
            maxLength={4_000}
            value={reason}
            error={isTried && reason.trim() === "" ? t("field.required") : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit">{t("workload.assign")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
