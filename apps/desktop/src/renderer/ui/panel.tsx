import { Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./panel.module.css";

type Props = { title: string; actions?: ReactNode; children: ReactNode; isPlain?: boolean };

/** A titled part of a screen; screen readers find it by its name. */
export function Panel({ title, actions, children, isPlain = false }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id} data-plain={isPlain || undefined}>
      <Group justify="space-between" gap="sm" className={classes.head ?? ""}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
