import { lazy } from 'react';
import { credentialsFor, type KeptSignIn } from '../connection/credentials.ts';
import { httpWith } from '../connection/http.ts';
import { ownerOf } from '../offline/device/device-database.ts';
import { openSealer } from '../offline/device/device-key.ts';
import { createReplicaStorage } from '../offline/keeping/replica-storage.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { TabletServicesProvider } from './services/TabletServices.tsx';
import { Failure } from './shell/Failure.tsx';
import { Shell } from './shell/Shell.tsx';

const credentials = credentialsFor('delegate');

/** Written to as long as whoever signed in is: also the last of a session that they have left for another one. */
const replicaOf = (signedIn: KeptSignIn) =>
  createReplicaStorage(
    () => (credentials.kept()?.token === signedIn.token ? ownerOf(signedIn) : null),
    (owner) =>
      openSealer(
        owner,
        httpWith(() => signedIn),
      ),
  );

const ChoosingScreen = lazy(() => import('./sessions/ChoosingScreen.tsx'));
const Lock = lazy(() => import('./lent/Lock.tsx'));
const LeftOnDevice = lazy(() => import('./sign-ins/LeftOnDevice.tsx'));

/** Its code is needed once, if ever. */
const clearDevice = async (what: 'all' | 'all-but-unsent') => {
  const { forgetAll, forgetAllButUnsent } = await import('./settings/forget-everything.ts');
  await (what === 'all' ? forgetAll() : forgetAllButUnsent());
};

/** The delegate's tablet: read, annotate, vote. */
export function TabletApp() {
  return (
    <Failure>
      {/* biome-ignore lint/a11y/useValidAriaRole: the role of a person, not of an element */}
      <SignInGate
        role="delegate"
        storage={replicaOf}
        leftOnDevice={LeftOnDevice}
        clearDevice={clearDevice}
        chooser={ChoosingScreen}
        lock={Lock}
      >
        <TabletServicesProvider>
          <Shell />
        </TabletServicesProvider>
      </SignInGate>
    </Failure>
  );
}
