import type { UserView } from "@kck/contracts";
import type { UsersSearch } from "../../routes/users";
import { fits } from "../palette/palette";

/** The accounts that a search means; closed ones only where they are asked for. */
export function filterUsers(
  users: readonly UserView[],
  { words, role, isInactive }: UsersSearch,
  unitLabel: (id: string | null) => string,
): UserView[] {
  return users.filter(
    (user) =>
      (user.isActive || isInactive === true) &&
      (role === undefined || user.role === role) &&
      (words === undefined || fits(words.trim(), `${user.name} ${user.email} ${unitLabel(user.unitId)}`)),
  );
}
