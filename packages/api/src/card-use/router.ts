import { router } from "../trpc";
import { callBack } from "./call-back";
import { cardWork } from "./card-work";
import { popularity } from "./popularity";
import { readCards } from "./read-cards";
import { reportCard } from "./report-card";
import { resolveReport } from "./resolve-report";
import { searchedCards } from "./searched-cards";
import { statistics } from "./statistics";
import { toldInContact } from "./told-in-contact";
import { toldInIntake } from "./told-in-intake";

export const cardUse = router({
  read: readCards,
  searched: searchedCards,
  report: reportCard,
  resolve: resolveReport,
  ofContact: toldInContact,
  ofIntake: toldInIntake,
  callBack,
  work: cardWork,
  statistics,
  popularity,
});
