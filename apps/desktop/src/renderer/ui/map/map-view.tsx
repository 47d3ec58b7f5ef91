import "leaflet/dist/leaflet.css";
import { Map as LeafletMap, tileLayer } from "leaflet";
import { useEffect, useRef } from "react";
import classes from "./map-view.module.css";

export type Point = { readonly latitude: number; readonly longitude: number };

type Props = {
  /** What is chosen on it, for a screen reader. */
  label: string;
  /** Where the map opens. */
  start: Point;
  zoom: number;
  credit: string;
  words: { zoomIn: string; zoomOut: string };
  /** Told where the cross in the middle stands, after each move. */
  onMove: (at: Point) => void;
  /** Enter on the map, or a double click. */
  onChoose: () => void;
};

const DEEPEST = 19;
/** Five decimals are a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** A map under a cross: it is moved by mouse or arrows, and the point is what lies under the cross. */
export function MapView({ label, start, zoom, credit, words, onMove, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const told = useRef(onMove);
  told.current = onMove;

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
    map.on("moveend", () => {
      const { lat, lng } = map.getCenter();
      told.current({ latitude: rounded(lat), longitude: rounded(lng) });
    });
    map.on("click", ({ latlng }) => map.panTo(latlng));
    const buttons = place.current.parentElement?.querySelectorAll<HTMLButtonElement>("button[data-step]") ?? [];
    for (const button of buttons) button.onclick = () => map.zoomIn(Number(button.dataset.step));
    place.current.focus();
    return () => {
      map.remove();
    };
  }, [start, zoom]);

  return (
    <div className={classes.frame}>
      {/* Leaflet moves the map by arrows, plus and minus; Enter is ours. */}
      <div
        ref={place}
        role="application"
        aria-label={label}
        className={classes.map}
        onDoubleClick={onChoose}
        onKeyDown={(event) => event.key === "Enter" && onChoose()}
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
