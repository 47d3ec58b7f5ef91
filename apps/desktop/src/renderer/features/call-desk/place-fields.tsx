import { LIMITS } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import { DistrictSelect } from "./district-select";
import { FIELD_IDS, useIsRefused } from "./fields";
import { useDispatch } from "./use-desk";
import { useMatter } from "./use-matter";

/** Where it is: one line as the caller says it, and beneath it how the line was read, to be corrected part by part. */
export function PlaceFields() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const inView = useMatter();
  const isRefused = useIsRefused("place");
  if (inView === null) return null;
  const { matter, script } = inView;
  const { place } = matter;
  const isSent = matter.sending !== null;
  const point = place.latitude === null ? "" : `${place.latitude}, ${place.longitude}`;
  const part = (name: "street" | "houseNumber" | "placeText", label: string, max: number) => (
    <TextInput
      id={FIELD_IDS[`place.${name}`]}
      label={label}
      size="xs"
      autoComplete="off"
      maxLength={max}
      readOnly={isSent}
      value={place[name]}
      onChange={(event) => dispatch({ do: "place", part: { [name]: event.currentTarget.value } })}
    />
  );
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
        error={isRefused ? t("field.required") : null}
        onChange={(event) => dispatch({ do: "place-line", typed: event.currentTarget.value })}
      />
      <div className={classes.placeParts}>
        {part("street", t("desk.street"), LIMITS.line)}
        {part("houseNumber", t("desk.houseNumber"), 20)}
        {part("placeText", t("desk.placeText"), LIMITS.line)}
        <DistrictSelect value={place.districtNumber} isSent={isSent} />
      </div>
      {point !== "" && <p className={classes.quiet}>{t("desk.point", { point })}</p>}
    </section>
  );
}
