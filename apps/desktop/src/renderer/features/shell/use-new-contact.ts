import { mayCall } from "@kck/domain";
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useRef } from "react";
import { useMe } from "../../api/use-me";
import { runHotkey, useHotkey } from "../../ui/hotkeys/use-hotkey";

const DESK = "/desk";

/**
 * The phone rings wherever one is: the key of a new contact works on every screen and leads to the desk first, also while
 * the desk is still loading.
 */
export function useNewContact(): void {
  const { role } = useMe();
  const router = useRouter();
  const isDeskThere = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname === DESK });
  const isOnTheWay = useRef(false);

  const start = async () => {
    if (isOnTheWay.current) return;
    isOnTheWay.current = true;
    try {
      if (router.latestLocation.pathname !== DESK) await router.navigate({ to: DESK });
      while (router.latestLocation.pathname === DESK && router.state.resolvedLocation?.pathname !== DESK) await frame();
      await frame(); // the desk binds its keys once it is drawn
    } finally {
      isOnTheWay.current = false;
    }
    runHotkey("deskStart");
  };
  useHotkey("deskStart", () => void start(), mayCall(role, "contacts.start") && !isDeskThere);
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
