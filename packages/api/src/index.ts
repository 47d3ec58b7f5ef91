export type { CityFiles } from "./catalog/city-files";
export { fillCity } from "./catalog/fill-city";
export type { Actor, Context, Entered, Features } from "./context";
export { refusalOf } from "./refusal-of";
export { Refused } from "./refused";
export { readAnalyzer, readCity } from "./resources";
export { type AppRouter, appRouter } from "./router";
export { callerFactory } from "./trpc";
export { digestOf, invite } from "./users/invitation";
