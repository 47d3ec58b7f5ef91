import { LIMITS } from "@kck/contracts";
import { CLOSING_OUTCOMES, OUTCOMES, PRIORITIES } from "@kck/domain";
import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFieldContext } from "../../../ui/form/contexts";
import { SelectField, TextAreaField, TextField } from "../../../ui/form/fields";
import { InstantField } from "../../../ui/form/instant-field";
import { IconCalendar } from "../../../ui/icons";
import { useCatalog } from "../../catalog/use-catalog";
import { DistrictCheck } from "../../geography/district-check";
import { CategoryField } from "../pickers/category-field";
import { MasterField } from "../pickers/master-field";
import { PersonField } from "../pickers/person-field";
import { ResidentField } from "../pickers/resident-field";
import { UnitField } from "../pickers/unit-field";
import { AnswersField } from "./answers-field";
import type { Field } from "./fields";
import type { FormAbout } from "./form-about";
import { PublicAnswer } from "./public-answer";
import { PublicMark } from "./public-mark";

type Props = { field: Field; about: FormAbout; outcome: string };

/** The control for one field of an action's form; it stands inside the form's own field. */
export function ActionField({ field, about, outcome }: Props) {
  const { t } = useTranslation();
  switch (field.as) {
    case "unit":
      return (
        <UnitField
          label={t(`intake.field.${field.name}`)}
          isRequired={field.isRequired}
          suggested={field.name === "unitId" ? about.suggestedUnits : []}
          excluded={about.unitId}
        />
      );
    case "words":
      return (
        <Stack gap="xs">
          <TextAreaField label={t(`intake.field.${field.name}`)} required={field.isRequired} max={LIMITS.note} />
          <PublicMark isPublic={field.isPublic} />
        </Stack>
      );
    case "instant":
      return (
        <InstantField
          label={t("intake.field.scheduledFor")}
          placeholder={t("intake.field.instantHint")}
          leftSection={<IconCalendar size="1rem" />}
          required
        />
      );
    case "outcome":
    case "closing-outcome": {
      const outcomes = field.as === "outcome" ? OUTCOMES : CLOSING_OUTCOMES;
      return (
        <SelectField
          label={t("intake.field.outcome")}
          required
          data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      );
    }
    case "public-answer":
      return <PublicAnswer outcome={outcome} facts={about.facts} groupCode={about.groupCode} />;
    case "master":
      return about.view === null ? null : <MasterField intake={about.view} />;
    case "person":
      return <PersonField label={t("intake.field.assigneeId")} unitId={about.unitId} />;
    case "category":
      return <CategoryField label={t("intake.field.categoryId")} />;
    case "priority":
      return (
        <SelectField
          label={t("intake.field.priority")}
          required
          allowDeselect={false}
          data={PRIORITIES.map((value) => ({ value, label: `${value} ${t(`priority.${value}`)}` }))}
        />
      );
    case "answers":
      return <AnswersField categoryId={about.view?.categoryId ?? null} initial={about.view?.answers ?? []} />;
    case "resident":
      return <ResidentField current={about.view?.resident ?? null} />;
    case "place":
    case "handover":
    case "no-handover":
    case "known-unit":
    case "known-outcome":
      return null;
  }
}

/** When a matter of danger was handed over by phone: now, unless somebody says otherwise. */
export function PhonedAtField() {
  const { t } = useTranslation();
  return (
    <InstantField
      label={t("desk.handoverTime")}
      placeholder={t("intake.field.instantHint")}
      leftSection={<IconCalendar size="1rem" />}
      required
    />
  );
}

export function PhonedToField() {
  const { t } = useTranslation();
  return (
    <TextField label={t("desk.handoverTo")} placeholder={t("desk.handoverToHint")} maxLength={LIMITS.line} required />
  );
}

/** The street of a place; its other parts have fields of their own beside it. */
export function StreetField() {
  const { t } = useTranslation();
  return <TextField label={t("intake.field.street")} maxLength={LIMITS.line} data-autofocus />;
}

export function HouseNumberField() {
  const { t } = useTranslation();
  return <TextField label={t("intake.field.houseNumber")} maxLength={20} w="8rem" />;
}

export function PlaceTextField() {
  const { t } = useTranslation();
  return (
    <TextField
      label={t("intake.field.placeText")}
      description={t("intake.field.placeTextHint")}
      maxLength={LIMITS.line}
    />
  );
}

/** The district, found by the point of the intake where it has one and none was chosen. */
export function DistrictField({ point }: { point: FormAbout["point"] }) {
  const { t } = useTranslation();
  const { districts } = useCatalog();
  const field = useFieldContext<string>();
  const chosen = field.state.value === "" ? null : Number(field.state.value);
  const { latitude, longitude } = point;
  return (
    <Stack gap="xs">
      <SelectField
        label={t("intake.field.districtNumber")}
        searchable
        clearable
        data={districts.map(({ number, roman, name }) => ({ value: String(number), label: `${roman} ${name}` }))}
      />
      <DistrictCheck
        point={latitude === null || longitude === null ? null : { latitude, longitude }}
        value={chosen}
        isReadOnly={false}
        onFound={(number) => {
          if (chosen === null && number !== null) field.handleChange(String(number));
        }}
        onChoose={(number) => field.handleChange(String(number))}
      />
    </Stack>
  );
}
