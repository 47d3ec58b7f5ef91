import type { ResidentView } from "@kck/contracts";
import { Combobox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../i18n/time";
import classes from "./call-desk.module.css";

/** One of those who have called from a number, with what tells them apart. */
export function PersonOption({ person }: { person: ResidentView }) {
  const { t } = useTranslation();
  const [latest] = person.contacts;
  return (
    <Combobox.Option value={person.id}>
      <span className={classes.strong}>{person.name ?? t("desk.nameless")}</span>
      <span className={classes.quiet}>
        {[
          person.address,
          t("desk.openCount", { count: person.openIntakes.length }),
          latest === undefined ? null : t("desk.lastContact", { at: showInstant(latest.startedAt, "date") }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </Combobox.Option>
  );
}
