import { type OpenStorage, openStorageAt } from '../../../server/open-storage.ts';
import { type Pause, yielding } from './yielding.ts';

/** The product's own storage, each port of which yields before and after each call. */
export function yieldingStorage(pause: Pause): OpenStorage {
  return async (place) => {
    const storage = await openStorageAt(place);
    return {
      log: yielding(storage.log, pause),
      index: yielding(storage.index, pause),
      box: yielding(storage.box, pause),
      secretBox: yielding(storage.secretBox, pause),
      plainBallots: yielding(storage.plainBallots, pause),
      pollSecrets: yielding(storage.pollSecrets, pause),
      documents: yielding(storage.documents, pause),
      texts: yielding(storage.texts, pause),
      annotations: yielding(storage.annotations, pause),
      receipts: yielding(storage.receipts, pause),
      moments: yielding(storage.moments, pause),
      memos: yielding(storage.memos, pause),
      async openIdentities(secret, at) {
        const opened = await storage.openIdentities(secret, at);
        return {
          ...opened,
          identities: yielding(opened.identities, pause, ['listen', 'hears']),
          pins: yielding(opened.pins, pause),
          passkeys: yielding(opened.passkeys, pause),
          subjects: yielding(opened.subjects, pause),
          lent: yielding(opened.lent, pause),
        };
      },
      lead: () => storage.lead(),
      leads: () => storage.leads(),
      close: () => storage.close(),
    };
  };
}
