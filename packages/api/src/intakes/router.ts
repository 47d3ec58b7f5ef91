import { router } from "../trpc";
import { acceptIntake } from "./accept-intake";
import { answerIntake } from "./answer-intake";
import { askResident } from "./ask-resident";
import { assignIntake } from "./assign-intake";
import { cancelIntake } from "./cancel-intake";
import { categoriseIntake } from "./categorise-intake";
import { changeAnswers } from "./change-answers";
import { changeResident } from "./change-resident";
import { closeIntake } from "./close-intake";
import { countIntakes } from "./count-intakes";
import { disputeIntake } from "./dispute-intake";
import { followIntake } from "./follow-intake";
import { forwardIntake } from "./forward-intake";
import { getIntake } from "./get-intake";
import { joinIntake } from "./join-intake";
import { listIntakes } from "./list-intakes";
import { logIntake } from "./log-intake";
import { noteIntake } from "./note-intake";
import { placeIntake } from "./place-intake";
import { presentOnIntake } from "./present-on-intake";
import { prioritiseIntake } from "./prioritise-intake";
import { reassignIntake } from "./reassign-intake";
import { reopenIntake } from "./reopen-intake";
import { replyToUnit } from "./reply-to-unit";
import { resolveIntake } from "./resolve-intake";
import { returnIntake } from "./return-intake";
import { scheduleIntake } from "./schedule-intake";
import { separateIntake } from "./separate-intake";
import { similarIntakes } from "./similar-intakes";
import { startIntake } from "./start-intake";
import { updateIntake } from "./update-intake";

export const intakes = router({
  log: logIntake,
  list: listIntakes,
  counts: countIntakes,
  get: getIntake,
  similar: similarIntakes,
  follow: followIntake,
  answer: answerIntake,
  forward: forwardIntake,
  reassign: reassignIntake,
  accept: acceptIntake,
  return: returnIntake,
  start: startIntake,
  schedule: scheduleIntake,
  ask: askResident,
  reply: replyToUnit,
  resolve: resolveIntake,
  dispute: disputeIntake,
  close: closeIntake,
  reopen: reopenIntake,
  join: joinIntake,
  separate: separateIntake,
  cancel: cancelIntake,
  assign: assignIntake,
  categorise: categoriseIntake,
  place: placeIntake,
  prioritise: prioritiseIntake,
  changeAnswers,
  changeResident,
  note: noteIntake,
  update: updateIntake,
  present: presentOnIntake,
});
