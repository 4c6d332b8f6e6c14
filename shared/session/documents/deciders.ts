import type { AsCommands, Deciders } from '../area.ts';
import { publishDocument, withdrawDocument } from './publishing.ts';

export const deciders = {
  PublishDocument: (state, { documentId, file }) => publishDocument(state, documentId, file),
  WithdrawDocument: (state, { documentId, reason }) => withdrawDocument(state, documentId, reason),
} satisfies Deciders<'PublishDocument' | 'WithdrawDocument'>;

export const asCommands = {
  DocumentWithdrawn: ({ documentId, reason }) => ({ type: 'WithdrawDocument', documentId, reason }),
} satisfies AsCommands<'DocumentWithdrawn'>;
