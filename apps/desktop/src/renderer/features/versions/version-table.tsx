import type { UseQueryResult } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Empty, Failed, Loading } from "../../ui/states";
import { type DataColumns, dataColumns } from "../../ui/table/columns";
import { DataTable } from "../../ui/table/data-table";
import { useTableLayout } from "../../ui/table/use-table-layout";
import { When } from "../../ui/when";
import type { Version, Versions } from "./versions";

const idOf = ({ newest }: Versions<Version>) => newest.key;
const nameOf = ({ newest }: Versions<Version>) => newest.name;
const versionOf = ({ newest }: Versions<Version>) => newest.version;

/** The last columns of a table of versions: which it is, when it was saved, and by whom. */
export function savedColumns<Saved extends Version>(t: TFunction) {
  const column = dataColumns<Versions<Saved>>();
  return [
    column.accessor(versionOf, {
      id: "version",
      header: t("versions.versionColumn"),
      size: 72,
      meta: { align: "end" },
    }),
    column.accessor(({ newest }) => newest.createdAt, {
      id: "saved",
      header: t("versions.savedColumn"),
      size: 200,
      cell: ({ row: { original }, getValue }) => (
        <>
          <When at={getValue()} style="date" />, {original.newest.author?.name ?? t("versions.filledIn")}
        </>
      ),
    }),
  ] as const;
}

type Props<Saved extends Version> = {
  label: string;
  /** Keeps the widths and order of its columns. */
  name: string;
  usual: readonly string[];
  columns: DataColumns<Versions<Saved>>;
  versions: UseQueryResult<Versions<Saved>[], unknown>;
  /** Those of them to show, where not all are, and the words that they fit. */
  shown?: readonly Versions<Saved>[] | undefined;
  words?: string;
  empty: string;
  /** Said where there is nothing at all, so that no words can be to blame. */
  nothing?: { readonly text: string; readonly hint: string };
  onOpen: (key: string) => void;
};

/** What is saved in versions, each in its newest. */
export function VersionTable<Saved extends Version>({
  label,
  name,
  usual,
  columns,
  versions,
  shown,
  words = "",
  empty,
  nothing,
  onOpen,
}: Props<Saved>) {
  const layout = useTableLayout(name, usual);
  if (versions.isPending) return <Loading />;
  if (versions.isError) return <Failed error={versions.error} onRetry={() => void versions.refetch()} />;
  if (nothing !== undefined && versions.data.length === 0) return <Empty {...nothing} />;
  const rows = shown ?? versions.data;
  if (rows.length === 0) return <Empty text={empty} />;
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      layout={layout}
      rowId={idOf}
      rowName={nameOf}
      revisionOf={versionOf}
      listKey={`${label} ${words}`}
      total={rows.length}
      isBusy={versions.isFetching}
      onOpen={({ newest }) => onOpen(newest.key)}
    />
  );
}
