import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { Page } from "../../ui/page";
import { Panel } from "../../ui/panel";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./account.module.css";
import { KeychainNotice } from "./keychain-notice";
import { PasswordPanel } from "./password-panel";
import { SessionsPanel } from "./sessions-panel";
import { TwoFactorPanel } from "./two-factor-panel";

/** A person's own account: who they are here, how they sign in, and where they are signed in now. */
export function AccountScreen() {
  const { t } = useTranslation();
  const me = useMe();
  const { unitLabel } = useCatalog();
  return (
    <Page title={t("nav.account")}>
      <div className={classes.columns}>
        <Stack gap="md">
          <Panel title={t("account.who")}>
            <dl className={classes.facts}>
              <dt>{t("account.name")}</dt>
              <dd>{me.name}</dd>
              <dt>{t("account.email")}</dt>
              <dd>{me.email}</dd>
              <dt>{t("account.role")}</dt>
              <dd>{t(`role.${me.role}`)}</dd>
              {me.unitId !== null && (
                <>
                  <dt>{t("account.unit")}</dt>
                  <dd>{unitLabel(me.unitId)}</dd>
                </>
              )}
            </dl>
          </Panel>
          <PasswordPanel />
        </Stack>
        <Stack gap="md">
          <KeychainNotice />
          <TwoFactorPanel isEnabled={me.twoFactorEnabled} />
          <SessionsPanel />
        </Stack>
      </div>
    </Page>
  );
}
