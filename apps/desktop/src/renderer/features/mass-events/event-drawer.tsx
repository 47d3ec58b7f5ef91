import { LIMITS, type MassEventView, type SuspicionView } from "@kck/contracts";
import { Button, Group, MultiSelect, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { type Draft, useDraft } from "../../platform/use-draft";
import { ActionDrawer } from "../../ui/action-drawer";
import { Form } from "../../ui/form/form";
import { useVersionForm } from "../../ui/form/use-version-form";
import { InstantPicker } from "../../ui/instant-picker";
import { notifyDone } from "../../ui/notify";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Loading } from "../../ui/states";
import { WordsInput } from "../../ui/words-input";
import { useCatalog } from "../catalog/use-catalog";
import { byWords } from "../intakes/pickers/by-words";
import { EventValues, eventValues, readEvent } from "./event-form";
import { whatText } from "./event-text";
import { NewerEvent } from "./newer-event";

type Props = {
  /** What is changed; null confirms one. */
  event: MassEventView | null;
  /** Whether what is changed has ended meanwhile. */
  isOver: boolean;
  /** What it begins with; null begins by hand. */
  suspicion: SuspicionView | null;
  onClose: () => void;
};

function draftKeyOf({ event, suspicion }: Props): string {
  if (event !== null) return `mass-events.${event.id}`;
  if (suspicion === null) return "mass-events.new";
  return `mass-events.new.${suspicion.categoryId}.${suspicion.districtNumber ?? "city"}`;
}

/** Confirms an event, or changes where it holds, until when, and what is read aloud. */
export function EventDrawer(props: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { event, onClose } = props;
  const draft = useDraft(draftKeyOf(props));
  const title =
    event === null ? t("massEvents.byHand") : t("massEvents.changeOf", { what: whatText(event, t, catalog) });
  return (
    <ActionDrawer title={title} onClose={onClose}>
      {draft.found === undefined ? <Loading /> : <EventForm {...props} label={title} draft={draft} />}
    </ActionDrawer>
  );
}

function EventForm({ event, isOver, suspicion, label, draft, onClose }: Props & { label: string; draft: Draft }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const catalog = useCatalog();
  const [newId] = useState(newCommandId);
  const begin = { basedOn: event?.version ?? null, values: eventValues(event, suspicion, newId) };
  const form = useVersionForm(draft, EventValues, readEvent, begin);
  const { values, basedOn, change, rebase, errorOf } = form;
  const options = {
    onSuccess: () => {
      draft.forget();
      notifyDone({ message: t(event === null ? "massEvents.form.confirmed" : "massEvents.form.changed") });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(trpc.massEvents.pathFilter()),
  };
  const confirming = useCommand(trpc.massEvents.confirm.mutationOptions(options));
  const changing = useCommand(trpc.massEvents.change.mutationOptions(options));
  const save = event === null ? confirming : changing;
  const send = async () => {
    const input = form.submit();
    if (input === null) return;
    const { categoryId, ...wording } = input;
    if (event === null) confirming.mutate({ ...wording, categoryId });
    else changing.mutate({ ...wording, version: basedOn ?? event.version });
  };
  const isNewer = event !== null && (isOver || basedOn !== event.version) && !save.isPending && !save.isSuccess;
  // The drawer was there before the draft: only now is there a field to begin with.
  const category = useRef<HTMLInputElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const beginsWithMessage = event !== null || suspicion !== null;
  useEffect(() => (beginsWithMessage ? message : category).current?.focus(), [beginsWithMessage]);
  return (
    <Form onSubmit={send} aria-label={label}>
      <Stack>
        {isNewer && (
          <NewerEvent
            event={event}
            isOver={isOver}
            label={t("massEvents.form.rebase")}
            onRebase={() => rebase(event.version)}
          />
        )}
        <RefusalAlert error={isNewer && save.reason === "changed-meanwhile" ? null : save.error} />
        {event === null && (
          <Select
            label={t("massEvents.form.category")}
            description={t("massEvents.form.categoryHint")}
            required
            ref={category}
            data-autofocus={beginsWithMessage ? undefined : true}
            searchable
            selectFirstOptionOnChange
            filter={byWords((id) => catalog.category(id)?.code ?? "")}
            data={catalog.categories.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            value={values.categoryId}
            error={errorOf("categoryId")}
            onChange={(categoryId) => change({ categoryId })}
          />
        )}
        <MultiSelect
          label={t("massEvents.form.districts")}
          description={t("massEvents.form.districtsHint")}
          searchable
          hidePickedOptions
          clearable
          clearButtonProps={{ "aria-label": t("field.clear") }}
          data={catalog.districts.map(({ number }) => ({
            value: String(number),
            label: catalog.districtName(number),
          }))}
          value={values.districts}
          error={errorOf("districtNumbers")}
          onChange={(districts) => change({ districts })}
        />
        <WordsInput
          label={t("massEvents.form.streets")}
          description={t("massEvents.form.streetsHint")}
          acceptValueOnBlur
          splitChars={[";"]}
          maxTags={20}
          clearable
          clearButtonProps={{ "aria-label": t("field.clear") }}
          value={values.streets}
          error={errorOf("streets")}
          onChange={(streets) => change({ streets })}
        />
        <Textarea
          label={t("massEvents.form.message")}
          description={t("massEvents.form.messageHint")}
          required
          ref={message}
          data-autofocus={beginsWithMessage || undefined}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={LIMITS.note}
          value={values.message}
          error={errorOf("message")}
          onChange={({ currentTarget }) => change({ message: currentTarget.value })}
        />
        <InstantPicker
          label={t("massEvents.form.expectedEnd")}
          description={t("massEvents.form.expectedEndHint")}
          value={values.expectedEndAt}
          error={errorOf("expectedEndAt")}
          onChange={(expectedEndAt) => change({ expectedEndAt })}
        />
        <Text size="sm">{t(event === null ? "massEvents.form.joins" : "massEvents.form.joinsLater")}</Text>
        {!draft.isKept && <Text size="sm">{t("common.draftNotKept")}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={isOver}>
            {t(event === null ? "massEvents.confirm" : "common.save")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
