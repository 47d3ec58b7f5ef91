// `node --import typescript.mjs FILE.ts`: runs sources as they stand. Node strips their types by itself; what it lacks is that
// they import each other without an ending, as the bundlers and the compiler let them.
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith(".") && context.parentURL?.endsWith(".ts");
    return next(isOurs && !/\.(ts|json)$/.test(specifier) ? `${specifier}.ts` : specifier, context);
  },
});
