import { memo } from "react";
import { DistrictCheck } from "../geography/district-check";
import type { PlaceDraft } from "./desk-draft";
import { useDispatch } from "./use-desk";

type Props = Pick<PlaceDraft, "latitude" | "longitude"> & { value: number | null; isSent: boolean };

/** The point of the matter gives its district; near a border the consultant is asked which. */
export const DistrictOfPoint = memo(function DistrictOfPoint({ latitude, longitude, value, isSent }: Props) {
  const dispatch = useDispatch();
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return (
    <DistrictCheck
      point={point}
      value={value}
      isReadOnly={isSent}
      onFound={(number) => {
        if (point !== null) dispatch({ do: "district-found", ...point, districtNumber: number });
      }}
      onChoose={(number) => dispatch({ do: "place", part: { districtNumber: number } })}
    />
  );
});
