import { type IntakeView, showPhone } from "@kck/contracts";
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { ResidentDrawer } from "../../residents/resident-drawer";
import type { Change } from "../actions/commands";

type Props = { view: IntakeView; line: (label: string, value: ReactNode, change?: Change) => ReactNode };

/** Who contacted the city, as far as this person may know. */
export function CallerFacts({ view, line }: Props) {
  const { t } = useTranslation();
  const isUnits = useMe().role === "unit-staff";
  const [isCorrecting, setCorrecting] = useState(false);
  const { resident, followers } = view;
  const unnamed = isUnits ? t("intake.resident.noWayToReach") : t("common.anonymous");
  return (
    <>
      {line(
        t("intake.resident.title"),
        resident === null ? (
          <Text span c="dimmed">
            {unnamed}
          </Text>
        ) : (
          <>
            {resident.name ?? t("intake.resident.unnamed")}
            {!isUnits && (
              <div>
                <Button variant="subtle" size="compact-xs" onClick={() => setCorrecting(true)}>
                  {t("resident.correct")}
                </Button>
              </div>
            )}
          </>
        ),
        "changeResident",
      )}
      {resident !== null &&
        resident.phones.length > 0 &&
        line(
          t("intake.resident.phone"),
          resident.phones.map(({ e164, typed }) => (
            <div key={e164 ?? typed}>
              {e164 === null ? `${typed} (${t("intake.resident.noPhone")})` : showPhone(e164)}
            </div>
          )),
        )}
      {resident?.email !== null && resident?.email !== undefined && line(t("intake.resident.email"), resident.email)}
      {resident !== null && isCorrecting && <ResidentDrawer id={resident.id} onClose={() => setCorrecting(false)} />}
      {followers > 0 && line(t("intake.followers"), t("intake.followersCount", { count: followers }))}
    </>
  );
}
