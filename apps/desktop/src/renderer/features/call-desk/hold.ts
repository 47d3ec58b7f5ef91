const nameOf = (key: string) => `kck.${key}`;

/**
 * Says to the other windows of this machine which contact this one has in hand.
 *
 * Shapes  `locks` are the browser's own (Web Locks), which it lets go of when a window closes or dies; undefined where it has
 *         none. `hold` takes one contact in place of any before, null none.
 * Errors  none escape: where nobody can tell, a contact counts as nobody else's.
 */
export function createHold(locks: LockManager | undefined) {
  let held: { readonly key: string; readonly letGo: () => void } | null = null;
  return {
    hold(key: string | null): void {
      if (held?.key === key) return;
      held?.letGo();
      held = null;
      if (key === null || locks === undefined) return;
      let letGo: () => void = () => undefined;
      const until = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      held = { key, letGo };
      locks.request(nameOf(key), () => until).catch(() => undefined); // then other windows do not know of it
    },
    async isElsewhere(key: string): Promise<boolean> {
      if (locks === undefined || held?.key === key) return false;
      const taken = await locks.query().catch(() => null);
      return taken?.held?.some(({ name }) => name === nameOf(key)) ?? false;
    },
  };
}

/** The browser's locks; there only where the page came over a secure line. */
export function ownLocks(): LockManager | undefined {
  return "locks" in navigator ? navigator.locks : undefined;
}
