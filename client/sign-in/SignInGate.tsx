import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { Role } from '#shared/protocol/person.ts';
import { ConnectionProvider, useLive } from '../connection/context.tsx';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { createGate, type ReplicaStorageChoice, type SignedInConnection } from './gate.ts';
import { SignInScreen } from './SignInScreen.tsx';
import { OtherRoleScreen, OutdatedScreen, WaitingScreen } from './screens.tsx';
import { texts } from './texts.ts';

interface SignInGateProps {
  readonly role: Role;
  readonly storage: ReplicaStorageChoice;
  /** Called once for each sign-in, before the children are drawn; what it returns runs when that sign-in ends. */
  readonly onReady?: (connection: SignedInConnection) => undefined | (() => void);
  /** Says what of somebody's is still on this device, after their sign-in has ended without their doing. */
  readonly leftOnDevice?: ComponentType<{ readonly ended: SignedIn }>;
  /** Removes everything that this device keeps, when the secretariat asks for that. */
  readonly clearDevice?: () => Promise<void>;
  readonly children: ReactNode;
}

/** Draws its children for a signed-in person of `role`, once the session is known (from the device or the server). */
export function SignInGate({
  role,
  storage,
  onReady,
  leftOnDevice: Left,
  clearDevice,
  children,
}: SignInGateProps) {
  const t = useTexts(texts);
  const [gate] = useState(() => createGate(role, storage, clearDevice));
  const state = useStore(gate.store);

  useEffect(() => {
    gate.start();
    window.addEventListener('hashchange', gate.start);
    return () => window.removeEventListener('hashchange', gate.start);
  }, [gate]);

  switch (state.status) {
    case 'signed-out':
    case 'signing-in':
      return (
        <SignInScreen
          page={t(`role.${role}`)}
          busy={state.status === 'signing-in'}
          problem={state.status === 'signed-out' ? state.problem : null}
          ended={state.status === 'signed-out' ? state.ended : null}
          onCode={gate.signInWith}
        >
          {Left && state.status === 'signed-out' && state.ended && (
            <Suspense fallback={null}>
              <Left ended={state.ended} />
            </Suspense>
          )}
        </SignInScreen>
      );
    case 'outdated':
      return <OutdatedScreen />;
    case 'other-role':
      return <OtherRoleScreen me={state.me} onOtherCode={gate.reset} />;
    case 'signed-in':
      return (
        <ConnectionProvider value={state.connection}>
          <Ready connection={state.connection} onReady={onReady}>
            {children}
          </Ready>
        </ConnectionProvider>
      );
  }
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
  if (known) return children;
  return <WaitingScreen text={offline ? t('waitingForNetwork') : tCommon('loading')} />;
}
