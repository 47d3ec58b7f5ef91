import { ROLES, type Role } from "@kck/domain";
import { Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SignInOptions } from "../../api/auth";
import classes from "./entrance.module.css";

type Account = NonNullable<SignInOptions["demonstration"]>["accounts"][number];
type Props = { accounts: readonly Account[]; onChoose: (email: string) => void };

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** The people of the demonstration. Choosing one fills in the form. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {t("signIn.demoTitle")}
      </Title>
      <Text c="dimmed" size="sm">
        {t("signIn.demoText")}
      </Text>
      <ul className={classes.accounts}>
        {accounts.map(({ name, email, role, unit }) => (
          <li key={email}>
            <UnstyledButton className={classes.account} onClick={() => onChoose(email)}>
              <span className={classes.accountName}>{name}</span>
              <span className={classes.accountRole}>
                {[unit ?? (isRole(role) ? t(`role.${role}`) : role), email].join(" · ")}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
