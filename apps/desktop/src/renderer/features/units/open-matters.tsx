import type { UnitId } from "@kck/contracts";
import { OPEN_STATUSES } from "@kck/domain";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import classes from "./units.module.css";

/** What a unit that ends still has, and the way to it; it stays with the unit until somebody forwards it. */
export function OpenMatters({ unitId }: { unitId: UnitId }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.units.matters.queryOptions({ id: unitId }));
  if (data === undefined) return null;
  return (
    <p className={classes.matters}>
      {data.open === 0 ? t("units.noMatters") : t("units.openMatters", { count: data.open })}{" "}
      {data.open > 0 && (
        <Link to="/intakes" search={{ unitIds: [unitId], statuses: [...OPEN_STATUSES] }} className={classes.link}>
          {t("units.showMatters")}
        </Link>
      )}
    </p>
  );
}
