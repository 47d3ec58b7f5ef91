import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { lazy, memo, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { HotkeyKbd } from "../../ui/kbd";
import type { Point } from "../../ui/map/map-view";
import { Loading } from "../../ui/states";
import { CITY_VIEW } from "../geography/city-view";
import classes from "./call-desk.module.css";
import type { PlaceDraft } from "./desk-draft";
import { FIELD_IDS, focusField } from "./fields";
import { useDispatch } from "./use-desk";

/** Half of the desks never look at the map; it is fetched for those that do. */
const MapView = lazy(async () => ({ default: (await import("../../ui/map/map-view")).MapView }));

const HOUSES = 18;

type At = Pick<PlaceDraft, "latitude" | "longitude">;
type Props = At & { isSent: boolean };

/** The point of the matter, chosen on a map where the operator has one; nothing is shown where there is none. */
export const PointOnMap = memo(function PointOnMap({ latitude, longitude, isSent }: Props) {
  const { t } = useTranslation();
  const { map } = useMe();
  const dispatch = useDispatch();
  const [isOpen, setIsOpen] = useState(false);
  const point = pointOf({ latitude, longitude });
  if (map === null) return point === null ? null : <p className={classes.quiet}>{told(t, point)}</p>;
  const choose = (chosen: Point | null) => {
    dispatch({ do: "place", part: { latitude: chosen?.latitude ?? null, longitude: chosen?.longitude ?? null } });
    setIsOpen(false);
  };
  return (
    <div className={classes.between}>
      <Button
        id={FIELD_IDS.map}
        variant="default"
        size="compact-sm"
        disabled={isSent}
        rightSection={<HotkeyKbd hotkey="deskMap" />}
        onClick={() => setIsOpen(true)}
      >
        {t("desk.map.open")}
      </Button>
      {point !== null && <span className={classes.quiet}>{told(t, point)}</span>}
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        onExitTransitionEnd={() => focusField("place")}
        size="xl"
        title={t("desk.map.title")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <Choice start={point} credit={map.credit} onChoose={choose} />
      </Modal>
    </div>
  );
});

type ChoiceProps = { start: Point | null; credit: string; onChoose: (point: Point | null) => void };

function Choice({ start, credit, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const [opened] = useState(start ?? CITY_VIEW.start);
  const [at, setAt] = useState(opened);
  const words = { zoomIn: t("desk.map.zoomIn"), zoomOut: t("desk.map.zoomOut") };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("desk.map.hint")}</Text>
      <Suspense fallback={<Loading what={t("desk.map.title")} />}>
        <MapView
          label={t("desk.map.title")}
          start={opened}
          zoom={start === null ? CITY_VIEW.zoom : HOUSES}
          credit={credit}
          words={words}
          takesFocus
          onMove={setAt}
          onChoose={onChoose}
        />
      </Suspense>
      <Group justify="space-between">
        <Text size="sm" aria-live="polite">
          {told(t, at)}
        </Text>
        <Group gap="sm">
          {start !== null && (
            <Button variant="subtle" onClick={() => onChoose(null)}>
              {t("desk.map.remove")}
            </Button>
          )}
          <Button onClick={() => onChoose(at)}>{t("desk.map.choose")}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

function pointOf({ latitude, longitude }: At): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

type Say = (key: "desk.point", values: { point: string }) => string;
const told = (t: Say, { latitude, longitude }: Point) =>
  t("desk.point", { point: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` });
