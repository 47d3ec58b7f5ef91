import type { FindingView, RoutingRule } from "@kck/contracts";
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconAlert } from "../../../ui/icons";
import { useCatalog } from "../../catalog/use-catalog";
import classes from "./rules.module.css";

type Props = { findings: readonly FindingView[]; rules: readonly RoutingRule[] };

/** What is wrong with the rules or worth a second look. Errors have to be mended before they are published. */
export function FindingList({ findings, rules }: Props) {
  const { t } = useTranslation();
  const { districtName } = useCatalog();
  const nameOf = (key: string | null) => rules.find((rule) => rule.key === key)?.name ?? key ?? "";
  const say = ({ what, rule, name, districts }: FindingView) =>
    t(`routing.rules.finding.${what}`, {
      rule: nameOf(rule),
      name: what === "unreachable" || what === "shadowed" ? nameOf(name) : (name ?? ""),
      districts: districts.map(districtName).join(", "),
    });
  return (["error", "warning"] as const).map((severity) => {
    const lines = [...new Set(findings.filter((one) => one.severity === severity).map(say))];
    if (lines.length === 0) return null;
    const title = t(`routing.rules.findings.${severity}`, { count: lines.length });
    return (
      <Alert key={severity} color={severity === "error" ? "red" : "yellow"} icon={<IconAlert />} title={title}>
        <details open={severity === "error"}>
          <summary>{t("routing.rules.findings.show")}</summary>
          <ul className={classes.plain}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </Alert>
    );
  });
}
