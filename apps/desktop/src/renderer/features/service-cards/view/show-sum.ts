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
