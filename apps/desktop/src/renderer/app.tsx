import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { createQueryClient } from "./api/query-client";
import { createTrpcClient, TRPCProvider } from "./api/trpc";
import { createAppRouter } from "./routes/router";
import { cssVariables, theme } from "./ui/theme";

const colorScheme = localStorageColorSchemeManager({ key: "kck.theme" });
const client = createTrpcClient();
const queries = createQueryClient(signedOut);
const router = createAppRouter({ queries, trpc: createTRPCOptionsProxy({ client, queryClient: queries }) });

/** The session is over: nothing of it stays on screen or in memory, and the way back is kept. */
function signedOut(): void {
  const { pathname, href } = router.state.location;
  if (pathname === "/sign-in" || pathname === "/invitation") return;
  queries.clear();
  void router.navigate({ to: "/sign-in", search: { next: href, isOver: true } });
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
