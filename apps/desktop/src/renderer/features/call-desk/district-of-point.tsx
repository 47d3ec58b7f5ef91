import { DistrictCheck } from "../geography/district-check";
import type { PlaceDraft } from "./desk-draft";
import { useDispatch } from "./use-desk";

/** The point of the matter gives its district; near a border the consultant is asked which. */
export function DistrictOfPoint({ place, isSent }: { place: PlaceDraft; isSent: boolean }) {
  const dispatch = useDispatch();
  const { latitude, longitude, districtNumber } = place;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return (
    <DistrictCheck
      point={point}
      value={districtNumber}
      isReadOnly={isSent}
      onFound={(number) => {
        if (point !== null) dispatch({ do: "district-found", ...point, districtNumber: number });
      }}
      onChoose={(number) => dispatch({ do: "place", part: { districtNumber: number } })}
    />
  );
}
