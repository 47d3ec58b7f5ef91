import { lacksPhoneHandover } from "@kck/domain";
import { Fieldset, Group, Stack } from "@mantine/core";
import { useStore } from "@tanstack/react-form";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { TextAreaField } from "../../../ui/form/fields";
import { Form, useAppForm } from "../../../ui/form/form";
import { useCatalog } from "../../catalog/use-catalog";
import {
  ActionField,
  DistrictField,
  HouseNumberField,
  PhonedAtField,
  PhonedToField,
  PlaceTextField,
  StreetField,
} from "./action-fields";
import { AnswerPreview } from "./answer-preview";
import { answersText } from "./answers-text";
import { asSent, checkForm } from "./check-form";
import type { Command } from "./commands";
import { type FieldName, fieldsOf, inputOf } from "./fields";
import { type FormAbout, priorityFrom } from "./form-about";

type Props = {
  command: Command;
  about: FormAbout;
  initial: Record<FieldName, string>;
  /** Tells every change, for the draft. */
  onChange?: (values: Record<FieldName, string>) => void;
  onSend: (input: Record<string, unknown>, values: Record<FieldName, string>) => Promise<void>;
  submitLabel: string;
  isDangerous: boolean;
  /** Stands above the fields: what was refused, what changed meanwhile. */
  children?: ReactNode;
  /** Stands left of the button. */
  aside?: ReactNode;
  isBlocked?: boolean;
};

/** The form of any command, drawn from its table of fields and checked by the server's own schema. */
export function ActionForm({ command, about, initial, onChange, onSend, submitLabel, children, ...props }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const fieldsFor = (values: Record<FieldName, string>) => {
    const priority = priorityFrom(command, values, catalog);
    const lacksHandover = priority !== undefined && lacksPhoneHandover(priority, about.isPhonedOver);
    return fieldsOf(command, { status: about.status, hasUnit: about.unitId !== null, lacksHandover });
  };
  const because = t("intake.answer.because");
  const words = {
    open: (place: string) => t("intake.answer.stillOpen", { place }),
    required: t("field.required"),
    because,
  };

  const form = useAppForm({
    defaultValues: initial,
    validators: {
      onSubmit: ({ value }) => {
        const wrong = checkForm(command, fieldsFor(value), value, words);
        if (command === "changeAnswers" && value.answers === answersText(about.view?.answers ?? []))
          wrong.answers = t("intake.answersUnchanged");
        return Object.keys(wrong).length === 0 ? undefined : { fields: wrong };
      },
    },
    onSubmit: ({ value }) => onSend(inputOf(fieldsFor(value), asSent(value, because), about.point), value),
  });
  const values = useStore(form.store, (state) => state.values);
  useEffect(() => {
    if (values !== initial) onChange?.(values);
  }, [values, initial, onChange]);

  // The first field has the focus, whether the form opens with its drawer or after the draft was read.
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("input, textarea");
    first?.setAttribute("data-autofocus", "");
    first?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  return (
    <Form onSubmit={() => form.handleSubmit()} onKeyDown={onKeyDown}>
      <form.AppForm>
        <Stack gap="md" ref={box}>
          {children}
          {fieldsFor(values).map((field) =>
            field.as === "place" ? (
              <Stack key={field.name} gap="sm">
                <Group align="flex-start" wrap="nowrap">
                  <form.AppField name="street">{() => <StreetField />}</form.AppField>
                  <form.AppField name="houseNumber">{() => <HouseNumberField />}</form.AppField>
                </Group>
                <form.AppField name="placeText">{() => <PlaceTextField />}</form.AppField>
                <form.AppField name="districtNumber">{() => <DistrictField point={about.point} />}</form.AppField>
              </Stack>
            ) : field.as === "handover" ? (
              <Fieldset key={field.name} legend={t("desk.handover")}>
                <Stack gap="sm">
                  <form.AppField name="phonedAt">{() => <PhonedAtField />}</form.AppField>
                  <form.AppField name="phonedTo">{() => <PhonedToField />}</form.AppField>
                </Stack>
              </Fieldset>
            ) : (
              <form.AppField key={field.name} name={field.name}>
                {() => <ActionField field={field} about={about} outcome={values.outcome} />}
              </form.AppField>
            ),
          )}
          {command === "resolve" && values.outcome === "refused" && (
            <form.AppField name="refusal">
              {() => <TextAreaField label={t("intake.field.refusal")} required minRows={2} />}
            </form.AppField>
          )}
          {command === "resolve" && (
            <AnswerPreview text={asSent(values, because).publicAnswer} typed={values.publicAnswer} />
          )}
          <Group justify="flex-end" gap="sm">
            {props.aside}
            <form.SubmitButton {...(props.isDangerous ? { color: "red" } : {})} disabled={props.isBlocked === true}>
              {submitLabel}
            </form.SubmitButton>
          </Group>
        </Stack>
      </form.AppForm>
    </Form>
  );
}
