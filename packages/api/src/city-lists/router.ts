import { router } from "../trpc";
import { commonQuestions } from "./common-questions";
import { groups } from "./groups";
import { saveCommonQuestions } from "./save-common-questions";
import { saveGroups } from "./save-groups";

export const cityLists = router({ commonQuestions, saveCommonQuestions, groups, saveGroups });
