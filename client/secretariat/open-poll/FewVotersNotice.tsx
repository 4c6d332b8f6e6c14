import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './OpenPoll.module.css';

interface FewVotersNoticeProps {
  readonly count: number;
  /** Secret all the same. */
  readonly onAccept: () => void;
}

/** So few voters that their secret may come out with the result: that has to be said before it opens. */
export function FewVotersNotice({ count, onAccept }: FewVotersNoticeProps) {
  const { t } = useTranslation('secretariat');
  return (
    <Notice kind="warning">
      <p>{t('poll.fewVoters', { count })}</p>
      <div className={styles.lineActions}>
        <Button onClick={onAccept}>{t('poll.fewVotersAccept')}</Button>
      </div>
    </Notice>
  );
}
