import { useId, useState } from 'react';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { PIN_DIGITS } from '#shared/text/simple-pin.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { type Problem, useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { texts as signInTexts } from '../../sign-in/texts.ts';
import { PinField } from '../../staff/PinField.tsx';
import { texts as staffTexts } from '../../staff/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { signInAgain, signOut } from './gate.ts';
import styles from './SignInAgain.module.css';
import { texts } from './texts.ts';

/** Asks for the code anew over what is being written, so that none of it is lost when a sign-in ends. */
export function SignInAgain({ why, name }: { why: Refusal; name: string }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tSignIn = useTexts(signInTexts);
  const tDeeds = useTexts(deedTexts);
  const tStaff = useTexts(staffTexts);
  const sentence = useLocalText();
  const action = useAction();
  const formId = useId();
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const wantsPin = isAboutPin(action.problem) || pin !== '';
  return (
    <Dialog
      title={t('again')}
      onClose={() => undefined}
      actions={
        <>
          <Button onClick={signOut}>{tCommon('signOut')}</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || code.trim() === '' || (wantsPin && pin.length < PIN_DIGITS)}
          >
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
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void action.run(() => signInAgain(code, wantsPin ? pin : null));
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
        {wantsPin && <PinField label={tStaff('pin')} value={pin} onChange={setPin} />}
      </form>
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
    </Dialog>
  );
}

/** Whether a PIN goes with the code that was typed. */
function isAboutPin(problem: Problem | null): boolean {
  return problem !== null && problem !== 'unanswered' && ['pin-needed', 'wrong-pin'].includes(problem.code);
}
