import { FlaskConical, Presentation, Timer, Vote } from 'lucide-react';
import type { ReactNode } from 'react';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { latestHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import { useProgress } from '../live-poll/progress.ts';
import styles from './StatusBar.module.css';
import { texts } from './texts.ts';

/** What goes on in the hall while the secretariat looks at another section, with the way back to it. */
export function StatusBar() {
  const t = useTexts(texts);
  const poll = useSession(openPoll);
  const waiting = useSession((session) => {
    const last = latestHallPoll(session);
    return last?.status === 'closed' ? last.question.title : null;
  });
  const led = useLed();
  const trial = useLive((live) => live.trial);
  if (!poll && waiting === null && led === null && trial === null) return null;
  return (
    <nav className={styles.bar} aria-label={t('bar.label')}>
      {poll && <RunningVote key={poll.id} poll={poll} />}
      {trial && (
        <Line icon={<FlaskConical aria-hidden size={22} />} href="#polls" back={t('bar.backToTrial')}>
          {t('bar.trial', { count: trial.pressed ?? 0 })}
        </Line>
      )}
      {waiting !== null && (
        <Line icon={<Vote aria-hidden size={22} />} href="#result">
          {t('bar.waiting', { title: waiting })}
        </Line>
      )}
      {led && (
        <Line icon={<Presentation aria-hidden size={22} />} href="#presenter">
          {t('bar.leading', { ...led })}
        </Line>
      )}
    </nav>
  );
}

function RunningVote({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { cast, eligible } = useProgress(poll);
  const left = useSecondsLeft(poll.closesAt);
  return (
    <Line icon={<Timer aria-hidden size={22} />} href="#conduct">
      {t(`bar.${WORDS[poll.question.procedure.type]}`, { cast, eligible })}
      {left !== null && ` · ${t('bar.left', { time: formatCountdown(left) })}`}
      {poll.held && ` · ${t('bar.held')}`}
    </Line>
  );
}

const WORDS = { open: 'voting', opinion: 'voting', secret: 'secret', manual: 'manual' } as const;

interface LineProps {
  readonly icon: ReactNode;
  readonly href: string;
  /** Where it leads; to conducting without. */
  readonly back?: string;
  readonly children: ReactNode;
}

function Line({ icon, href, back, children }: LineProps) {
  const t = useTexts(texts);
  return (
    <a className={styles.line} href={href}>
      {icon}
      <span className={styles.words}>{children}</span>
      <span className={styles.back}>{back ?? t('bar.back')}</span>
    </a>
  );
}

/** The page that delegates are led to; null while nobody leads. */
function useLed(): { readonly page: number; readonly title: string } | null {
  const place = useLive(({ presenter }) => presenter);
  const title = useSession(
    (session) =>
      documentsInForce(session)
        .map(currentEdition)
        .find(({ sha256 }) => sha256 === place?.sha256)?.title,
  );
  return place && title !== undefined ? { page: place.page, title } : null;
}
