export { forgetSearches } from "./card-use/forget-searches";
export type { CityFiles } from "./catalog/city-files";
export { type Filled, fillCity } from "./catalog/fill-city";
export { type DistrictsPlan, importDistricts, MissingDistricts } from "./catalog/import-districts";
export type { Actor, Context, Entered, Features } from "./context";
export { readGround } from "./deadlines/store";
export { escalate, type NoticeMail } from "./escalation/escalate";
export { addFile, enterUpload, MEDIA_TYPES, type MediaType } from "./files/add-file";
export { type OpenedFile, openFile } from "./files/open-file";
export { forgetCommands } from "./forget-commands";
export { closeResolved } from "./intakes/close-resolved";
export { logNew, type NewMatter } from "./intakes/log-new";
export {
  type Delivered,
  type Delivery,
  deliverNext,
  type Gateway,
  type Gateways,
  type Letter,
} from "./messages/deliver";
export { forgetMessages } from "./messages/forget-messages";
export type { Outbox } from "./messages/outbox";
export { forgetNotices } from "./notices/forget-notices";
export { refusalOf } from "./refusal-of";
export { Refused } from "./refused";
export { readAnalyzer, readCardMessage, readCards, readCity, readNoticeMessage } from "./resources";
export { type AppRouter, appRouter } from "./router";
export { fillCards } from "./service-cards/fill-cards";
export { type CityList, readCityList } from "./service-cards/import/city-list";
export { exportCards } from "./service-cards/import/export-cards";
export { type AccountsPlan, importCards, UnfitFile } from "./service-cards/import/import-cards";
export { importCityList, type ListPlan } from "./service-cards/import/import-city-list";
export type { CardsPlan } from "./service-cards/import/plan";
export { publishDue } from "./service-cards/publish-due";
export { callerFactory } from "./trpc";
export { digestOf, invite } from "./users/invitation";
export { makeAccount, type NewAccount } from "./users/make-account";
export { assignWaiting } from "./workload/assign-waiting";
