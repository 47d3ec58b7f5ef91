import { router } from "../trpc";
import { activateUser } from "./activate-user";
import { changeUser } from "./change-user";
import { deactivateUser } from "./deactivate-user";
import { endUserSessions } from "./end-user-sessions";
import { inviteUser } from "./invite-user";
import { listColleagues } from "./list-colleagues";
import { listUsers } from "./list-users";
import { openWork } from "./open-work";
import { reinviteUser } from "./reinvite-user";

export const users = router({
  colleagues: listColleagues,
  list: listUsers,
  invite: inviteUser,
  reinvite: reinviteUser,
  change: changeUser,
  openWork,
  deactivate: deactivateUser,
  activate: activateUser,
  endSessions: endUserSessions,
});
