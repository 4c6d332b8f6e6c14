import type { AsCommands, Deciders } from '../area.ts';
import { announceHardCopy, explainStampWord, withdrawHardCopy } from './announcing.ts';
import { publishDocument, withdrawDocument } from './publishing.ts';
import { removeFiles } from './removing.ts';
import { widenDocument } from './widening.ts';

export const deciders = {
  PublishDocument: (state, { documentId, file }) => publishDocument(state, documentId, file),
  WithdrawDocument: (state, { documentId, reason }) => withdrawDocument(state, documentId, reason),
  WidenDocument: (state, { documentId, audience }) => widenDocument(state, documentId, audience),
  RemoveDocumentFiles: (state, { documentId, files, reason }) =>
    removeFiles(state, documentId, files, reason),
  ExplainStampWord: (state, explanation) => explainStampWord(state, explanation),
  AnnounceHardCopy: (state, { hardCopy }) => announceHardCopy(state, hardCopy),
  WithdrawHardCopy: (state, { hardCopyId, reason }) => withdrawHardCopy(state, hardCopyId, reason),
} satisfies Deciders<
  | 'PublishDocument'
  | 'WithdrawDocument'
  | 'WidenDocument'
  | 'RemoveDocumentFiles'
  | 'ExplainStampWord'
  | 'AnnounceHardCopy'
  | 'WithdrawHardCopy'
>;

export const asCommands = {
  DocumentWithdrawn: ({ documentId, reason }) => ({ type: 'WithdrawDocument', documentId, reason }),
  DocumentWidened: ({ document }) => ({
    type: 'WidenDocument',
    documentId: document.id,
    audience: document.audience,
  }),
  DocumentFilesRemoved: ({ documentId, files, reason }) => ({
    type: 'RemoveDocumentFiles',
    ...{ documentId, files, reason },
  }),
  StampWordExplained: ({ sha256, fileName, words, reason }) => ({
    type: 'ExplainStampWord',
    ...{ sha256, fileName, words, reason },
  }),
  HardCopyAnnounced: ({ hardCopy }) => ({ type: 'AnnounceHardCopy', hardCopy }),
  HardCopyWithdrawn: ({ hardCopyId, reason }) => ({ type: 'WithdrawHardCopy', hardCopyId, reason }),
} satisfies AsCommands<
  | 'DocumentWithdrawn'
  | 'DocumentWidened'
  | 'DocumentFilesRemoved'
  | 'StampWordExplained'
  | 'HardCopyAnnounced'
  | 'HardCopyWithdrawn'
>;
