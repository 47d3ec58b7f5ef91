import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../shell/language-switch";
import { Mark } from "../shell/mark";
import { ThemeSwitch } from "../shell/theme-switch";
import classes from "./entrance.module.css";

type Props = { title: string; children: ReactNode; beside?: ReactNode };

/** The frame of the screens before anybody is signed in. */
export function Entrance({ title, children, beside }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Mark size="2rem" />
        <div className={classes.names}>
          <span className={classes.name}>{t("common.appName")}</span>
          <span className={classes.subtitle}>{t("signIn.subtitle")}</span>
        </div>
        <div className={classes.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className={classes.main} data-wide={Boolean(beside) || undefined}>
        <section className={classes.card} aria-labelledby="entrance">
          <h1 id="entrance" className={classes.title}>
            {title}
          </h1>
          {children}
        </section>
        {beside}
      </main>
    </div>
  );
}
