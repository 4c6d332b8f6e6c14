import type { Poll } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { pollNumber } from '../polls/poll-number.ts';
import { repeatDraft } from './draft.ts';
import styles from './OpenPoll.module.css';
import { texts } from './texts.ts';
import type { ChangeDraft } from './useDraft.ts';

interface EarlierNoticeProps {
  readonly earlier: Poll;
  readonly change: ChangeDraft;
  /** Called when the secretary says that it is a new vote all the same. */
  readonly onNew: () => void;
}

/** The same question has a result already: whether it is taken again, or is another one, has to be said before it opens. */
export function EarlierNotice({ earlier, change, onNew }: EarlierNoticeProps) {
  const t = useTexts(texts);
  const { clock } = useConnection().live;
  const number = useSession((session) => pollNumber(session, earlier.id));
  return (
    <Notice kind="warning">
      <p>{t('earlier', { number })}</p>
      <div className={styles.lineActions}>
        <Button onClick={() => change(repeatDraft(earlier.id, earlier.question, clock.now()))}>
          {t('earlierRepeat')}
        </Button>
        <Button onClick={onNew}>{t('earlierNew')}</Button>
      </div>
    </Notice>
  );
}
