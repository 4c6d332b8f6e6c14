import { useId, useState } from 'react';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { texts as signInTexts } from '../../sign-in/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { signInAgain, signOut } from './gate.ts';
import { texts } from './texts.ts';

/** Asks for the code anew over what is being written, so that none of it is lost when a sign-in ends. */
export function SignInAgain({ why, name }: { why: Refusal; name: string }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tSignIn = useTexts(signInTexts);
  const tDeeds = useTexts(deedTexts);
  const sentence = useLocalText();
  const action = useAction();
  const formId = useId();
  const [code, setCode] = useState('');
  return (
    <Dialog
      title={t('again')}
      onClose={() => undefined}
      actions={
        <>
          <Button onClick={signOut}>{tCommon('signOut')}</Button>
          <Button kind="primary" type="submit" form={formId} disabled={action.busy || code.trim() === ''}>
            {tSignIn('signIn')}
          </Button>
        </>
      }
    >
      <Notice kind="warning">
        <p>{sentence(why)}</p>
        <p>{t('againText', { name })}</p>
      </Notice>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void action.run(() => signInAgain(code));
        }}
      >
        <TextField
          label={tSignIn('codeLabel')}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          required
        />
      </form>
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
    </Dialog>
  );
}
