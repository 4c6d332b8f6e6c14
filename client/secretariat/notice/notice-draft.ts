import { create } from 'zustand';
import type { Guest } from '#shared/protocol/guests.ts';
import { LONGEST_GUESTS, NoticeParticulars } from '#shared/protocol/notices.ts';

/** A notice while it is composed; times as written, signer and guests line by line. */
export interface NoticeDraft extends Omit<NoticeParticulars, 'signer'> {
  readonly signer: string;
}

const PEOPLES_COUNCIL = /^(?:hđnd|hội đồng nhân dân)(?=\s|$)/iu;

/** Who signs for a council, and for any other body, as the paper has it. */
const SIGNERS = {
  council: 'TM. THƯỜNG TRỰC\nHỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH',
  other: 'NGƯỜI TRIỆU TẬP',
} as const;

/** What is proposed for a session of `council`, and of those `invited` to it. */
export function newDraft(council: string, invited: readonly Guest[]): NoticeDraft {
  return {
    addressee: 'members',
    opensAt: '08:00',
    resumesAt: '07:30',
    endsAt: '17:00',
    guests: invitedLines(invited),
    signer: PEOPLES_COUNCIL.test(council) ? SIGNERS.council : SIGNERS.other,
    notes: '',
  };
}

/** Whom the list of the session has, one a line as the paper writes them; observers invite themselves. */
function invitedLines(invited: readonly Guest[]): string {
  return invited
    .filter(({ as }) => as !== 'observer')
    .map(({ name, position }) => [name, position].filter(Boolean).join(', '))
    .join('\n')
    .slice(0, LONGEST_GUESTS);
}

/** What the server is asked for; null while something is missing or wrong. */
export function particularsIn({ signer, ...draft }: NoticeDraft): NoticeParticulars | null {
  const lines = signer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return NoticeParticulars.safeParse({ ...draft, signer: lines }).data ?? null;
}

/** Whether each day would end before it begins. */
export function endsTooEarly({ opensAt, resumesAt, endsAt }: NoticeDraft): boolean {
  const written = opensAt !== '' && resumesAt !== '' && endsAt !== '';
  return written && (endsAt <= opensAt || endsAt <= resumesAt);
}

/** The draft, kept while the console is open: whoever looks something up elsewhere finds it as it was. null: not begun. */
export const useKeptDraft = create<{ readonly draft: NoticeDraft | null }>(() => ({ draft: null }));
