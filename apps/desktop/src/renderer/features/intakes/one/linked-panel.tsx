import type { IntakeView, MatterView } from "@kck/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Panel } from "../../../ui/panel";
import { MatterLine } from "../pickers/matter-line";
import classes from "./intake.module.css";

type Props = { title: string; matters: readonly MatterView[] };

/** Other intakes that belong beside this one; each leads there. */
function Matters({ title, matters }: Props) {
  if (matters.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={classes.matters}>
        {matters.map((matter) => (
          <li key={matter.id}>
            <Link to="/intakes/$id" params={{ id: matter.id }} className={classes.matter}>
              <MatterLine matter={matter} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The master, the duplicates and the resident's other matters, as far as there are any. */
export function LinkedPanels({ view }: { view: IntakeView }) {
  const { t } = useTranslation();
  return (
    <>
      <Matters title={t("intake.linked.master")} matters={view.master === null ? [] : [view.master]} />
      <Matters title={t("intake.linked.duplicates")} matters={view.duplicates} />
      <Matters title={t("intake.linked.others")} matters={view.otherMatters} />
    </>
  );
}
