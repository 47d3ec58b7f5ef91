import "leaflet/dist/leaflet.css";
import {
  circleMarker,
  type LatLng,
  Map as LeafletMap,
  latLngBounds,
  layerGroup,
  polygon,
  polyline,
  tileLayer,
} from "leaflet";
import { useEffect, useRef } from "react";
import classes from "./map-view.module.css";

export type Point = { readonly latitude: number; readonly longitude: number };

/** A line of corners, longitude first as GeoJSON has them; a ring ends where it began. */
type Line = readonly (readonly [longitude: number, latitude: number])[];

type Props = {
  /** What is chosen on it, for a screen reader. */
  label: string;
  /** Where the map opens. */
  start: Point;
  zoom: number;
  credit: string;
  words: { zoomIn: string; zoomOut: string };
  /** Whether it takes the keyboard as soon as it is there. */
  takesFocus?: boolean;
  /** Ground that is drawn on it: pieces, each an outer ring and its holes. */
  ground?: readonly (readonly Line[])[];
  /** A line that is being drawn. */
  line?: Line;
  /** Told where the cross in the middle stands, after each move. */
  onMove?: (at: Point) => void;
  /** The point under the cross after Enter on the map, the one under the mouse after a double click. */
  onChoose: (at: Point) => void;
};

const NOTHING: readonly never[] = [];
/** Ground that could be this many steps nearer is hard to see. */
const SMALL = 2;
/** Strong on the light pictures of a map. */
const INK = { color: "#b00020", weight: 3, interactive: false } as const;

const DEEPEST = 19;
/** Five decimals are a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
const pointOf = ({ lat, lng }: LatLng): Point => ({ latitude: rounded(lat), longitude: rounded(lng) });
const asLeaflet = (line: Line) => line.map(([longitude, latitude]): [number, number] => [latitude, longitude]);

/** A map under a cross: it is moved by mouse or arrows, and the point is what lies under the cross. */
export function MapView(props: Props) {
  const { label, start, zoom, credit, words, takesFocus = false, ground = NOTHING, line = NOTHING } = props;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<LeafletMap>(null);
  const told = useRef(props);
  told.current = props;

  useEffect(() => {
    if (place.current === null) return;
    const map = new LeafletMap(place.current, {
      center: [start.latitude, start.longitude],
      zoom,
      doubleClickZoom: false,
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    tileLayer("/tiles/{z}/{x}/{y}", { maxZoom: DEEPEST }).addTo(map);
    shown.current = map;
    map.on("moveend", () => told.current.onMove?.(pointOf(map.getCenter())));
    // The first click of two moves the map away under the second.
    let clicked = map.getCenter();
    map.on("click", ({ latlng, originalEvent }) => {
      if (originalEvent.detail > 1) return;
      clicked = latlng;
      map.panTo(latlng);
    });
    map.on("dblclick", () => told.current.onChoose(pointOf(clicked)));
    const buttons = place.current.parentElement?.querySelectorAll<HTMLButtonElement>("button[data-step]") ?? [];
    for (const button of buttons) button.onclick = () => map.zoomIn(Number(button.dataset.step));
    if (takesFocus) place.current.focus();
    return () => {
      shown.current = null;
      map.remove();
    };
  }, [start, zoom, takesFocus]);

  useEffect(() => {
    const map = shown.current;
    if (map === null) return;
    const drawn = layerGroup().addTo(map);
    const pieces = ground.map((rings) => polygon(rings.map(asLeaflet), INK).addTo(drawn));
    const bounds = latLngBounds([]);
    for (const piece of pieces) bounds.extend(piece.getBounds());
    // Pieces without a corner lie nowhere, and Leaflet throws when it is asked how near that is.
    if (bounds.isValid()) {
      const isSmall = map.getBoundsZoom(bounds) - map.getZoom() > SMALL;
      if (isSmall || !map.getBounds().contains(bounds)) map.fitBounds(bounds);
    }
    return () => void drawn.remove();
  }, [ground]);

  useEffect(() => {
    const map = shown.current;
    if (map === null) return;
    const drawn = layerGroup().addTo(map);
    polyline(asLeaflet(line), { ...INK, dashArray: "6" }).addTo(drawn);
    for (const corner of asLeaflet(line)) circleMarker(corner, { ...INK, radius: 4, fillOpacity: 1 }).addTo(drawn);
    return () => void drawn.remove();
  }, [line]);

  return (
    <div className={classes.frame}>
      {/* Leaflet moves the map by arrows, plus and minus; Enter is ours. */}
      <div
        ref={place}
        role="application"
        aria-label={label}
        className={classes.map}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || shown.current === null) return;
          event.preventDefault(); // a form around the map is not sent
          props.onChoose(pointOf(shown.current.getCenter()));
        }}
      />
      <span className={classes.cross} aria-hidden="true" />
      <div className={classes.steps}>
        <button type="button" data-step="1" aria-label={words.zoomIn}>
          +
        </button>
        <button type="button" data-step="-1" aria-label={words.zoomOut}>
          −
        </button>
      </div>
      <span className={classes.credit}>{credit}</span>
    </div>
  );
}
