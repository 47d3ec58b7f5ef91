export { DatabaseError } from "pg";
export { isDatabaseAway } from "./away";
export { type Database, type DatabaseOptions, type Db, openDatabase, Prisma, type Tx } from "./client";
export * from "./embedded";
export {
  type MigrateOptions,
  MigrationFailed,
  MigrationRefused,
  type MigrationState,
  type MigrationStep,
  migrate,
  migrationState,
} from "./migrate";
export { PRISMA_FOLDER } from "./migrations-folder";
export { PoolBusy } from "./pool";
export { diffToSql } from "./schema-diff";
export { PLAN_EACH_TIME } from "./statement-names";
export { withinTransaction } from "./within-transaction";
