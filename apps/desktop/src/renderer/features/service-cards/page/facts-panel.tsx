import type { CardPageView } from "@kck/contracts";
import { mayCall } from "@kck/domain";
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { Panel } from "../../../ui/panel";
import { When } from "../../../ui/when";
import { useCatalog } from "../../catalog/use-catalog";
import { ReviewDue } from "../browse/card-columns";
import { MarkWords } from "../view/card-marks";
import classes from "./card-page.module.css";

type Props = { page: CardPageView; cell: string | null };

/** Who answers for the service and for the card, and how to reach them. */
export function FactsPanel({ page, cell }: Props) {
  const { t } = useTranslation();
  const { role } = useMe();
  const { unit: unitOf, unitLabel } = useCatalog();
  const unit = unitOf(page.ownerUnitId);
  const line = (label: string, value: ReactNode) =>
    value === null || value === "" || value === undefined ? null : (
      <div className={classes.fact}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    );
  return (
    <Panel title={t("cards.responsible")}>
      <dl className={classes.facts}>
        {line(
          t("cards.owner"),
          unit === undefined ? (
            <Text span c="dimmed">
              {t("cards.noOwner")}
            </Text>
          ) : (
            <>
              {unitLabel(unit.id)} <MarkWords mark={unit.mark} />
            </>
          ),
        )}
        {line(t("card.section.cell"), cell)}
        {line(t("card.phone"), unit?.phone)}
        {line(t("card.address"), unit?.address)}
        {line(t("card.hours"), unit?.hours)}
        {page.inForce !== null && line(t("cards.inForceSince"), <When at={page.inForce.publishedAt} />)}
        {page.inForce !== null && line(t("cards.revision"), String(page.inForce.revision))}
        {line(t("cards.reviewDue"), <ReviewDue on={page.reviewDueOn} isOverdue={page.isOverdue} />)}
        {line(t("cards.key"), page.key)}
      </dl>
      {page.inForce !== null && mayCall(role, "cardUse.callBack") && (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/cards/$key/call-back" params={{ key: page.key }} search={{}} {...props} />}
        >
          {t("cards.callBack.title")}
        </Anchor>
      )}
    </Panel>
  );
}
