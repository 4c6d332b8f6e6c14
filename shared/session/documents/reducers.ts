import type { EventOf } from '../../protocol/events.ts';
import type { Moment, Reducers } from '../area.ts';
import type { SessionState } from '../state.ts';
import { evolveDocuments } from './editions.ts';

type DocumentEvent = EventOf<'DocumentPublished' | 'DocumentWithdrawn'>;

const documents = (state: SessionState, event: DocumentEvent, { at }: Moment): SessionState => ({
  ...state,
  documents: evolveDocuments(state.documents, event, at),
});

export const reducers = {
  DocumentPublished: documents,
  DocumentWithdrawn: documents,
} satisfies Reducers<DocumentEvent['type']>;
