import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { isSignedIn } from "./api/is-signed-in";
import { createQueryClient, forgetPerson } from "./api/query-client";
import { createTrpcClient, TRPCProvider } from "./api/trpc";
import { createAppRouter } from "./routes/router";
import { cssVariables, theme } from "./ui/theme";

const colorScheme = localStorageColorSchemeManager({ key: "kck.theme" });
const client = createTrpcClient();
const queries = createQueryClient(() => void checkSession());
const router = createAppRouter({
  queries,
  trpc: createTRPCOptionsProxy({ client, queryClient: queries }),
  leave,
  checkSession,
});
let isLeaving = false;
let checking: Promise<boolean> | null = null;

/** One refusal proves nothing: it may have been meant for the session before, where a new one was given meanwhile. */
function checkSession(): Promise<boolean> {
  checking ??= isSignedIn(client, queries)
    .then(async (isIn) => {
      if (!isIn) await leave("session-over");
      return isIn;
    })
    .finally(() => {
      checking = null;
    });
  return checking;
}

/** After a session that ended by itself the way back is kept; many queries may tell of its end at once. */
async function leave(why: "signed-out" | "session-over"): Promise<void> {
  const { pathname, href } = router.state.location;
  if (isLeaving || pathname === "/sign-in" || pathname === "/invitation") return;
  isLeaving = true;
  try {
    await router.navigate({ to: "/sign-in", search: why === "signed-out" ? {} : { next: href, isOver: true } });
    forgetPerson(queries);
  } finally {
    isLeaving = false;
  }
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      deduplicateCssVariables
    >
      <Notifications position="bottom-right" limit={4} />
      <QueryClientProvider client={queries}>
        <TRPCProvider trpcClient={client} queryClient={queries}>
          <RouterProvider router={router} />
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
