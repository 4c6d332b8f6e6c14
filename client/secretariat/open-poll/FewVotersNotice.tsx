import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './OpenPoll.module.css';
import { texts } from './texts.ts';

interface FewVotersNoticeProps {
  readonly count: number;
  /** Secret all the same. */
  readonly onAccept: () => void;
}

/** Warns, before a secret poll opens, that its voters are so few that their secret may come out with the result. */
export function FewVotersNotice({ count, onAccept }: FewVotersNoticeProps) {
  const t = useTexts(texts);
  return (
    <Notice kind="warning">
      <p>{t('fewVoters', { count })}</p>
      <div className={styles.lineActions}>
        <Button onClick={onAccept}>{t('fewVotersAccept')}</Button>
      </div>
    </Notice>
  );
}
