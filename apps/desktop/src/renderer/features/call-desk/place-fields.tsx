import { LIMITS } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import type { PlaceDraft } from "./desk-draft";
import { DistrictOfPoint } from "./district-of-point";
import { DistrictSelect } from "./district-select";
import { FIELD_IDS, useFieldError } from "./fields";
import { PointOnMap } from "./point-on-map";
import { useDispatch } from "./use-desk";
import { useMatter } from "./use-matter";

/** Where it is: one line as the caller says it, and beneath it how the line was read, to be corrected part by part. */
export function PlaceFields() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const inView = useMatter();
  const error = useFieldError("place", t("field.required"));
  if (inView === null) return null;
  const { matter, script } = inView;
  const { place } = matter;
  const isSent = matter.sending !== null;
  return (
    <section className={classes.place} aria-label={t("desk.place")}>
      <TextInput
        id={FIELD_IDS.place}
        label={
          <span className={classes.between}>
            {t("desk.place")} <HotkeyKbd hotkey="deskPlace" />
          </span>
        }
        labelProps={{ className: classes.wideLabel }}
        placeholder={t("desk.placeHint")}
        description={script.where?.readAloud}
        classNames={{ description: classes.askedWhere ?? "" }}
        autoComplete="off"
        maxLength={LIMITS.line}
        readOnly={isSent}
        value={place.line}
        error={error}
        onChange={(event) => dispatch({ do: "place-line", typed: event.currentTarget.value })}
      />
      <div className={classes.placeParts}>
        <PlacePart name="street" label={t("desk.street")} max={LIMITS.line} place={place} isSent={isSent} />
        <PlacePart name="houseNumber" label={t("desk.houseNumber")} max={20} place={place} isSent={isSent} />
        <PlacePart name="placeText" label={t("desk.placeText")} max={LIMITS.line} place={place} isSent={isSent} />
        <DistrictSelect value={place.districtNumber} isSent={isSent} />
      </div>
      <DistrictOfPoint place={place} isSent={isSent} />
      <PointOnMap place={place} isSent={isSent} />
    </section>
  );
}

type PartProps = {
  name: "street" | "houseNumber" | "placeText";
  label: string;
  max: number;
  place: PlaceDraft;
  isSent: boolean;
};

/** One part of the place, as it was read from the line or corrected since. */
function PlacePart({ name, label, max, place, isSent }: PartProps) {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const error = useFieldError(`place.${name}`, t("field.invalid"));
  return (
    <TextInput
      id={FIELD_IDS[`place.${name}`]}
      label={label}
      size="xs"
      autoComplete="off"
      maxLength={max}
      readOnly={isSent}
      value={place[name]}
      error={error}
      onChange={(event) => dispatch({ do: "place", part: { [name]: event.currentTarget.value } })}
    />
  );
}
