import type { IntakeRow, PersonLoad, SuggestionsView, UserId } from "@kck/contracts";
import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { ActionDrawer } from "../../ui/action-drawer";
import { Failed, Loading } from "../../ui/states";
import { LoadBar } from "./load-bar";
import { reasonsText } from "./reason-text";
import type { Exception } from "./use-assign";
import classes from "./workload.module.css";

type Choice = { readonly userId: UserId | null; readonly name: string };
type Props = {
  rows: readonly IntakeRow[];
  /** Of the unit that has them. */
  people: readonly PersonLoad[];
  /** Where a card was dropped on somebody. */
  start: UserId | null;
  onAssign: (choice: Choice, exception: Exception | undefined) => void;
  onClose: () => void;
};

const NOBODY = "nobody";

/** Chooses who gets one intake or several; for one of them it says whom the rules suggest, and why. */
export function AssignDrawer(props: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { rows, onClose } = props;
  const one = rows.length === 1 ? rows[0] : undefined;
  const asked = useQuery(trpc.workload.suggest.queryOptions(one === undefined ? skipToken : { id: one.id }));
  const title = one === undefined ? t("workload.assignCount", { count: rows.length }) : one.number;
  return (
    <ActionDrawer title={`${t("workload.assign")} · ${title}`} onClose={onClose}>
      {one !== undefined && asked.isPending && <Loading what={t("workload.suggesting")} />}
      {one !== undefined && asked.isError && <Failed error={asked.error} onRetry={() => void asked.refetch()} />}
      {(one === undefined || asked.isSuccess) && <AssignForm {...props} suggested={asked.data?.rows ?? NONE} />}
    </ActionDrawer>
  );
}

const NONE: SuggestionsView["rows"] = [];

function AssignForm({ rows, people, start, suggested, onAssign, onClose }: Props & { suggested: typeof NONE }) {
  const { t } = useTranslation();
  const first = suggested[0];
  const [chosen, setChosen] = useState<string>(start ?? first?.userId ?? people[0]?.userId ?? NOBODY);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const reasonsOf = new Map(suggested.map(({ userId, reasons }) => [userId, reasonsText(reasons, t)]));
  const ordered = [
    ...suggested.flatMap(({ userId }) => people.filter((person) => person.userId === userId)),
    ...people.filter(({ userId }) => !reasonsOf.has(userId)),
  ];
  const isException = first !== undefined && chosen !== first.userId && chosen !== NOBODY;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isException && reason.trim() === "") return;
    const person = people.find(({ userId }) => userId === chosen);
    onAssign(
      { userId: person?.userId ?? null, name: person?.name ?? "" },
      isException ? { suggestedId: first.userId, reason } : undefined,
    );
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
        {rows.length === 1 && first === undefined && <Text size="sm">{t("workload.nobodySuggested")}</Text>}
        {isException && (
          <Textarea
            label={t("workload.exception")}
            description={t("workload.exceptionHint")}
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
