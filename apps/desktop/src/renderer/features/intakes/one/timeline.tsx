import type { TimelineEntry } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { IconLock, IconMegaphone } from "../../../ui/icons";
import { When } from "../../../ui/when";
import { PublicMark } from "../actions/public-mark";
import { byDays, isToldPublicly } from "./days";
import { SentenceLine } from "./sentence-line";
import classes from "./timeline.module.css";

/** The whole history, newest first: who did what, and the words that belong to it. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <div className={classes.timeline}>
      {byDays(entries).map(({ name, entries: lines }) => (
        <section key={name} aria-label={name}>
          <h3 className={classes.day}>{name}</h3>
          <ol className={classes.lines} reversed>
            {lines.map((entry) => (
              <TimelineLine key={entry.seq} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function TimelineLine({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const mark = t(entry.isPublic ? "intake.mark.publicFact" : "intake.mark.internalFact");
  return (
    <li className={classes.line} data-public={entry.isPublic || undefined}>
      <span className={classes.sign} title={mark}>
        {entry.isPublic ? <IconMegaphone size="0.875rem" /> : <IconLock size="0.875rem" />}
        <span className="visually-hidden">{mark}</span>
      </span>
      <span className={classes.time}>
        <When at={entry.at} style="time" />
      </span>
      <div className={classes.told}>
        <SentenceLine entry={entry} />
        {entry.words !== null && (
          <blockquote className={classes.words} data-public={isToldPublicly(entry) || undefined}>
            <p>{entry.words}</p>
            <PublicMark isPublic={isToldPublicly(entry)} />
          </blockquote>
        )}
      </div>
    </li>
  );
}
