import type { Tx } from "@kck/db";
import { OPEN_REVISION_STATUSES, symbolKey } from "@kck/domain";
import { Refused } from "../refused";
import type { StoredRevision } from "./store";

/**
 * Refuses a text that cannot be published as it stands.
 *
 * Errors  `unknown-account` where a fee names an account that is not kept, or has no accepted number yet; `symbol-taken`
 *         where another card in use, or one being written, has the same symbol, however it is printed.
 */
export async function refuseUnready(tx: Tx, { cardId, content }: StoredRevision): Promise<void> {
  const named = new Set(content.fees.map(({ account }) => account).filter((account) => account !== null));
  const known = await tx.bankAccount.count({ where: { key: { in: [...named] }, number: { not: "" } } });
  if (known < named.size) throw new Refused("unknown-account", ["content.fees"]);
  if (content.symbol === null || content.symbol === "") return;
  const others = await tx.cardRevision.findMany({
    where: {
      cardId: { not: cardId },
      status: { in: ["published", ...OPEN_REVISION_STATUSES] },
      symbol: { not: null },
    },
    select: { symbol: true },
  });
  const own = symbolKey("card", content.symbol);
  if (others.some(({ symbol }) => symbol !== null && symbolKey("card", symbol) === own)) {
    throw new Refused("symbol-taken", ["content.symbol"]);
  }
}
