import { nextItem } from '#shared/session/agenda/programme.ts';
import { latestHallPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { asHallSees } from './as-hall-sees.ts';
import { texts } from './texts.ts';

/** What the hall sees after this, and what brings it there. */
export function NextInHall() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const next = nextInHall(session);
  if (next === null) return null;
  return <>{t(`next.${next.type}`, { number: next.number })}</>;
}

/** null: nothing is foreseen. */
export function nextInHall(
  session: SessionState,
): { readonly type: 'result' | 'announced' | 'item'; readonly number: string } | null {
  if (session.status !== 'open') return null;
  const poll = latestHallPoll(session);
  if (poll?.status === 'open') return { type: 'result', number: '' };
  if (poll?.status === 'closed') return { type: 'announced', number: '' };
  const item = nextItem(asHallSees(session));
  return item ? { type: 'item', number: item.number } : null;
}
