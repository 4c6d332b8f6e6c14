import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveDocuments } from './editions.ts';
import { evolveHardCopies } from './hard-copies.ts';
import { withoutFiles } from './removed-files.ts';

type DocumentEvent = EventOf<'DocumentPublished' | 'DocumentWidened' | 'DocumentWithdrawn'>;
type HardCopyEvent = EventOf<'HardCopyAnnounced' | 'HardCopyWithdrawn'>;

const documents = (state: SessionState, event: DocumentEvent, { at }: Moment): SessionState => ({
  ...state,
  documents: evolveDocuments(state.documents, event, at),
});

const hardCopies = (state: SessionState, event: HardCopyEvent, { at }: Moment): SessionState => ({
  ...state,
  hardCopies: evolveHardCopies(state.hardCopies, event, at),
});

export const reducers = {
  DocumentPublished: documents,
  DocumentWidened: documents,
  DocumentWithdrawn: documents,
  DocumentFilesRemoved: (state, event, moment) => ({
    ...state,
    documents: withoutFiles(state.documents, event, moment),
  }),
  StampWordExplained: (state) => state,
  HardCopyAnnounced: hardCopies,
  HardCopyWithdrawn: hardCopies,
} satisfies Reducers<
  DocumentEvent['type'] | HardCopyEvent['type'] | 'DocumentFilesRemoved' | 'StampWordExplained'
>;
