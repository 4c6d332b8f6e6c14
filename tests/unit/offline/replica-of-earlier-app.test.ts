import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { evolve } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import { replicas } from '../../../client/offline/device-database.ts';
import { createReplicaStorage } from '../../../client/offline/replica-storage.ts';
import { aSitting } from '../session/builder.ts';

/** As the app stored it before it knew of requests to speak and questions. */
function before(state: SessionState): SessionState {
  const { speechRequests: _, questions: __, ...known } = state;
  return known as SessionState;
}

it('goes on from a replica that an earlier version of the app left on the device', async () => {
  const story = aSitting();
  await replicas.put({ owner: 'kh-1/d1', session: before(story.state) });
  const loaded = await createReplicaStorage(() => 'kh-1/d1').load();
  expect(loaded).toEqual(story.state);
  const [entry] = story.askingToSpeak(1, 1).log.slice(-1);
  if (loaded && entry) expect(evolve(loaded, entry)).toEqual(story.state);
});
