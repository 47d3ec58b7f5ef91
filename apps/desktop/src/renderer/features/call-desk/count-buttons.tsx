import type { MassEventView } from "@kck/contracts";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconAlert, IconCheck } from "../../ui/icons";
import { HotkeyKbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import type { ContactDraft } from "./desk-draft";
import own from "./mass-events.module.css";
import { showNewsTo } from "./news-for";
import { useCommands } from "./use-commands";
import { useDesk } from "./use-desk";
import { useNews } from "./use-news";

/** One key counts the caller: with their number for news, or without. Says so where somebody is counted, or cannot be yet. */
export function CountButtons({ event }: { event: MassEventView }) {
  const contact = useDesk((state) => state.contact);
  return contact?.matter == null || contact.matter.sending !== null ? null : <Ways event={event} contact={contact} />;
}

function Ways({ event, contact }: { event: MassEventView; contact: ContactDraft }) {
  const { t } = useTranslation();
  const { count, toField } = useCommands();
  const { news, retry } = useNews(contact);
  const counts = contact.done.filter((matter) => matter.how === "counted" && matter.id === event.id);
  const isTold = counts.some((matter) => matter.how === "counted" && matter.news !== null);
  const canTell = !isTold && (news.to === "sms" || news.to === "email");
  if (news.to === "nobody") {
    return (
      <>
        <p className={classes.quiet}>{t("desk.events.needsCaller")}</p>
        <Button
          size="compact-sm"
          variant="default"
          data-count="caller"
          rightSection={<HotkeyKbd hotkey="deskPhone" />}
          onClick={() => toField("phone")}
        >
          {t("desk.toPhone")}
        </Button>
      </>
    );
  }
  return (
    <div className={classes.stack}>
      {counts.length > 0 && (
        <p className={own.counted}>
          <IconCheck size="1rem" /> {t("desk.events.counted")}
        </p>
      )}
      {canTell && (
        <p className={classes.between}>
          <span className={classes.quiet}>{t("desk.events.newsAt")}</span> <strong>{showNewsTo(news)}</strong>
        </p>
      )}
      {news.to === "nowhere" && counts.length === 0 && contact.caller.tag !== "anonymous" && (
        <p className={classes.quiet}>{t("desk.events.noWay")}</p>
      )}
      {news.to === "unknown" && retry !== null && counts.length === 0 && (
        <p className={classes.warning}>
          <IconAlert size="1rem" /> {t("desk.events.newsUnknown")}
          <Button size="compact-xs" variant="default" onClick={retry}>
            {t("common.retry")}
          </Button>
        </p>
      )}
      {canTell && (
        <Button
          size="compact-md"
          data-count="news"
          rightSection={<HotkeyKbd hotkey="deskCount" />}
          onClick={() => void count(event, news)}
        >
          {t("desk.events.countForNews")}
        </Button>
      )}
      {counts.length === 0 && (
        <Button
          size="compact-md"
          variant="default"
          data-count="silent"
          rightSection={<HotkeyKbd hotkey={canTell ? "deskCountSilently" : "deskCount"} />}
          onClick={() => void count(event, null)}
        >
          {t("desk.events.countOnly")}
        </Button>
      )}
    </div>
  );
}
