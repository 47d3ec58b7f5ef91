import { CARD_AREAS, mayCall } from "@kck/domain";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { IconAlert, IconCheck, IconClock, IconEye, IconEyeOff, IconLock, IconPencil } from "../../../ui/icons";
import type { FoundCards } from "../search/open-card-search";
import { CARD_LISTS, type CardList, type CardsAddress, changedAddress } from "./address";
import classes from "./browse.module.css";
import { useListCounts } from "./use-written";

const ICONS: Record<CardList, ReactNode> = {
  published: <IconCheck size="1rem" />,
  draft: <IconPencil size="1rem" />,
  "in-review": <IconEye size="1rem" />,
  scheduled: <IconClock size="1rem" />,
  overdue: <IconAlert size="1rem" />,
  "never-opened": <IconEyeOff size="1rem" />,
  archived: <IconLock size="1rem" />,
};

type Props = { address: CardsAddress; found: Pick<FoundCards, "facets" | "total"> | null };

/** The lists of the knowledge base, and the areas of life with how many cards each holds. */
export function ListNav({ address, found }: Props) {
  const { t } = useTranslation();
  const { role } = useMe();
  const counts = useListCounts();
  const current = address.list ?? "published";
  const lists = CARD_LISTS.filter(
    (list) => list === "published" || mayCall(role, list === "never-opened" ? "cardUse.statistics" : "cards.list"),
  );
  const areas = new Map(found?.facets.area.map(({ value, count }) => [value, count]));
  const chosen = address.area ?? [];

  return (
    <nav className={classes.nav} aria-label={t("cards.lists")}>
      {lists.length > 1 && (
        <ul>
          {lists.map((list) => (
            <li key={list}>
              <Link
                to="/cards"
                search={changedAddress({}, { list })}
                className={classes.folder}
                activeProps={{ "aria-current": false }}
                {...(list === current ? { "aria-current": "page", "data-current": true } : {})}
                data-urgent={(list === "overdue" && (counts.overdue ?? 0) > 0) || undefined}
              >
                {ICONS[list]}
                <span className={classes.name}>{t(`cards.list.${list}`)}</span>
                <span className={classes.count}>{list === "published" ? found?.total : counts[list]}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {current === "published" && (
        <>
          <h2 className={classes.navTitle}>{t("card.section.area")}</h2>
          <ul>
            {CARD_AREAS.map((area) => {
              const isChosen = chosen.includes(area);
              const next = isChosen ? chosen.filter((other) => other !== area) : [area];
              return (
                <li key={area}>
                  <Link
                    to="/cards"
                    search={changedAddress(address, { area: next })}
                    className={classes.folder}
                    activeProps={{ "aria-current": false }}
                    {...(isChosen ? { "aria-current": "true", "data-current": true } : {})}
                  >
                    <span className={classes.name}>{t(`card.area.${area}`)}</span>
                    <span className={classes.count}>{areas.get(area) ?? 0}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </nav>
  );
}
