import type { Settings } from "./settings/settings";

/** Where browsers find the server: as set, or where it listens; `port` is the one that was free where 0 was asked for. */
export function publicUrlOf({ publicUrl, host, port }: Settings, listening = port): string {
  return publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${listening}`;
}
