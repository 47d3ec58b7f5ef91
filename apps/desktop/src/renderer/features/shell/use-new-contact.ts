import { mayCall } from "@kck/domain";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useMe } from "../../api/use-me";
import { runHotkey, useHotkey } from "../../ui/hotkeys/use-hotkey";

/** The phone rings wherever one is: the key of a new contact works on every screen and leads to the desk first. */
export function useNewContact(): void {
  const { role } = useMe();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const start = async () => {
    await navigate({ to: "/desk" });
    requestAnimationFrame(() => runHotkey("deskStart"));
  };
  useHotkey("deskStart", () => void start(), mayCall(role, "contacts.start") && pathname !== "/desk");
}
