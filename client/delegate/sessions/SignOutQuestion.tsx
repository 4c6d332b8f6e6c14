import { useEffect, useState } from 'react';
import type { SignedInPerson } from '../../connection/person.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type UnsentWork, unsentWork } from '../../offline/keeping/unsent-work.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { forgetAllButUnsent } from '../settings/forget-everything.ts';
import { texts as settingsTexts } from '../settings/texts.ts';
import { texts } from './texts.ts';

interface SignOutQuestionProps {
  readonly person: SignedInPerson;
  readonly onClose: () => void;
}

/** Whether a person is to be signed out while none of their sessions is open. What the server does not have yet stays, sealed. */
export function SignOutQuestion({ person, onClose }: SignOutQuestionProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tSettings = useTexts(settingsTexts);
  const [unsent, setUnsent] = useState<readonly UnsentWork[] | null>(null);
  useEffect(() => {
    void unsentWork().then(setUnsent);
  }, []);
  const count = unsent?.reduce((sum, work) => sum + work.count, 0) ?? 0;
  const leave = () => {
    person.signOut();
    void forgetAllButUnsent();
  };
  return (
    <Dialog
      title={tSettings('signOutTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={unsent === null} onClick={leave}>
            {tCommon('signOut')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
        </>
      }
    >
      <p>{tSettings('signOutBody')}</p>
      {count > 0 && <Notice kind="info">{t('signOutKept', { count })}</Notice>}
    </Dialog>
  );
}
