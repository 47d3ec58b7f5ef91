import type { TimelineEntry } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { useCity } from "../use-city";
import { type Doer, doerOf, type Part, sentenceOf } from "./sentence";

/** What a line of history tells, as a plain sentence: who does what. */
export function SentenceLine({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const city = useCity();
  const { says, what } = sentenceOf(entry, city);

  const whoIs = ({ name, kind, unit }: Doer) => {
    if (name === null) return t(`event.who.${kind}`);
    return `${name} (${unit === "" ? t("common.shortName") : unit})`;
  };
  const whatIs = (part: Part | null): string => {
    switch (part?.is) {
      case undefined:
        return "";
      case "text":
        return part.text;
      case "instant":
        return showInstant(part.at);
      case "priority":
        return `${part.priority} ${t(`priority.${part.priority}`)}`;
      case "outcome":
        return t(`outcome.${part.outcome}`).toLocaleLowerCase();
      case "unknown":
        return t("common.unknown");
    }
  };
  return <>{t(`event.says.${says}`, { who: whoIs(doerOf(entry, city)), what: whatIs(what) })}</>;
}
