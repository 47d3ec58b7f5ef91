import { Button, Group, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../ui/map/map-view";
import { useCatalog } from "../catalog/use-catalog";
import { doubtOf } from "./doubt-of";
import { useDistrictAt } from "./use-district-at";

type Props = {
  point: Point | null;
  /** The district as it is chosen now. */
  value: number | null;
  isReadOnly: boolean;
  /** Told once for each point in which district it lies; null where a person has to say it. */
  onFound: (number: number | null) => void;
  onChoose: (number: number) => void;
};

/** Finds the district of a point, and asks for a look where the border is near or another district was chosen. */
export function DistrictCheck({ point, value, isReadOnly, onFound, onChoose }: Props) {
  const { t } = useTranslation();
  const { districtName } = useCatalog();
  const found = useDistrictAt(point);
  const told = useRef(onFound);
  told.current = onFound;
  useEffect(() => {
    if (found?.isKnown === true) told.current(found.isNearBorder ? null : found.number);
  }, [found]);

  const doubt = found === undefined ? null : doubtOf(found, value);
  return (
    <>
      <Text size="sm" role="status" fw={600} m={0}>
        {doubt !== null && t(`district.doubt.${doubt}`)}
      </Text>
      {doubt !== null && found !== undefined && found.candidates.length > 0 && (
        <Group gap="xs" role="group" aria-label={t("district.candidates")}>
          {found.candidates.map((number) => (
            <Button
              key={number}
              size="compact-sm"
              variant={number === value ? "filled" : "default"}
              aria-pressed={number === value}
              disabled={isReadOnly}
              onClick={() => onChoose(number)}
            >
              {districtName(number)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
