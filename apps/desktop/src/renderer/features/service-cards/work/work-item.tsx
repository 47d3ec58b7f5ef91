import type { CardWorkItem } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { Anchor, Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../../api/reason";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import { useMe } from "../../../api/use-me";
import { IconCheck, IconNote, IconPhone, IconSearch } from "../../../ui/icons";
import { notifyDone, notifyRefused } from "../../../ui/notify";
import { When } from "../../../ui/when";
import { CardLink } from "../view/card-link";
import classes from "./work.module.css";

type Props = { item: CardWorkItem; heaviest: number };

const ICONS: Record<CardWorkItem["type"], ReactNode> = {
  search: <IconSearch size="1.125rem" />,
  "passed-on": <IconPhone size="1.125rem" />,
  report: <IconNote size="1.125rem" />,
};

/** One sign of trouble: what it is about, how much it weighs, and what can be done. */
export function WorkItem({ item, heaviest }: Props) {
  const { t } = useTranslation();
  return (
    <li className={classes.item}>
      <span className={classes.icon}>{ICONS[item.type]}</span>
      <div className={classes.about}>
        <p className={classes.title}>
          <Title item={item} />
        </p>
        <p className={classes.quiet}>
          {t(`cards.work.type.${item.type}`)} · <Told item={item} /> · <When at={item.lastAt} isRelative />
        </p>
      </div>
      <div className={classes.weight} title={t("cards.work.weight")}>
        <span className={classes.bar} aria-hidden="true">
          <span style={{ width: `${Math.round((item.weight / heaviest) * 100)}%` }} />
        </span>
        <span>
          <span className="visually-hidden">{t("cards.work.weight")} </span>
          {item.weight.toFixed(1)}
        </span>
      </div>
      <div className={classes.deed}>{item.type === "report" && <Resolve item={item} />}</div>
    </li>
  );
}

function Title({ item }: { item: CardWorkItem }) {
  const { t } = useTranslation();
  if (item.type === "passed-on") return <CardLink card={item} />;
  if (item.type === "search") {
    return (
      <Anchor renderRoot={(props) => <Link to="/cards" search={{ words: item.words }} {...props} />}>
        „{item.words}”
      </Anchor>
    );
  }
  return (
    <>
      {item.card !== null && <CardLink card={item.card} />}
      {item.section !== null && ` (${t(`card.section.${item.section}`)})`}
      {item.card !== null && ": "}
      {item.words}
    </>
  );
}

function Told({ item }: { item: CardWorkItem }) {
  const { t } = useTranslation();
  if (item.type === "search") return t("cards.work.searched", { count: item.count, withoutHit: item.withoutHit });
  if (item.type === "passed-on") return t("cards.work.passedOn", { count: item.count });
  return `${t(`cards.work.purpose.${item.purpose}`)}, ${item.byName}`;
}

function Resolve({ item }: { item: Extract<CardWorkItem, { type: "report" }> }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { role } = useMe();
  const resolve = useCommand(
    trpc.cardUse.resolve.mutationOptions({
      onSuccess: () => {
        notifyDone({ message: t("cards.work.resolved") });
        return queries.invalidateQueries(trpc.cardUse.work.pathFilter());
      },
      onError: (error) => notifyRefused({ message: t(`reason.${reasonOf(error)}`) }),
    }),
  );
  if (!mayCall(role, "cardUse.resolve")) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconCheck size="0.875rem" />}
      loading={resolve.isPending}
      onClick={() => resolve.mutate({ id: item.id })}
    >
      {t("cards.work.resolve")}
    </Button>
  );
}
