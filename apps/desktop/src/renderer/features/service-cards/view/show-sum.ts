import { currentLanguage } from "../../../i18n/i18n";

const LOCALES = { pl: "pl-PL", en: "en-GB" } as const;

/**
 * A sum as it is read out: "17 zł", "1,50 zł".
 *
 * Units  grosze in; whole złote lose their zeros.
 */
export function showSum(grosze: number): string {
  const options: Intl.NumberFormatOptions = {
    style: "currency",
    currency: "PLN",
    trailingZeroDisplay: "stripIfInteger",
  };
  return new Intl.NumberFormat(LOCALES[currentLanguage()], options).format(grosze / 100);
}

/** Two digits and six groups of four: how a Polish account number is printed (NRB). */
const ACCOUNT = /^(PL)?(\d{2})(\d{4})(\d{4})(\d{4})(\d{4})(\d{4})(\d{4})$/;

/** An account number in its groups, however it was typed; what is no number of 26 digits stays as it is. */
export function showAccount(number: string): string {
  const parts = ACCOUNT.exec(number.replace(/[\s-]/g, ""));
  return parts === null ? number : parts.slice(1).filter(Boolean).join(" ");
}
