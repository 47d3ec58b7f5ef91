import { router } from "../trpc";
import { abilitiesHistory } from "./abilities-history";
import { intakesBehind } from "./intakes-behind";
import { personAbilities } from "./person-abilities";
import { savePerson } from "./save-person";
import { suggestPerson } from "./suggest-person";
import { suggestTogether } from "./suggest-together";
import { switchAutomatic } from "./switch-automatic";
import { workloadBoard } from "./workload-board";

export const workload = router({
  board: workloadBoard,
  intakes: intakesBehind,
  suggest: suggestPerson,
  suggestTogether,
  switch: switchAutomatic,
  person: personAbilities,
  personHistory: abilitiesHistory,
  savePerson,
});
