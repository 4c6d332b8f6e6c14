import { Vote, X } from 'lucide-react';
import type { OpenPoll, Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { electorateText } from '../../polls/names.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { usePlace } from '../navigation.ts';
import { useSecretBallot } from '../services/TabletServices.tsx';
import styles from './PollBar.module.css';
import { isOver, show } from './poll-stage.ts';
import { statusKey } from './status-words.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { texts } from './texts.ts';
import { useBallotDelivery } from './useBallotDelivery.ts';
import { useOwnPart } from './useOwnPart.ts';
import { useSelectionWords } from './useSelectionWords.ts';

const RETURN = {
  open: 'backToVote',
  ended: 'show',
  closed: 'show',
  announced: 'showResult',
  annulled: 'show',
} as const;

/** The vote made small: what it is, how much time is left, what became of the delegate's ballot, and the way back. */
export function PollBar({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const votes = VOTERS.has(useOwnPart(poll).type);
  // Whoever chairs has the next thing to do on that page.
  const chairing = usePlace(({ page }) => page === 'chair');
  return (
    <section className={styles.bar} aria-label={t('heading')}>
      <Vote aria-hidden size={28} className={styles.icon} />
      <div className={styles.text}>
        <p role="status" className={styles.status}>
          {t(statusKey(poll))}
          {poll.status === 'open' && <OwnPartWords poll={poll} />}
        </p>
        <p className={styles.title}>{poll.question.title}</p>
      </div>
      {poll.status === 'open' && (poll.held || poll.closesAt !== null) && <TimeLeft poll={poll} />}
      <Button
        kind={votes && !chairing ? 'primary' : 'secondary'}
        className={styles.back}
        onClick={() => show(poll.id, 'sheet')}
      >
        {t(votes ? RETURN[poll.status] : 'show')}
      </Button>
      {isOver(poll) && (
        <IconButton label={tCommon('close')} onClick={() => show(poll.id, 'gone')}>
          <X aria-hidden size={24} />
        </IconButton>
      )}
    </section>
  );
}

const VOTERS: ReadonlySet<string> = new Set(['votes', 'not-present']);

/** The own part in a few words; nothing before there is something to say. */
function OwnPartWords({ poll }: { poll: OpenPoll }) {
  const words = useOwnPartWords(poll);
  return words && <span className={styles.notice}>{words}</span>;
}

function useOwnPartWords(poll: OpenPoll): string | null {
  const t = useTexts(texts);
  const say = usePhrases();
  const tCommon = useTexts(commonTexts);
  const words = useSelectionWords();
  const part = useOwnPart(poll);
  const delivery = useBallotDelivery(poll.id);
  const ballot = useSecretBallot(poll.id);
  if (part.type === 'recused') return tCommon('recused');
  if (part.type === 'not-asked') {
    const body = electorateText(part.electorate);
    return t('part.notAskedBar', { name: say(body) });
  }
  switch (poll.question.procedure.type) {
    case 'manual':
      return t('manual.bar');
    case 'secret':
      return ballot ? t(`secret.brief.${ballot.status}`) : null;
    case 'open':
    case 'opinion':
      return delivery.type === 'none' ? null : t(delivery.type, { choice: words(delivery.selection) });
  }
}
