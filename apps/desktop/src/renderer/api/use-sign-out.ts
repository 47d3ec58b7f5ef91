import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { auth } from "./auth";
import { isPassing } from "./reason";

/** Ends the session. Where the server is away the screen is left all the same; the session then ends by its own clock. */
export function useSignOut(): () => Promise<void> {
  const { leave } = useRouter().options.context;
  return useCallback(async () => {
    try {
      await auth.signOut();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await leave("signed-out");
  }, [leave]);
}
