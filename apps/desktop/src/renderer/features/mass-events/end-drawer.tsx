import { LIMITS, type MassEventAnswers, type MassEventView } from "@kck/contracts";
import { OUTCOMES } from "@kck/domain";
import { Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { type Draft, useDraft } from "../../platform/use-draft";
import { ActionDrawer } from "../../ui/action-drawer";
import { Form } from "../../ui/form/form";
import { useVersionForm } from "../../ui/form/use-version-form";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Failed, Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { PublicMark } from "../intakes/actions/public-mark";
import { EndingValues, NO_ENDING, readEnding } from "./event-form";
import { answerSentences, whatText } from "./event-text";
import classes from "./mass-events.module.css";
import { NewerEvent } from "./newer-event";

type Props = {
  event: MassEventView;
  /** Whether it has ended already. */
  isOver: boolean;
  onClose: () => void;
};

/** Ends an event: shows first who would be answered, sends one answer to all, and says who was. */
export function EndDrawer({ event, isOver, onClose }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const draft = useDraft(`mass-events.end.${event.id}`);
  const end = useEnd(draft);
  return (
    <ActionDrawer title={t("massEvents.endOf", { what: whatText(event, t, catalog) })} onClose={onClose}>
      {end.data !== undefined ? (
        <Ended event={event} answers={end.data} onClose={onClose} />
      ) : draft.found === undefined ? (
        <Loading />
      ) : (
        <EndForm event={event} isOver={isOver} draft={draft} end={end} onClose={onClose} />
      )}
    </ActionDrawer>
  );
}

function useEnd(draft: Draft) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCommand(
    trpc.massEvents.end.mutationOptions({
      onSuccess: () => draft.forget(),
      onSettled: () => queries.invalidateQueries(trpc.massEvents.pathFilter()),
    }),
  );
}

type FormProps = Props & { draft: Draft; end: ReturnType<typeof useEnd> };

function EndForm({ event, isOver, draft, end, onClose }: FormProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const form = useVersionForm(draft, EndingValues, readEnding, { basedOn: event.version, values: NO_ENDING });
  const { values, basedOn, change, rebase, errorOf } = form;
  // The server refuses one that has ended, and this one may have while its answer is on the way.
  const preview = useQuery(
    trpc.massEvents.preview.queryOptions({ id: event.id }, { enabled: !end.isPending && !isOver }),
  );
  const send = async () => {
    const answer = form.submit();
    if (answer !== null) end.mutate({ ...answer, id: event.id, version: basedOn ?? event.version });
  };
  const isNewer = (isOver || basedOn !== event.version) && !end.isPending;
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Form onSubmit={send} aria-label={t("massEvents.end")}>
      <Stack>
        {isNewer && (
          <NewerEvent
            event={event}
            isOver={isOver}
            label={t("massEvents.ending.rebase")}
            onRebase={() => rebase(event.version)}
          />
        )}
        <RefusalAlert error={isNewer && end.reason === "changed-meanwhile" ? null : end.error} />
        {!isOver && (
          <section aria-label={t("massEvents.ending.preview")} className={classes.preview}>
            {preview.isPending && <Loading what={t("massEvents.ending.counting")} />}
            {preview.isError && <Failed error={preview.error} onRetry={() => void preview.refetch()} />}
            {preview.isSuccess && (
              <>
                <h3>{t("massEvents.ending.preview")}</h3>
                <Answers event={event} answers={preview.data} isDone={false} />
              </>
            )}
          </section>
        )}
        <Select
          label={t("intake.field.outcome")}
          required
          allowDeselect={false}
          data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={values.outcome}
          error={errorOf("outcome")}
          onChange={(outcome) => change({ outcome })}
        />
        <Textarea
          label={t("massEvents.ending.publicAnswer")}
          required
          ref={first}
          data-autofocus
          autosize
          minRows={4}
          maxRows={12}
          maxLength={LIMITS.note}
          value={values.publicAnswer}
          error={errorOf("publicAnswer")}
          onChange={({ currentTarget }) => change({ publicAnswer: currentTarget.value })}
        />
        {values.publicAnswer.trim().length > LIMITS.sms && (
          <Text size="sm" role="status">
            {t("massEvents.ending.cutInSms", { most: LIMITS.sms })}
          </Text>
        )}
        <PublicMark isPublic />
        {!draft.isKept && <Text size="sm">{t("common.draftNotKept")}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={end.isPending} disabled={isOver || !preview.isSuccess}>
            {t("massEvents.ending.send")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

type AnswersProps = { event: MassEventView; answers: MassEventAnswers; isDone: boolean };

function Answers({ event: { masterId }, answers, isDone }: AnswersProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {answerSentences(answers, { masterId, isDone }, t).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Ended({ event, answers, onClose }: Omit<Props, "isOver"> & { answers: MassEventAnswers }) {
  const { t } = useTranslation();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <Stack>
      <div role="status" className={classes.preview}>
        <h3>{t("massEvents.ending.done")}</h3>
        <Answers event={event} answers={answers} isDone />
      </div>
      <Group justify="flex-end">
        <Button ref={close} onClick={onClose}>
          {t("common.close")}
        </Button>
      </Group>
    </Stack>
  );
}
