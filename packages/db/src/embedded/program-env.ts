const PASSED_ON = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"];

/** The environment for PostgreSQL's programs: neither our secrets nor somebody's `PGPORT` belong there. */
export function programEnv(): NodeJS.ProcessEnv {
  const kept = PASSED_ON.filter((name) => process.env[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_MESSAGES: "C", TZ: "UTC" };
}
