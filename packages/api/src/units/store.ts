import { type SaveUnit, UnitVersion } from "@kck/contracts";
import type { Db, Tx } from "@kck/db";
import { dayColumn, standingOn } from "@kck/domain";
import { Refused } from "../refused";
import { savedOf } from "../versions/saved-of";

type Row = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly content: object;
  readonly reason: string;
  readonly createdById: string | null;
  readonly createdAt: Date;
};

/** Every version of every unit with who saved it, by key, the newest first. */
export async function unitVersionsOf(db: Db): Promise<UnitVersion[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT u.id, u.key, v.version, v.content, v.reason, v.created_by_id AS "createdById", v.created_at AS "createdAt"
    FROM unit_version v JOIN unit u ON u.id = v.unit_id
    ORDER BY u.key, v.version DESC`;
  const savedBy = await savedOf(db, rows);
  return rows.map((row) => {
    const { id, key, version, content } = row;
    return UnitVersion.parse({ id, key, version, ...content, ...savedBy(row) });
  });
}

/** Lets everybody else who saves a unit wait for this transaction. */
export async function lockUnits(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('units'))`;
}

/** The unit of a key, null where there is none. */
export async function unitOf(tx: Tx, key: string): Promise<{ id: string; version: number } | null> {
  return tx.unit.findUnique({ where: { key }, select: { id: true, version: true } });
}

/** Errors  `not-found` for a successor that is no unit, `successor-in-ring` for one that sooner or later follows the unit itself. */
export async function checkSuccessor(tx: Tx, id: string, successorId: string | null): Promise<void> {
  if (successorId === null) return;
  const units = await tx.unit.findMany({ select: { id: true, successorId: true } });
  const nextOf = new Map(units.map((unit) => [unit.id, unit.successorId]));
  if (successorId !== id && !nextOf.has(successorId)) throw new Refused("not-found", ["successorId"]);
  for (let at: string | null = successorId; at !== null; at = nextOf.get(at) ?? null) {
    if (at === id) throw new Refused("successor-in-ring", ["successorId"]);
  }
}

/** Errors  `unit-not-valid` for a successor that is over, where another followed the unit until now, or nobody. */
export async function checkStillThere(tx: Tx, id: string, successorId: string | null, now: Date): Promise<void> {
  if (successorId === null) return;
  const follows = await tx.unit.count({ where: { id, successorId } });
  if (follows > 0) return;
  const days = { validFrom: true, validTo: true };
  const successor = await tx.unit.findUniqueOrThrow({ where: { id: successorId }, select: days });
  if (standingOn(successor, now) === "ended") throw new Refused("unit-not-valid", ["successorId"]);
}

/** Writes what a unit says from now on; how sure the city's facts are of it stays as it was. */
export async function writeUnit(tx: Tx, id: string, input: SaveUnit, version: number, now: Date): Promise<void> {
  const { commandId: _command, basedOn, key, reason: _reason, ...said } = input;
  const validTo = said.validTo === null ? null : new Date(said.validTo);
  const data = { ...said, validFrom: new Date(said.validFrom), validTo, version };
  const select = { id: true };
  if (basedOn !== null) await tx.unit.update({ where: { id }, data, select });
  else await tx.unit.create({ data: { ...data, id, key, mark: "V2", checkedOn: dayColumn(now) }, select });
}

type Occasion = {
  readonly ids: readonly string[];
  readonly createdById: string | null;
  readonly reason: string;
  readonly now: Date;
};

/** Keeps in the history what units say that were written just now. */
export async function keepVersions(tx: Tx, { ids, createdById, reason, now }: Occasion): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO unit_version (unit_id, version, content, reason, created_by_id, created_at)
    SELECT u.id, u.version,
      jsonb_build_object('name', u.name, 'symbol', u.symbol, 'kind', u.kind, 'takes', u.takes, 'phone', u.phone,
        'callNow', u.call_now, 'email', u.email, 'address', u.address, 'hours', u.hours, 'note', u.note,
        'validFrom', u.valid_from, 'validTo', u.valid_to, 'successorId', u.successor_id),
      ${reason}, ${createdById}::uuid, ${now}
    FROM unit u WHERE u.id = ANY(${ids}::uuid[])`;
}
