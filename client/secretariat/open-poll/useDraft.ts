import { useState } from 'react';
import type { SessionState } from '#shared/session/state.ts';
import { type Say, useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { documentsOfItem } from '../documents/documentsOfItem.ts';
import type { PollDraft } from './draft.ts';
import { texts } from './texts.ts';

/** A draft that is adopted is a draft no more. */
const DRAFT = /^dự thảo\s+/i;

export type ChangeDraft = (change: Partial<PollDraft>) => void;

/** A question being written. Its title follows the document and the kind of paper until somebody writes another. */
export function useDraft(start: PollDraft): readonly [draft: PollDraft, change: ChangeDraft] {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const suggest = (draft: PollDraft) => suggestedTitle(draft, session, t);
  const [draft, setDraft] = useState(() =>
    start.title === '' ? { ...start, title: suggest(start) } : start,
  );
  const change: ChangeDraft = (part) =>
    setDraft((before) => {
      const after = { ...before, ...part };
      const untouched = part.title === undefined && before.title === suggest(before);
      return untouched ? { ...after, title: suggest(after) } : after;
    });
  return [draft, change];
}

function suggestedTitle(
  { paperType, agendaItemId, documentId }: PollDraft,
  { agenda, documents }: SessionState,
  t: Say<typeof texts.vi>,
): string {
  const item = agenda.find(({ id }) => id === agendaItemId);
  switch (paperType) {
    case 'motion': {
      const edition = documentsOfItem(documents, agendaItemId).find(({ id }) => id === documentId);
      const subject = edition?.title ?? item?.title;
      return subject === undefined ? '' : t('adopt', { title: subject.replace(DRAFT, '') });
    }
    case 'election':
      return item?.title ?? '';
    case 'confidence-rating':
      return t('rate');
    case 'confidence-vote':
      return t('vote');
  }
}
