import { mayCall } from "@kck/domain";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useMe } from "../../api/use-me";
import { StatusBadge } from "../intakes/status-badge";
import type { PaletteGroup } from "./palette";

const SHOWN = 6;
/** Our number or its last digits, another system's number, a phone: all of them hold a digit. */
const HAS_NUMBER = /\d/;
/** The last digits of our own number as they are read out; without the prefix they would be searched in texts as well. */
const LAST_DIGITS = /^\d{1,6}$/;

/** The intakes of a number. */
export function useIntakes(words: string): PaletteGroup {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const trpc = useTRPC();
  const [typed] = useDebouncedValue(words, 150);
  const { role } = useMe();
  const isAsked = HAS_NUMBER.test(typed) && mayCall(role, "intakes.list");
  const found = useQuery(
    trpc.intakes.list.queryOptions(
      { search: { words: LAST_DIGITS.test(typed) ? `KCK/${typed}` : typed }, cursor: null, limit: SHOWN },
      { enabled: isAsked, placeholderData: keepPreviousData },
    ),
  );
  const rows = isAsked ? (found.data?.rows ?? []) : [];
  return {
    title: t("palette.intakes"),
    isSearching: HAS_NUMBER.test(words) && (typed !== words || found.isFetching),
    items: rows.map((row) => ({
      id: row.id,
      label: `${row.number}  ${row.subject}`,
      description: row.place,
      aside: <StatusBadge status={row.status} />,
      run: () => void navigate({ to: "/intakes/$id", params: { id: row.id } }),
    })),
  };
}
