import { AGENT_STATES } from "@kck/domain";
import { Menu, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { useSignOut } from "../../api/use-sign-out";
import { showInstant } from "../../i18n/time";
import { IconChevronDown, IconSignOut, IconUser } from "../../ui/icons";
import { useAgentState } from "../calls/use-agent-state";
import { useCatalog } from "../catalog/use-catalog";
import classes from "./user-menu.module.css";

/** Who is signed in, what they say of themselves between two calls, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { unitName } = useCatalog();
  const signOut = useSignOut();
  const { isAgent, state, since, set } = useAgentState();
  const isAbsent = isAgent && state !== "available" && since !== null;
  const place = me.unitId === null ? t(`role.${me.role}`) : unitName(me.unitId);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className="visually-hidden">{t("topBar.userMenu")}: </span>
          <span className={classes.who}>
            <span className={classes.name}>{me.name}</span>
            {isAbsent ? (
              <span className={classes.absent}>
                {t("agentState.since", { state: t(`agentState.${state}`), at: showInstant(since, "time") })}
              </span>
            ) : (
              <span className={classes.place}>{place}</span>
            )}
          </span>
          <IconChevronDown size="1rem" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}</Menu.Label>
        {isAgent && (
          <>
            <Menu.RadioGroup
              aria-label={t("agentState.title")}
              value={state}
              onChange={(value) => AGENT_STATES.filter((one) => one === value).forEach(set)}
            >
              {AGENT_STATES.map((one) => (
                <Menu.RadioItem key={one} closeMenuOnClick value={one}>
                  {t(`agentState.${one}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size="1rem" />}>
          {t("nav.account")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSignOut size="1rem" />} onClick={() => void signOut()}>
          {t("topBar.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
