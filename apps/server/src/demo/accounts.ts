import type { Role } from "@kck/domain";

/** The password of every demonstration account. It is no secret: these accounts exist only where `KCK_DEMO` is on. */
export const DEMONSTRATION_PASSWORD = "demonstracja-kck";

/** A demonstration person; `unit` is the key of the unit to which unit staff belong. */
export type DemonstrationAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly isUnitHead: boolean;
};

/** Who leads a unit of which there is more than one person. */
const HEADS: readonly string[] = ["zdmk2", "smmk2"];

const centre = (name: string, email: string, role: Role) => ({
  name,
  email: `${email}@kck.example`,
  role,
  unit: null,
  isUnitHead: false,
});
const staff = (unit: string, name: string, email: string) => ({
  name,
  email: `${email}@kck.example`,
  role: "unit-staff" as const,
  unit,
  isUnitHead: HEADS.includes(email),
});

/** Everybody who is there after the first start of a demonstration. Invented people; `.example` is nobody's domain. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  centre("Anna Wierzbicka", "konsultant1", "consultant"),
  centre("Piotr Szafraniec", "konsultant2", "consultant"),
  centre("Zuzanna Korbiel", "konsultant3", "consultant"),
  centre("Magdalena Rusinek", "kierownik", "supervisor"),
  centre("Tomasz Bębenek", "redaktor", "editor"),
  centre("Joanna Pałka", "administrator", "administrator"),
  staff("ZDMK", "Marek Kurdziel", "zdmk1"),
  staff("ZDMK", "Ewelina Stochel", "zdmk2"),
  staff("SMMK", "Rafał Wcisło", "smmk1"),
  staff("SMMK", "Katarzyna Duda-Pająk", "smmk2"),
  staff("ZZM", "Agnieszka Lipiec", "zzm"),
  staff("MPO", "Grzegorz Miś", "mpo"),
  staff("ZTP", "Paulina Żurek", "ztp"),
  staff("KEGW", "Dariusz Strumień", "kegw"),
  staff("WS", "Hanna Jesionek", "ws"),
  staff("MPK", "Bartosz Wajda", "mpk"),
  staff("WMK", "Iwona Studnicka", "wmk"),
  staff("ZBK", "Łukasz Kamiński-Wrona", "zbk"),
  staff("DK", "Natalia Słowik", "dk"),
  staff("OR", "Beata Zięba", "or"),
  staff("PD", "Wojciech Grosicki", "pd"),
  staff("GK", "Michał Rondo", "gk"),
  staff("MOPS", "Dorota Opiela", "mops"),
  staff("ZIS", "Kamil Boisko", "zis"),
  staff("ZCK", "Teresa Ciszek", "zck"),
];
