import { levelOf } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { loadText } from "./reason-text";
import classes from "./workload.module.css";

type Props = { load: number; capacity: number };

/** A load against its capacity, as a bar with its numbers; above it the mark shows where the capacity ends. */
export function LoadBar({ load, capacity }: Props) {
  const { t } = useTranslation();
  const level = levelOf(load, capacity);
  const whole = Math.max(load, capacity);
  const share = (part: number) => `${whole === 0 ? 0 : (part / whole) * 100}%`;
  return (
    <span className={classes.load} data-level={level}>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.fill} style={{ width: share(load) }} />
        {level === "over" && <span className={classes.mark} style={{ insetInlineStart: share(capacity) }} />}
      </span>
      <span className={classes.points}>{loadText({ load, capacity })}</span>
      <span className={level === "ok" ? "visually-hidden" : classes.level}>{t(`workload.level.${level}`)}</span>
    </span>
  );
}
