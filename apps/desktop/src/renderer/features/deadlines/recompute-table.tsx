import type { RecomputeRow, RecomputeView } from "@kck/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { When } from "../../ui/when";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./deadlines.module.css";

/** How many promises would change and which way, and each of the first with its old and its new instant. */
export function RecomputeTable({ view }: { view: RecomputeView }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const policy = (of: RecomputeRow["oldPolicy"]) =>
    of === null ? t("deadlines.noPolicy") : `${of.name}, ${t("versions.version", { version: of.version })}`;
  const policies = ({ oldPolicy, newPolicy }: RecomputeRow) =>
    oldPolicy !== null && oldPolicy.key === newPolicy?.key
      ? `${policy(oldPolicy)} → ${newPolicy.version}`
      : `${policy(oldPolicy)} → ${policy(newPolicy)}`;
  const counts = [
    t("deadlines.changed", { count: view.later + view.earlier }),
    t("deadlines.ofLooked", { count: view.looked }),
    t("deadlines.later", { count: view.later }),
    t("deadlines.earlier", { count: view.earlier }),
    ...(view.overdue > 0 ? [t("deadlines.becomeOverdue", { count: view.overdue })] : []),
    ...(view.unpromised > 0 ? [t("deadlines.unpromised", { count: view.unpromised })] : []),
  ];
  return (
    <div>
      <p className={classes.counts} role="status">
        {counts.join(" ")}
      </p>
      {view.rows.length < view.later + view.earlier && (
        <p className={classes.quiet}>{t("deadlines.firstOnly", { count: view.rows.length })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={classes.scroll} aria-label={t("deadlines.differences")} tabIndex={0}>
        <table className={classes.preview}>
          <thead>
            <tr>
              <th scope="col">{t("deadlines.number")}</th>
              <th scope="col">{t("deadlines.category")}</th>
              <th scope="col">{t("deadlines.ofUnit")}</th>
              <th scope="col">{t("deadlines.oldDue")}</th>
              <th scope="col">{t("deadlines.newDue")}</th>
              <th scope="col">{t("deadlines.byPolicies")}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link className={classes.link} to="/intakes/$id" params={{ id: row.id }}>
                    {row.number}
                  </Link>
                </td>
                <td>{catalog.categoryName(row.categoryId)}</td>
                <td>{catalog.unitName(row.unitId)}</td>
                <td className={classes.nowrap}>
                  <When at={row.oldDueAt} />
                </td>
                <td className={classes.nowrap}>
                  <strong>
                    <When at={row.newDueAt} />
                  </strong>
                </td>
                <td>{policies(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
