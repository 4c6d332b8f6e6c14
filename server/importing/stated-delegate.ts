import type { Delegate } from '#shared/protocol/records.ts';
import type { DelegateColumn, DelegateField } from './delegate-headings.ts';
import type { TableRow } from './table.ts';

/** A delegate as the file states it; columns that the file lacks are absent. */
export type StatedDelegate = Pick<Delegate, 'name'> & Partial<Pick<Delegate, DelegateField>>;

/** The same, with its row in the file. */
export interface DelegateLine {
  readonly stated: StatedDelegate;
  readonly row: TableRow<DelegateColumn>;
}
