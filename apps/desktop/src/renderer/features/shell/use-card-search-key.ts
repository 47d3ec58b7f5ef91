import { mayCall } from "@kck/domain";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useMe } from "../../api/use-me";
import { runHotkey, useHotkey } from "../../ui/hotkeys/use-hotkey";

/** The search for cards stands at the desk; its key leads there from every other screen of whoever answers calls. */
export function useCardSearchKey(): void {
  const { role } = useMe();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const search = async () => {
    await navigate({ to: "/desk" });
    requestAnimationFrame(() => runHotkey("cardSearch"));
  };
  useHotkey("cardSearch", () => void search(), mayCall(role, "contacts.start") && pathname !== "/desk");
}
