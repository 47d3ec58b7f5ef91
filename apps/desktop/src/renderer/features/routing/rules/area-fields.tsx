import { type Area, type Leaf, type Point, type RingFault, ringFault } from "@kck/domain";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { FileChoice } from "../../../ui/file-choice";
import { Loading } from "../../../ui/states";
import { CITY_VIEW } from "../../geography/city-view";
import { type AreaRefusal, readArea } from "./read-area";

type AreaLeaf = Extract<Leaf, { type: "area" }>;
type Drawn = { readonly leaf: AreaLeaf; readonly corners: readonly Point[] };
/** The ground, and the corners of an outline that is not closed yet. */
type Props = Drawn & { onChange: (part: Partial<Drawn>) => void };

/** Few rules ask for an area; the map is fetched for those that do. */
const MapView = lazy(async () => ({ default: (await import("../../../ui/map/map-view")).MapView }));
/** Corners that make a ring. */
const FEWEST = 3;

/** Some ground: its name, a file it is read from, and where the operator has a map, the ground on it, drawn by corners. */
export function AreaFields({ leaf, corners, onChange }: Props) {
  const { t } = useTranslation();
  const { map } = useMe();
  const [refusal, setRefusal] = useState<AreaRefusal | null>(null);
  const { area } = leaf;
  const fault = area.length === 0 ? null : ringFault(area);
  const put = (next: Area, part: Partial<Drawn> = {}) => {
    setRefusal(null);
    onChange({ ...part, leaf: { ...leaf, area: next } });
  };
  const setCorners = (next: readonly Point[]) => onChange({ corners: next });
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readArea(await file.text());
    if (read.ok) put(read.area);
    else setRefusal(read.why);
  };
  const close = () => {
    const [first] = corners;
    if (first === undefined) return;
    put([...area, [[...corners, first]]], { corners: [] });
  };
  return (
    <Stack gap="xs">
      <TextInput
        label={t("routing.rules.area.name")}
        required
        value={leaf.name}
        onChange={(event) => onChange({ leaf: { ...leaf, name: event.currentTarget.value } })}
      />
      <Group gap="sm">
        <FileChoice
          label={t("routing.rules.area.load")}
          accept=".geojson,.json,application/geo+json"
          onChoose={([file]) => void load(file)}
        />
        {area.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => put([])}>
            {t("routing.rules.area.clear")}
          </Button>
        )}
        <Text size="sm" role="status">
          {t("routing.rules.area.has", { pieces: area.length, corners: cornersIn(area) })}
        </Text>
      </Group>
      {refusal !== null && (
        <Text c="red" role="alert" size="sm">
          {t(`routing.rules.area.refused.${refusal}`)}
        </Text>
      )}
      {fault !== null && <FaultOf fault={fault} />}
      {map !== null && (
        <>
          <Text size="sm">{t("routing.rules.area.hint")}</Text>
          <Suspense fallback={<Loading what={t("routing.rules.area.map")} />}>
            <MapView
              label={t("routing.rules.area.map")}
              {...CITY_VIEW}
              credit={map.credit}
              words={{ zoomIn: t("desk.map.zoomIn"), zoomOut: t("desk.map.zoomOut") }}
              ground={area}
              line={corners}
              onChoose={({ longitude, latitude }) => setCorners([...corners, [longitude, latitude]])}
            />
          </Suspense>
        </>
      )}
      {(map !== null || corners.length > 0) && (
        <Group gap="sm">
          <Button variant="default" size="compact-sm" disabled={corners.length < FEWEST} onClick={close}>
            {t("routing.rules.area.close", { count: corners.length })}
          </Button>
          {corners.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => setCorners(corners.slice(0, -1))}>
              {t("routing.rules.area.back")}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

/** Corners as people count them: the last of a ring is its first again. */
const cornersIn = (area: Area) => area.flat().reduce((sum, ring) => sum + ring.length - 1, 0);

function FaultOf({ fault: { fault, at } }: { fault: RingFault }) {
  const { t } = useTranslation();
  const where = at === null ? "" : `${at[1].toFixed(5)}, ${at[0].toFixed(5)}`;
  return (
    <Text c="red" role="alert" size="sm">
      {t(`routing.rules.area.fault.${fault}`)} {where}
    </Text>
  );
}
