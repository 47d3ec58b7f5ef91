const BROWSERS: readonly [sign: RegExp, name: string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [sign: RegExp, name: string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

/**
 * Says where a session is, in words that a person knows their own machines by.
 *
 * Shapes  the browser's own description in; whether it is our desktop, and what browser and system it names out.
 */
export function describeAgent(agent: string | null): {
  isDesktop: boolean;
  browser: string | null;
  system: string | null;
} {
  const nameIn = (list: typeof BROWSERS) => list.find(([sign]) => agent !== null && sign.test(agent))?.[1] ?? null;
  return {
    isDesktop: agent !== null && /Electron\/|KCK\//.test(agent),
    browser: nameIn(BROWSERS),
    system: nameIn(SYSTEMS),
  };
}
