import { lazy } from 'react';
import { credentialsFor } from '../connection/credentials.ts';
import { httpWith } from '../connection/http.ts';
import { ownerOf } from '../offline/device/device-database.ts';
import { openSealer } from '../offline/device/device-key.ts';
import { createReplicaStorage } from '../offline/keeping/replica-storage.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { TabletServicesProvider } from './services/TabletServices.tsx';
import { Failure } from './shell/Failure.tsx';
import { Shell } from './shell/Shell.tsx';

const credentials = credentialsFor('delegate');

/** One storage serves every sign-in: whose replica it is, it asks each time. */
const replica = createReplicaStorage(
  () => {
    const signedIn = credentials.load();
    return signedIn && ownerOf(signedIn);
  },
  (owner) =>
    openSealer(
      owner,
      httpWith(() => credentials.load()),
    ),
);

const LeftOnDevice = lazy(() => import('./sign-ins/LeftOnDevice.tsx'));

/** Its code is needed once, if ever. */
const clearDevice = async () => (await import('./settings/forget-everything.ts')).forgetEverything(new Set());

/** The delegate's tablet: read, annotate, vote. */
export function TabletApp() {
  return (
    <Failure>
      {/* biome-ignore lint/a11y/useValidAriaRole: the role of a person, not of an element */}
      <SignInGate role="delegate" storage={replica} leftOnDevice={LeftOnDevice} clearDevice={clearDevice}>
        <TabletServicesProvider>
          <Shell />
        </TabletServicesProvider>
      </SignInGate>
    </Failure>
  );
}
