import type { Point } from "../../ui/map/map-view";

/** The Main Market Square: where a map of Kraków opens that knows no place yet. */
const SQUARE: Point = { latitude: 50.0617, longitude: 19.9373 };

/** A map of the whole city. */
export const CITY_VIEW = { start: SQUARE, zoom: 13 } as const;
