// The arrows of STYLE.md: apps import packages and never each other; among packages api → db, contracts, domain, search;
// contracts → domain; domain and search → nothing. The renderer takes from api its type alone.
const SOURCE = "^(apps|packages)/[^/]+/(src/|[^/]+$)";

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    forbid(
      "no-circles",
      "Two files that need each other are one subject, or hide a third.",
      { path: SOURCE },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "domain-imports-nothing",
      "Rules know no library, not even zod.",
      { path: "^packages/domain/src/(?!.*(\\.test|/testing)\\.)" },
      { pathNot: "^packages/domain/src/" },
    ),
    forbid(
      "search-imports-nothing",
      "Search runs in the browser and in Node alike.",
      { path: "^packages/search/src/(?!(.*\\.test|testing)\\.)" },
      { pathNot: "^packages/search/src/" },
    ),
    forbid(
      "contracts-import-domain",
      "Contracts stand on the domain.",
      { path: "^packages/contracts/src/" },
      { path: "^(packages/(?!contracts|domain)|apps/)" },
    ),
    forbid(
      "db-imports-nothing-of-ours",
      "The database layer knows no rule.",
      { path: "^packages/db/src/" },
      { path: "^(packages/(?!db)|apps/)" },
    ),
    forbid(
      "packages-do-not-import-apps",
      "Apps import packages, never the other way.",
      { path: "^packages/" },
      { path: "^apps/" },
    ),
    forbid(
      "apps-do-not-import-each-other",
      "What two apps share is a package.",
      { path: "^apps/([^/]+)/" },
      { path: "^apps/", pathNot: "^apps/$1/" },
    ),
    forbid(
      "renderer-takes-types-of-api",
      "The renderer takes from api its type alone.",
      { path: "^apps/desktop/src/renderer/" },
      { path: "^packages/api/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "renderer-knows-no-database",
      "Nothing of the database reaches a screen.",
      { path: "^apps/desktop/" },
      { path: "^packages/db/" },
    ),
    forbid(
      "renderer-knows-no-main",
      "The bridge is a type; code of the main process stays there.",
      { path: "^apps/desktop/src/renderer/" },
      { path: "^apps/desktop/src/(main|preload)/" },
    ),
    forbid(
      "ui-knows-no-domain",
      "The kit of controls knows no word of the domain's screens.",
      { path: "^apps/desktop/src/renderer/ui/" },
      { path: "^apps/desktop/src/renderer/features/" },
    ),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|out|release|generated|\\.turbo|test-results)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
