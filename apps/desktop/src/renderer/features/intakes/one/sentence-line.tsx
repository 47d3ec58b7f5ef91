import { SuggestionReason, type TimelineEntry } from "@kck/contracts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { showInstant } from "../../../i18n/time";
import { reasonsText } from "../../workload/reason-text";
import { useCity } from "../use-city";
import { type Doer, doerOf, type Part, sentenceOf } from "./sentence";

/** Why the rules chose somebody, where they did. */
const Reasons = z.array(SuggestionReason);

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
  const why = Reasons.safeParse(entry.data.reasons);
  return (
    <>
      {t(`event.says.${says}`, { who: whoIs(doerOf(entry, city)), what: whatIs(what) })}
      {why.success && ` ${t("event.why", { why: reasonsText(why.data, t) })}`}
    </>
  );
}
