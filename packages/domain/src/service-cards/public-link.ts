type Linked = {
  readonly symbol: string | null;
  readonly eService: { readonly url: string | null } | null;
  readonly notOurs: { readonly url: string | null } | null;
};

/**
 * Where a caller reads a card: the city's page of it, else its e-service, else the page of whoever settles it instead.
 *
 * Shapes  the card's content and the address template with `{symbol}`, or null where there is none; an address or null.
 * Errors  never throws.
 * Source  KRAKOW.md 4.1: the page of a card is `bip.krakow.pl/uslugi/SC-1`.
 */
export function publicLinkOf(card: Linked, cardUrl: string | null): string | null {
  const other = card.eService?.url ?? card.notOurs?.url ?? null;
  if (cardUrl === null || card.symbol === null || card.notOurs !== null) return other;
  return cardUrl.replace("{symbol}", () => encodeURIComponent(card.symbol ?? ""));
}
