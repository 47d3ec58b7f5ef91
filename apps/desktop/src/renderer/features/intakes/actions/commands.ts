import {
  AcceptIntake,
  AnswerIntake,
  AskResident,
  AssignIntake,
  CancelIntake,
  CategoriseIntake,
  ChangeAnswers,
  ChangeResident,
  CloseIntake,
  DisputeIntake,
  ForwardIntake,
  JoinIntake,
  PlaceIntake,
  PrioritiseIntake,
  ReassignIntake,
  type Receipt,
  ReopenIntake,
  ReplyToUnit,
  ResolveIntake,
  ReturnIntake,
  ScheduleIntake,
  SeparateIntake,
  StartIntake,
} from "@kck/contracts";
import { ACTIONS, type Action } from "@kck/domain";
import type { z } from "zod";
import type { TrpcClient } from "../../../api/trpc";

/** What changes an intake without moving its status. */
export const CHANGES = ["assign", "categorise", "place", "prioritise", "changeAnswers", "changeResident"] as const;
export type Change = (typeof CHANGES)[number];
export type Command = Action | Change;
export const COMMANDS: readonly Command[] = [...ACTIONS, ...CHANGES];

/** What ends an intake. No arrow leads straight back, so each is asked for twice. */
export const FINAL: ReadonlySet<Command> = new Set<Command>(["answer", "close", "join", "cancel"]);

/** The schemas that the server will use, so that a form refuses what the server would. */
export const SCHEMAS: Record<Command, z.ZodType> = {
  answer: AnswerIntake,
  forward: ForwardIntake,
  reassign: ReassignIntake,
  accept: AcceptIntake,
  return: ReturnIntake,
  start: StartIntake,
  schedule: ScheduleIntake,
  ask: AskResident,
  reply: ReplyToUnit,
  resolve: ResolveIntake,
  dispute: DisputeIntake,
  close: CloseIntake,
  reopen: ReopenIntake,
  join: JoinIntake,
  separate: SeparateIntake,
  cancel: CancelIntake,
  assign: AssignIntake,
  categorise: CategoriseIntake,
  place: PlaceIntake,
  prioritise: PrioritiseIntake,
  changeAnswers: ChangeAnswers,
  changeResident: ChangeResident,
};

type Sender = (client: TrpcClient, input: unknown) => Promise<Receipt>;

/** How each command is sent. A command added to the table of actions breaks the build here until it has its door. */
export const SENDERS: Record<Command, Sender> = {
  answer: ({ intakes }, input) => intakes.answer.mutate(AnswerIntake.parse(input)),
  forward: ({ intakes }, input) => intakes.forward.mutate(ForwardIntake.parse(input)),
  reassign: ({ intakes }, input) => intakes.reassign.mutate(ReassignIntake.parse(input)),
  accept: ({ intakes }, input) => intakes.accept.mutate(AcceptIntake.parse(input)),
  return: ({ intakes }, input) => intakes.return.mutate(ReturnIntake.parse(input)),
  start: ({ intakes }, input) => intakes.start.mutate(StartIntake.parse(input)),
  schedule: ({ intakes }, input) => intakes.schedule.mutate(ScheduleIntake.parse(input)),
  ask: ({ intakes }, input) => intakes.ask.mutate(AskResident.parse(input)),
  reply: ({ intakes }, input) => intakes.reply.mutate(ReplyToUnit.parse(input)),
  resolve: ({ intakes }, input) => intakes.resolve.mutate(ResolveIntake.parse(input)),
  dispute: ({ intakes }, input) => intakes.dispute.mutate(DisputeIntake.parse(input)),
  close: ({ intakes }, input) => intakes.close.mutate(CloseIntake.parse(input)),
  reopen: ({ intakes }, input) => intakes.reopen.mutate(ReopenIntake.parse(input)),
  join: ({ intakes }, input) => intakes.join.mutate(JoinIntake.parse(input)),
  separate: ({ intakes }, input) => intakes.separate.mutate(SeparateIntake.parse(input)),
  cancel: ({ intakes }, input) => intakes.cancel.mutate(CancelIntake.parse(input)),
  assign: ({ intakes }, input) => intakes.assign.mutate(AssignIntake.parse(input)),
  categorise: ({ intakes }, input) => intakes.categorise.mutate(CategoriseIntake.parse(input)),
  place: ({ intakes }, input) => intakes.place.mutate(PlaceIntake.parse(input)),
  prioritise: ({ intakes }, input) => intakes.prioritise.mutate(PrioritiseIntake.parse(input)),
  changeAnswers: ({ intakes }, input) => intakes.changeAnswers.mutate(ChangeAnswers.parse(input)),
  changeResident: ({ intakes }, input) => intakes.changeResident.mutate(ChangeResident.parse(input)),
};
