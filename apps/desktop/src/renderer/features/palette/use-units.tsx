import { mayCall } from "@kck/domain";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/use-me";
import { IconBuilding } from "../../ui/icons";
import { useCatalog } from "../catalog/use-catalog";
import { fits, type PaletteGroup } from "./palette";

const SHOWN = 6;

/** The units, each leading to its intakes; for those who see the intakes of every unit. */
export function useUnits(words: string): PaletteGroup {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { units, unitLabel } = useCatalog();
  const { role } = useMe();
  const isAsked = words.length > 1 && mayCall(role, "intakes.forward");
  const fitting = isAsked ? units.filter((unit) => fits(words, unitLabel(unit.id))).slice(0, SHOWN) : [];
  return {
    title: t("palette.units"),
    items: fitting.map((unit) => ({
      id: unit.id,
      label: unitLabel(unit.id),
      icon: <IconBuilding />,
      run: () => void navigate({ to: "/intakes", search: { unitIds: [unit.id] } }),
    })),
  };
}
