import { ExportLinks, Pagination, TableTools } from '#design/index.ts';
import { exportHrefs, listHref } from '#platform/http/list.ts';

interface Props {
  readonly path: string;
  readonly filtre: Readonly<Record<string, string | undefined>>;
  /** The page shown is not the first one. */
  readonly suite: boolean;
  readonly next: string | null;
  readonly exporte: boolean;
}

/** Under a list: the first page, the next one, the file. */
export function SuiteDeListe({ path, filtre, suite, next, exporte }: Props) {
  return (
    <TableTools>
      <Pagination
        previousHref={suite ? listHref(path, filtre) : undefined}
        nextHref={next === null ? undefined : listHref(path, filtre, { apres: next })}
      />
      {exporte && <ExportLinks {...exportHrefs(path, filtre)} />}
    </TableTools>
  );
}
