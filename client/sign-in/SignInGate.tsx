import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { PageRole } from '#shared/protocol/page-role.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { dayOf } from '#shared/text/dates.ts';
import { ConnectionProvider, useLive } from '../connection/context.tsx';
import type { Opened } from '../connection/http.ts';
import type { SignedInPerson } from '../connection/person.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { texts } from './always/texts.ts';
import { createGate, type ReplicaStorageChoice, type SignedInConnection } from './gate.ts';
import { type LentTablet, lentFor } from './lent.ts';
import { OutdatedScreen, WaitingScreen } from './screens.tsx';

// Whoever is signed in already needs none of it. What says that this version is too old is there: its parts may be gone from the server.
const signedOut = () => import('./signed-out.tsx');
const SignInFor = lazy(() => signedOut().then((part) => ({ default: part.SignInFor })));
const OtherRoleScreen = lazy(() => signedOut().then((part) => ({ default: part.OtherRoleScreen })));
const InUseScreen = lazy(() => signedOut().then((part) => ({ default: part.InUseScreen })));

/** When the first screen has long been there, in milliseconds. */
const FETCH_AFTER_MS = 5000;

// Few have one: it is fetched by those who are asked for it.
const AskPin = lazy(() => import('../staff/AskPin.tsx').then((part) => ({ default: part.AskPin })));

export interface ChooserProps {
  readonly person: SignedInPerson;
  /** They have not come to choose: the session that goes on is opened by itself. */
  readonly opensByItself: boolean;
  /** Why the session that was open is left. */
  readonly why: Refusal | null;
}

export interface WaysProps {
  readonly onOpened: (opened: Opened) => void;
}

export interface LockProps {
  readonly lent: LentTablet;
  readonly children: ReactNode;
}

interface SignInGateProps {
  readonly role: PageRole;
  readonly storage: ReplicaStorageChoice;
  /** Called once for each sign-in, before the children are drawn; what it returns runs when that sign-in ends. */
  readonly onReady?: (connection: SignedInConnection) => undefined | (() => void);
  /** Says what of somebody's is still on this device, after their sign-in has ended without their doing. */
  readonly leftOnDevice?: ComponentType<{ readonly ended: SignedIn }>;
  /** Removes everything that this device keeps, when the secretariat asks for that. */
  readonly clearDevice?: (what: 'all' | 'all-but-unsent') => Promise<void>;
  /** Where a person of the register chooses among their sessions; without it they are shown where that is. */
  readonly chooser?: ComponentType<ChooserProps>;
  /** Other ways in than a code; without it there are none. */
  readonly ways?: ComponentType<WaysProps>;
  /** What stands in front of a tablet that is lent; without it none is. */
  readonly lock?: ComponentType<LockProps>;
  readonly children: ReactNode;
}

/** Draws its children for whoever is signed in and comes in by the page of `role`, once the session is known (from the device or the server). */
export function SignInGate({
  role,
  storage,
  onReady,
  leftOnDevice: Left,
  clearDevice,
  chooser: Chooser,
  ways: Ways,
  lock: Lock,
  children,
}: SignInGateProps) {
  const tCommon = useTexts(commonTexts);
  const [gate] = useState(() =>
    createGate({
      ...{ role, storage },
      clearDevice: clearDevice ?? null,
      forPeople: Chooser !== undefined,
      lends: Lock !== undefined,
    }),
  );
  const locked = (lent: LentTablet | null, content: ReactNode) =>
    lent && Lock ? <Lock lent={lent}>{content}</Lock> : content;
  const state = useStore(gate.store);

  useEffect(() => {
    gate.start();
    window.addEventListener('hashchange', gate.start);
    return () => window.removeEventListener('hashchange', gate.start);
  }, [gate]);

  const coming = (content: ReactNode) => (
    <Suspense fallback={<WaitingScreen text={tCommon('loading')} />}>{content}</Suspense>
  );

  switch (state.status) {
    case 'signed-out':
    case 'signing-in':
      return coming(
        <SignInFor
          role={role}
          busy={state.status === 'signing-in'}
          problem={state.status === 'signed-out' ? state.problem : null}
          ended={state.status === 'signed-out' ? state.ended : null}
          lentFor={Lock ? lentFor(dayOf(new Date().toISOString())) : null}
          onCode={gate.signInWith}
          ways={Ways && <Ways onOpened={gate.comeIn} />}
        >
          {Left && state.status === 'signed-out' && state.ended?.session && (
            <Suspense fallback={null}>
              <Left ended={state.ended.session} />
            </Suspense>
          )}
        </SignInFor>,
      );
    case 'asking-pin':
      return coming(
        <AskPin
          problem={state.problem}
          busy={state.busy}
          onPin={gate.signInWithPin}
          onOtherCode={gate.reset}
        />,
      );
    case 'outdated':
      return <OutdatedScreen />;
    case 'other-role':
      return coming(<OtherRoleScreen me={state.me} onOtherCode={gate.reset} />);
    case 'in-use':
      return coming(<InUseScreen name={state.name} onGoOn={state.goOn} />);
    case 'choosing':
      return (
        Chooser &&
        coming(
          locked(
            state.lent,
            <Chooser person={state.person} opensByItself={state.opensByItself} why={state.why} />,
          ),
        )
      );
    case 'signed-in':
      return (
        // What stands on the screen of one session, or person, is nothing to another.
        <ConnectionProvider key={idOf(state.connection)} value={state.connection}>
          {coming(
            locked(
              state.connection.lent,
              <Ready connection={state.connection} onReady={onReady}>
                {children}
              </Ready>,
            ),
          )}
        </ConnectionProvider>
      );
  }
}

function idOf({ signedIn: { sessionId, me } }: SignedInConnection): string {
  return `${sessionId}/${me.personId}`;
}

interface ReadyProps {
  readonly connection: SignedInConnection;
  readonly onReady: SignInGateProps['onReady'];
  readonly children: ReactNode;
}

function Ready({ connection, onReady, children }: ReadyProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const known = useLive((live) => live.session !== null);
  const offline = useLive((live) => live.connection === 'offline');
  useEffect(() => onReady?.(connection), [connection, onReady]);
  // A sign-in may end while the server is away, or is another version, which has no such files any more.
  useEffect(() => {
    const timer = setTimeout(() => void signedOut().catch(() => {}), FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (known) return children;
  return (
    <WaitingScreen text={offline ? t('waitingForNetwork') : tCommon('loading')}>
      {offline && connection.person && (
        <Button onClick={connection.person.leaveSession}>{t('toSessions')}</Button>
      )}
    </WaitingScreen>
  );
}
