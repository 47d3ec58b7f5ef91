import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { createQueryClient, forgetPerson } from "./api/query-client";
import { createTrpcClient, TRPCProvider } from "./api/trpc";
import { createAppRouter } from "./routes/router";
import { cssVariables, theme } from "./ui/theme";

const colorScheme = localStorageColorSchemeManager({ key: "kck.theme" });
const client = createTrpcClient();
const queries = createQueryClient(() => void leave("session-over"));
const router = createAppRouter({ queries, trpc: createTRPCOptionsProxy({ client, queryClient: queries }), leave });
let isLeaving = false;

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
