import {
  blankCard,
  CARD_LIMITS,
  CardArea,
  CardId,
  CardKey,
  LIMITS,
  RevisionId,
  Text,
  UnitId,
  Words,
} from "@kck/contracts";
import { type CardArea as Area, CARD_AREAS } from "@kck/domain";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { Form, useAppForm } from "../../../ui/form/form";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { useCatalog } from "../../catalog/use-catalog";
import { keyFor } from "./new-card";

const NewCard = z.object({
  title: Words(LIMITS.line),
  symbol: Text(CARD_LIMITS.symbol),
  area: CardArea,
  ownerUnitId: UnitId.nullable(),
  key: CardKey,
});
const EMPTY: { title: string; symbol: string; area: Area; ownerUnitId: string | null; key: string } = {
  title: "",
  symbol: "",
  area: "citizen-office",
  ownerUnitId: null,
  key: "",
};

/** Begins a card by its name; everything else is written in the editor, which opens next. */
export function NewCardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { units, unitLabel } = useCatalog();
  // The ids belong to this dialog: a second try after an outage makes the same card.
  const [ids] = useState(() => ({ id: CardId.parse(newCommandId()), revisionId: RevisionId.parse(newCommandId()) }));
  const [isKeyOwn, setKeyOwn] = useState(false);
  const create = useCommand(
    trpc.cards.create.mutationOptions({
      onSuccess: (_, { key }) => void navigate({ to: "/cards/$key/edit", params: { key } }),
    }),
  );
  const form = useAppForm({
    defaultValues: EMPTY,
    validators: { onSubmit: NewCard },
    onSubmit: ({ value }) => {
      const { title, symbol, area, ownerUnitId, key } = NewCard.parse(value);
      const content = blankCard(title, area, symbol === "" ? null : symbol);
      create.mutate({ ...ids, key, ownerUnitId, reviewDueOn: null, content });
    },
  });
  const suggestKey = () => {
    const { title, symbol } = form.state.values;
    if (!isKeyOwn) form.setFieldValue("key", keyFor(title, symbol === "" ? null : symbol));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cards.new.title")}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Form onSubmit={form.handleSubmit} aria-label={t("cards.new.title")}>
        <Stack>
          <RefusalAlert error={create.error} />
          <form.AppField name="title" listeners={{ onChange: suggestKey }}>
            {(field) => <field.TextField label={t("card.section.title")} data-autofocus />}
          </form.AppField>
          <Group grow align="flex-start">
            <form.AppField name="symbol" listeners={{ onChange: suggestKey }}>
              {(field) => <field.TextField label={t("card.section.symbol")} placeholder="SA-10" />}
            </form.AppField>
            <form.AppField name="key">
              {(field) => (
                <TextInput
                  label={t("cards.new.key")}
                  description={t("cards.new.keyHint")}
                  inputWrapperOrder={["label", "input", "description", "error"]}
                  value={field.state.value}
                  error={field.state.meta.errors.length > 0 ? t("cards.new.keyWrong") : null}
                  onChange={(event) => {
                    setKeyOwn(event.currentTarget.value !== "");
                    field.handleChange(event.currentTarget.value);
                  }}
                />
              )}
            </form.AppField>
          </Group>
          <form.AppField name="area">
            {(field) => (
              <field.SelectField
                label={t("card.section.area")}
                data={CARD_AREAS.map((area) => ({ value: area, label: t(`card.area.${area}`) }))}
                allowDeselect={false}
              />
            )}
          </form.AppField>
          <form.AppField name="ownerUnitId">
            {(field) => (
              <field.SelectField
                label={t("cards.owner")}
                data={units.filter((unit) => unit.isValid).map(({ id }) => ({ value: id, label: unitLabel(id) }))}
                searchable
                clearable
                clearButtonProps={{ "aria-label": t("field.clear") }}
              />
            )}
          </form.AppField>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <form.AppForm>
              <form.SubmitButton loading={create.isPending}>{t("cards.new.button")}</form.SubmitButton>
            </form.AppForm>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
