import { Drawer } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

type Props = { title: string; canClose?: boolean; onClose: () => void; children: ReactNode };

/** The key belongs to a list or a calendar that is open inside, which it closes first. */
function isForSomethingInside({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return true;
  return target.closest('[data-mantine-stop-propagation="true"]') !== null;
}

/** Gives the keyboard back to where it was before, or to the screen where that is gone; whatever has taken it by then keeps it. */
function useGivenBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      const next = before?.isConnected === true && before !== document.body ? before : document.querySelector("main");
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    },
    [before],
  );
}

/** Where forms of actions open: at the side, so that the matter can be read beside them. A click outside closes nothing. */
export function ActionDrawer({ title, canClose = true, onClose, children }: Props) {
  const { t } = useTranslation();
  useGivenBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="34rem"
      padding="lg"
      title={title}
      styles={{ title: { fontSize: "1.0625rem", fontWeight: 600, lineHeight: 1.3 } }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeOnClickOutside={false}
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key === "Escape" && canClose && !isForSomethingInside(event)) onClose();
      }}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {children}
    </Drawer>
  );
}
