import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useCanGoBack, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { desktop } from "../../../platform/bridge";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconArrowLeft, IconPrint } from "../../../ui/icons";
import { Page } from "../../../ui/page";
import { Failed, Loading } from "../../../ui/states";
import classes from "./intake.module.css";
import { IntakeContent } from "./intake-content";
import { IntakeState } from "./intake-header";
import { PrintSheet } from "./print-sheet";
import { usePrinting } from "./use-printing";

const route = getRouteApi("/signed-in/intakes/$id");

/** Prints what is open: through the desktop where there is one, whose window has no menu of the browser. */
function print(): void {
  const bridge = desktop();
  if (bridge === undefined) globalThis.print();
  else void bridge.print();
}

/** The screen of one intake; the address names it. */
export function IntakeScreen() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const isPrinting = usePrinting();
  const { id } = route.useParams();
  const intake = useQuery(trpc.intakes.get.queryOptions({ id }));
  useActions([{ id: "print", label: t("hotkey.intakePrint"), hotkey: "intakePrint", run: print }]);

  // A link from elsewhere has nothing behind it; the list is what people expect there.
  const back = () => {
    if (canGoBack) router.history.back();
    else void router.navigate({ to: "/intakes", search: {} });
  };
  const actions = (
    <>
      <Button variant="default" leftSection={<IconArrowLeft size="1rem" />} onClick={back}>
        {t("common.back")}
      </Button>
      <Button variant="default" leftSection={<IconPrint size="1rem" />} onClick={print}>
        {t("intake.print")}
      </Button>
    </>
  );
  if (intake.isPending) return <Loading what={t("intake.loading")} />;
  if (intake.isError) return <Failed error={intake.error} onRetry={() => void intake.refetch()} />;
  return (
    <div className={classes.screen}>
      <Page title={intake.data.number} aside={<IntakeState view={intake.data} />} actions={actions}>
        <IntakeContent key={id} view={intake.data} layout="screen" />
        {isPrinting && <PrintSheet view={intake.data} />}
      </Page>
    </div>
  );
}
