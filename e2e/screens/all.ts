import { CALLS } from "./calls";
import { CARD } from "./card";
import { CARD_EDITOR } from "./card-editor";
import { CARD_UPKEEP } from "./card-upkeep";
import { CARDS } from "./cards";
import { CATEGORIES } from "./categories";
import { DEADLINES } from "./deadlines";
import { DESK } from "./desk";
import { DESK_CARDS } from "./desk-cards";
import { DOOR } from "./door";
import { INBOX } from "./inbox";
import { INTAKE } from "./intake";
import { INTAKES } from "./intakes";
import { MASS_EVENTS } from "./mass-events";
import { OTHERS } from "./others";
import { ROUTING } from "./routing";
import type { ScreenState } from "./screen-state";
import { TEMPLATES } from "./templates";
import { UNITS } from "./units";
import { WORKLOAD } from "./workload";

/** Every screen in every state, in the order of the index. */
export const ALL_STATES: readonly ScreenState[] = [
  ...DOOR,
  ...DESK,
  ...DESK_CARDS,
  ...INTAKES,
  ...INTAKE,
  ...INBOX,
  ...CARDS,
  ...CARD,
  ...CARD_EDITOR,
  ...CARD_UPKEEP,
  ...DEADLINES,
  ...CATEGORIES,
  ...UNITS,
  ...TEMPLATES,
  ...ROUTING,
  ...WORKLOAD,
  ...CALLS,
  ...MASS_EVENTS,
  ...OTHERS,
];
