import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { OFFLINE_REASON_ID } from '../actions/ActionButton.tsx';
import styles from './StateNotices.module.css';
import { texts } from './texts.ts';

/** What hinders the secretariat at this moment, above every section. */
export function StateNotices() {
  const t = useTexts(texts);
  const offline = useLive((live) => live.connection !== 'online');
  const suspended = useLive((live) => live.votingSuspended);
  const known = useLive((live) => live.recordBehind);
  const archived = useLive((live) => live.archived);
  if (!offline && !suspended && !archived && known === null) return null;
  return (
    <div className={styles.notices}>
      {offline && (
        <Notice kind="warning">
          <span id={OFFLINE_REASON_ID}>{t('offlineNotice')}</span>
        </Notice>
      )}
      {archived && <Notice kind="info">{t('archived')}</Notice>}
      {suspended && <Notice kind="error">{t('votingSuspended')}</Notice>}
      {known !== null && <Notice kind="error">{t('recordBehind', { known })}</Notice>}
    </div>
  );
}
