import { Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./page.module.css";

type Props = {
  title: string;
  /** Stands beside the title: counts, a status. */
  aside?: ReactNode;
  /** Buttons at the right edge of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
  /** The screen scrolls inside itself (a table), not as a whole. */
  isFixed?: boolean;
};

/** The frame of every screen: its title, also in the window's, its buttons, and its content. */
export function Page({ title, aside, actions, children, isFixed = false }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("common.shortName")}`;
  }, [title, t]);
  return (
    <div className={classes.page} data-fixed={isFixed || undefined}>
      <header className={classes.head}>
        <Group gap="md">
          <Title order={1}>{title}</Title>
          {aside}
        </Group>
        {actions !== undefined && <Group gap="sm">{actions}</Group>}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
