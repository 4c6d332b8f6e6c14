import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useConnection, useLive } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
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
import { texts as shellTexts } from '../shell/texts.ts';
import { forgetEverything } from './forget-everything.ts';
import { texts } from './texts.ts';
import { useOthersWork } from './useOthersWork.ts';

export function SignOut() {
  const t = useTexts(texts);
  const tShell = useTexts(shellTexts);
  const tCommon = useTexts(commonTexts);
  const name = useLive((live) => live.me?.name ?? '');
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('account')}>
      <p>{tShell('delegate', { name })}</p>
      <Button
        kind="risky"
        size="large"
        icon={<LogOut aria-hidden size={24} />}
        onClick={() => setAsking(true)}
      >
        {tCommon('signOut')}
      </Button>
      {asking && <SignOutQuestion onClose={() => setAsking(false)} />}
    </Card>
  );
}

function SignOutQuestion({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
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
      title={t('signOutTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={others === null} onClick={leave}>
            {unsent > 0 || held ? t('signOutAnyway') : tCommon('signOut')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
        </>
      }
    >
      <p>{t('signOutBody')}</p>
      {held && <Notice kind="error">{t('signOutPaper')}</Notice>}
      {unsent > 0 && <Notice kind="error">{t('signOutUnsent', { count: unsent })}</Notice>}
      {others && others.length > 0 && (
        <Notice kind="info">
          <p>{t('othersKept')}</p>
          <ul>
            {others.map(({ owner, name, count }) => (
              <li key={owner}>
                {t(count > 0 ? 'othersCount' : 'othersBegun', {
                  name: name ?? t('otherPerson'),
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
