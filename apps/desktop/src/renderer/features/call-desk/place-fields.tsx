import { LIMITS } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import { DistrictOfPoint } from "./district-of-point";
import { DistrictSelect } from "./district-select";
import { FIELD_IDS, useFieldError } from "./fields";
import { PointOnMap } from "./point-on-map";
import { useDispatch } from "./use-desk";
import { useIsSent, useMatter } from "./use-matter";

/** Where it is: one line as the caller says it, and beneath it how the line was read, to be corrected part by part. */
export function PlaceFields() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const place = useMatter(({ matter }) => matter.place);
  const readAloud = useMatter(({ script }) => script.where?.readAloud);
  const isSent = useIsSent();
  const error = useFieldError("place", t("field.required"));
  if (place === null) return null;
  const { street, houseNumber, placeText, districtNumber, latitude, longitude } = place;
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
        description={readAloud}
        classNames={{ description: classes.askedWhere ?? "" }}
        autoComplete="off"
        maxLength={LIMITS.line}
        readOnly={isSent}
        value={place.line}
        error={error}
        onChange={(event) => dispatch({ do: "place-line", typed: event.currentTarget.value })}
      />
      <div className={classes.placeParts}>
        <PlacePart name="street" label={t("desk.street")} max={LIMITS.line} value={street} isSent={isSent} />
        <PlacePart name="houseNumber" label={t("desk.houseNumber")} max={20} value={houseNumber} isSent={isSent} />
        <PlacePart name="placeText" label={t("desk.placeText")} max={LIMITS.line} value={placeText} isSent={isSent} />
        <DistrictSelect value={districtNumber} isSent={isSent} />
      </div>
      <DistrictOfPoint latitude={latitude} longitude={longitude} value={districtNumber} isSent={isSent} />
      <PointOnMap latitude={latitude} longitude={longitude} isSent={isSent} />
    </section>
  );
}

type PartProps = {
  name: "street" | "houseNumber" | "placeText";
  label: string;
  max: number;
  value: string;
  isSent: boolean;
};

/** One part of the place, as it was read from the line or corrected since. */
const PlacePart = memo(function PlacePart({ name, label, max, value, isSent }: PartProps) {
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
      value={value}
      error={error}
      onChange={(event) => dispatch({ do: "place", part: { [name]: event.currentTarget.value } })}
    />
  );
});
