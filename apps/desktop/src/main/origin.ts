/** The app's own scheme: an address of its own gives the screens an origin, which files do not have. */
export const SCHEME = "kck";

/** Address of the first screen. */
export const HOME = `${SCHEME}://app/`;

/** Says whether an address belongs to the app; `URL.origin` is "null" for every scheme that the web does not know. */
export function isOurs(address: string): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  const { protocol, host, username, password } = url;
  return protocol === `${SCHEME}:` && host === "app" && username === "" && password === "";
}

/** An address, or null for what is none; `URL.canParse` came after Electron 25. */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Says whether a file that is offered for download comes from the app itself. */
export function isOurDownload(address: string): boolean {
  return isOurs(address.startsWith("blob:") ? address.slice("blob:".length) : address);
}
