import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { auth } from "../../api/auth";
import { useTRPC } from "../../api/trpc";
import { ToneBadge } from "../../ui/badge";
import { IconCheck, IconMinus } from "../../ui/icons";
import { Panel } from "../../ui/panel";
import { AskPassword } from "./ask-password";
import { BackupCodes } from "./backup-codes";
import { TwoFactorSetUp } from "./two-factor-set-up";

type Step =
  | { at: "rest" }
  | { at: "enabling" | "disabling" | "renewing" }
  | { at: "set-up"; address: string; backupCodes: readonly string[] }
  | { at: "codes"; backupCodes: readonly string[] };
const REST: Step = { at: "rest" };

/** Switches the second factor on and off. It is on only after a first code was right. */
export function TwoFactorPanel({ isEnabled }: { isEnabled: boolean }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>(REST);
  const refreshMe = () => void queries.invalidateQueries(trpc.session.me.pathFilter());
  const rest = () => setStep(REST);

  return (
    <Panel
      title={t("twoFactor.title")}
      actions={
        isEnabled ? (
          <ToneBadge tone="success" icon={<IconCheck size="0.9375rem" />}>
            {t("twoFactor.on")}
          </ToneBadge>
        ) : (
          <ToneBadge tone="neutral" icon={<IconMinus size="0.9375rem" />}>
            {t("twoFactor.off")}
          </ToneBadge>
        )
      }
    >
      {step.at === "rest" && (
        <Stack>
          <Text c="dimmed">{t("twoFactor.text")}</Text>
          <Group>
            {isEnabled ? (
              <>
                <Button variant="default" onClick={() => setStep({ at: "renewing" })}>
                  {t("twoFactor.renew")}
                </Button>
                <Button variant="default" onClick={() => setStep({ at: "disabling" })}>
                  {t("twoFactor.disable")}
                </Button>
              </>
            ) : (
              <Button onClick={() => setStep({ at: "enabling" })}>{t("twoFactor.enable")}</Button>
            )}
          </Group>
        </Stack>
      )}
      {step.at === "enabling" && (
        <AskPassword
          text={t("twoFactor.askPassword")}
          submitLabel={t("twoFactor.next")}
          ask={auth.enableTwoFactor}
          onDone={({ totpURI, backupCodes }) => setStep({ at: "set-up", address: totpURI, backupCodes })}
          onCancel={rest}
        />
      )}
      {step.at === "set-up" && (
        <TwoFactorSetUp
          address={step.address}
          onCancel={rest}
          onDone={() => {
            refreshMe();
            setStep({ at: "codes", backupCodes: step.backupCodes });
          }}
        />
      )}
      {step.at === "codes" && <BackupCodes codes={step.backupCodes} onDone={rest} />}
      {step.at === "disabling" && (
        <AskPassword
          text={t("twoFactor.askPassword")}
          submitLabel={t("twoFactor.disable")}
          ask={auth.disableTwoFactor}
          onDone={() => {
            refreshMe();
            rest();
          }}
          onCancel={rest}
        />
      )}
      {step.at === "renewing" && (
        <AskPassword
          text={t("twoFactor.renewText")}
          submitLabel={t("twoFactor.renew")}
          ask={auth.newBackupCodes}
          onDone={({ backupCodes }) => setStep({ at: "codes", backupCodes })}
          onCancel={rest}
        />
      )}
    </Panel>
  );
}
