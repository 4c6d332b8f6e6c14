import type { AsCommands, Deciders } from '../area.ts';
import type { CoreCommand } from '../core-command.ts';
import type { SessionState } from '../state.ts';
import { applyImport, type ImportedEvent, statementsOf } from './importing.ts';

export const deciders = {
  ApplyImport: (state, { basedOnSeq, statements }) => applyImport(state, basedOnSeq, statements),
} satisfies Deciders<'ApplyImport'>;

/** These may also come from a command of their own; an import brings several at once. */
const imported = (event: ImportedEvent, { seq }: SessionState): CoreCommand => ({
  type: 'ApplyImport',
  basedOnSeq: seq,
  statements: statementsOf(event),
});

export const asCommands = {
  SessionDetailsChanged: imported,
  DelegatesRegistered: imported,
  AgendaItemsScheduled: imported,
  DocumentPublished: imported,
} satisfies AsCommands<ImportedEvent['type']>;
