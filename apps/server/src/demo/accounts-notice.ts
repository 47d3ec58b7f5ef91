import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "./accounts";

/** What the terminal says once, after the demonstration was filled in: who is there, and with which password. */
export function accountsNotice(): string {
  const widest = Math.max(...DEMONSTRATION_ACCOUNTS.map(({ email }) => email.length));
  const lines = DEMONSTRATION_ACCOUNTS.map(
    ({ email, role, unit, name }) =>
      `    ${email.padEnd(widest)}  ${role}${unit === null ? "" : ` of ${unit}`}, ${name}`,
  );
  return ["", `  Demonstration accounts; the password of each is  ${DEMONSTRATION_PASSWORD}`, "", ...lines, ""].join(
    "\n",
  );
}
