import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { auth } from "./auth";
import { isPassing } from "./reason";

/** Ends the session. Nothing of it stays in memory; where the server is away, the screen is left all the same. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const forget = useCallback(() => queries.clear(), [queries]);
  const signOut = useCallback(async () => {
    try {
      await auth.signOut();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await navigate({ to: "/sign-in" });
    forget();
  }, [navigate, forget]);
  return { signOut, forget };
}
