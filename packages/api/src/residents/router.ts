import { router } from "../trpc";
import { getResident } from "./get-resident";
import { residentsByPhone } from "./residents-by-phone";
import { saveResident } from "./save-resident";

export const residents = router({ byPhone: residentsByPhone, get: getResident, save: saveResident });
