import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Obstacles.module.css';
import { texts } from './texts.ts';
import { useOwnPart } from './useOwnPart.ts';

interface ObstaclesProps {
  readonly poll: OpenPoll;
  /** What a lost connection means for this paper; null while nothing need be said of it. */
  readonly offline: string | null;
}

/** What keeps a ballot from being cast or recorded just now, and what to do about it. */
export function Obstacles({ poll, offline }: ObstaclesProps) {
  const t = useTexts(texts);
  const notPresent = useOwnPart(poll).type === 'not-present';
  const suspended = useLive((live) => live.votingSuspended);
  return (
    <>
      {notPresent && (
        <Notice kind="warning">
          <p className={styles.strong}>{t('notPresent')}</p>
          <p>{t('notPresentHelp')}</p>
        </Notice>
      )}
      {offline && <Notice kind="warning">{offline}</Notice>}
      {poll.held && <Notice kind="info">{t('heldHelp')}</Notice>}
      {suspended && <Notice kind="warning">{t('suspended')}</Notice>}
    </>
  );
}
