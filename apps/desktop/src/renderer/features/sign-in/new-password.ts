import { Text } from "@kck/contracts";

/** The server's own limits, so that a form says it before the server does. */
export const PASSWORD_MIN = 12;
export const NewPassword = Text(128).min(PASSWORD_MIN);
