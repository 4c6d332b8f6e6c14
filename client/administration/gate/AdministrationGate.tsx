import { useTexts } from '../../i18n/texts.ts';
import { SignInScreen } from '../../sign-in/SignInScreen.tsx';
import { OutdatedScreen } from '../../sign-in/screens.tsx';
import { AskPin } from '../../staff/AskPin.tsx';
import { OtherWays } from '../../staff/OtherWays.tsx';
import { PinGate } from '../../staff/PinGate.tsx';
import { AdministrationApp } from '../AdministrationApp.tsx';
import { FoundedScreen } from '../founding/FoundedScreen.tsx';
import { FoundingScreen } from '../founding/FoundingScreen.tsx';
import { comeInAs, http, signInWith, signInWithPin, toSignIn, useGate } from './gate.ts';
import { SignInAgain } from './SignInAgain.tsx';
import { texts } from './texts.ts';

/** Draws the administration for a signed-in administrator, and for whoever founds the office the way there. */
export function AdministrationGate() {
  const t = useTexts(texts);
  const state = useGate();
  switch (state.status) {
    case 'signed-out':
    case 'signing-in':
      return (
        <SignInScreen
          page={t('page')}
          codeHint={t('codeHint')}
          busy={state.status === 'signing-in'}
          problem={state.status === 'signed-out' ? state.problem : null}
          onCode={(code) => void signInWith(code)}
          ways={<OtherWays page="administration" onOpened={comeInAs} />}
        />
      );
    case 'asking-pin':
      return (
        <AskPin
          problem={state.problem}
          busy={state.busy}
          onPin={(pin) => void signInWithPin(pin)}
          onOtherCode={toSignIn}
        />
      );
    case 'outdated':
      return <OutdatedScreen />;
    case 'founding':
      return <FoundingScreen code={state.code} proposal={state.proposal} />;
    case 'founded':
      return <FoundedScreen code={state.code} />;
    case 'signed-in':
      return (
        <>
          <PinGate key={state.signIn.me.personId} http={http}>
            <AdministrationApp key={state.signIn.me.personId} />
          </PinGate>
          {state.ended && <SignInAgain why={state.ended} name={state.signIn.me.name} />}
        </>
      );
  }
}
