import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useLive } from '../../connection/context.tsx';
import { useUnstored } from '../../reader/marks/unstored-count.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { goHome } from '../navigation.ts';
import { useOpinionDraftCount } from '../opinions/opinion-drafts.ts';
import {
  useHeldPaper,
  useUnsentBallots,
  useUnsentNotes,
  useUnsentRequests,
} from '../services/TabletServices.tsx';
import { forgetEverything } from './forget-everything.ts';
import { useOthersWork } from './useOthersWork.ts';

export function SignOut() {
  const { t } = useTranslation('delegate');
  const name = useLive((live) => live.me?.name ?? '');
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('settings:account')}>
      <p>{t('delegate', { name })}</p>
      <Button
        kind="risky"
        size="large"
        icon={<LogOut aria-hidden size={24} />}
        onClick={() => setAsking(true)}
      >
        {t('common:signOut')}
      </Button>
      {asking && <SignOutQuestion onClose={() => setAsking(false)} />}
    </Card>
  );
}

function SignOutQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('delegate');
  const { signOut } = useConnection();
  const ballots = useUnsentBallots();
  const notes = useUnsentNotes();
  const requests = useUnsentRequests();
  const opinions = useOpinionDraftCount();
  const others = useOthersWork();
  const unstored = useUnstored(({ count }) => count);
  const unsent = ballots + notes + unstored + requests + opinions;
  const held = useHeldPaper();
  const leave = () => {
    goHome();
    signOut();
    void forgetEverything(new Set(others?.map(({ owner }) => owner)));
  };
  return (
    <Dialog
      title={t('settings:signOutTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={others === null} onClick={leave}>
            {t(unsent > 0 || held ? 'settings:signOutAnyway' : 'common:signOut')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('settings:signOutBody')}</p>
      {held && <Notice kind="error">{t('settings:signOutPaper')}</Notice>}
      {unsent > 0 && <Notice kind="error">{t('settings:signOutUnsent', { count: unsent })}</Notice>}
      {others && others.length > 0 && (
        <Notice kind="info">
          <p>{t('settings:othersKept')}</p>
          <ul>
            {others.map(({ owner, name, count }) => (
              <li key={owner}>
                {t(count > 0 ? 'settings:othersCount' : 'settings:othersBegun', {
                  name: name ?? t('settings:otherPerson'),
                  count,
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
}
