import { KeyRound, LogOut, Settings } from 'lucide-react';
import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { OwnWaysDialog } from '../../staff/OwnWaysDialog.tsx';
import { texts as staffTexts } from '../../staff/texts.ts';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DisplaySettings } from '../../ui/DisplaySettings.tsx';
import { http, signOut } from '../gate/gate.ts';
import { useKnown, useRegister } from '../register/register.ts';
import styles from './Shell.module.css';
import { texts } from './texts.ts';

export function Header() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tStaff = useTexts(staffTexts);
  const office = useRegister((state) => state.office?.name ?? '');
  const name = useKnown(({ answer }) => answer?.me.name ?? '');
  const [shown, setShown] = useState<'settings' | 'ways' | 'sign-out' | null>(null);
  const hide = () => setShown(null);
  return (
    <AppHeader title={office} subtitle={t('subtitle')}>
      <span className={styles.me}>{name}</span>
      <IconButton label={tCommon('settings')} onClick={() => setShown('settings')}>
        <Settings aria-hidden />
      </IconButton>
      <IconButton label={tStaff('ways')} onClick={() => setShown('ways')}>
        <KeyRound aria-hidden />
      </IconButton>
      <IconButton label={tCommon('signOut')} onClick={() => setShown('sign-out')}>
        <LogOut aria-hidden />
      </IconButton>
      {shown === 'settings' && <DisplaySettings onClose={hide} />}
      {shown === 'ways' && <OwnWaysDialog http={http} onClose={hide} />}
      {shown === 'sign-out' && (
        <Dialog
          title={tCommon('signOut')}
          onClose={hide}
          actions={
            <>
              <Button onClick={hide}>{tCommon('cancel')}</Button>
              <Button kind="primary" onClick={signOut}>
                {tCommon('signOut')}
              </Button>
            </>
          }
        >
          <p>{t('signOutText')}</p>
        </Dialog>
      )}
    </AppHeader>
  );
}
