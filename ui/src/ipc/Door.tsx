/** Gives the page its host and keeps the answers fresh. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { spoil } from "./changes";
import type { Events } from "./contract";
import type { Host } from "./host";

const Context = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(Context);
  if (!host) throw new Error("no host above this component");
  return host;
}

/** Calls `hear` at every such event while the component is on the screen. */
export function useEvent<K extends keyof Events>(event: K, hear: (payload: Events[K]) => void): void {
  const host = useHost();
  useEffect(() => host.listen(event, hear), [host, event, hear]);
}

/** The machine may be offline; the app never is. */
function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

export function Door({ host, children }: { host: Host; children: ReactNode }) {
  const [client] = useState(makeClient);
  useEffect(() => host.listen("changed", ({ kinds }) => spoil(client, kinds)), [host, client]);
  return (
    <Context value={host}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </Context>
  );
}
