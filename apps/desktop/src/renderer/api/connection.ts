import { useSyncExternalStore } from "react";

/** Whether the server answers. Fed by every request and by the live stream; shown in the top bar. */
export type Connection = "online" | "away";

let state: Connection = "online";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const connection = {
  get: (): Connection => state,
  set(next: Connection): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  },
  /** Calls back at every change, for parts that live outside of React. */
  subscribe,
};

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, connection.get);
}

/** How a proxy, ours of the desktop among them, says that nobody is behind it; the server itself never does. */
async function isNobodyThere(response: Response): Promise<boolean> {
  if (response.status === 502 || response.status === 504) return true;
  return response.status === 503 && (await response.clone().text()).includes('"server-away"');
}

/** `fetch` that tells `connection` whether anybody answered. A request that its sender called off says nothing. */
export async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, init);
    if (await isNobodyThere(response)) throw new TypeError("nobody answers");
    connection.set("online");
    return response;
  } catch (error) {
    if (error instanceof TypeError) connection.set("away");
    throw error;
  }
}
