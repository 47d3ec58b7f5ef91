/** A challenge as better-auth writes it: its identifier, a point, and the signature in percent-encoded Base64. */
const CHALLENGE = /^(2fa-[A-Za-z0-9_-]{20})\.(?:[A-Za-z0-9]|%2B|%2F|%3D){44}$/;

/**
 * The challenge that a second factor is owed to, in a header of cookies.
 *
 * Shapes  its identifier, and the one cookie that better-auth needs to find it.
 * Errors  null unless it is there once and letter by letter as it was set: better-auth decodes what it reads, so another
 *         spelling of the same cookie would be judged and not counted.
 */
export function challengeIn(cookies: string, name: string): { identifier: string; cookie: string } | null {
  const mine = cookies.split(";").filter((part) => part.includes(name));
  const cookie = mine[0]?.trim() ?? "";
  if (mine.length !== 1 || !cookie.startsWith(`${name}=`)) return null;
  const identifier = CHALLENGE.exec(cookie.slice(name.length + 1))?.[1];
  return identifier === undefined ? null : { identifier, cookie };
}
