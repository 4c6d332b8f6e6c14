import { useEffect, useState } from 'react';
import { useConnection } from '../../connection/context.tsx';
import { currentOwner } from '../../offline/device/current-owner.ts';
import { personOfOwner, sessionOfOwner } from '../../offline/device/device-database.ts';
import { type UnsentWork, unsentWork } from '../../offline/keeping/unsent-work.ts';

/** What other people have on this device that the server does not have. `name` null: of another session. */
export interface OthersWork extends UnsentWork {
  readonly name: string | null;
}

/** null until it has been looked for. */
export function useOthersWork(): readonly OthersWork[] | null {
  const { live } = useConnection();
  const [found, setFound] = useState<readonly OthersWork[] | null>(null);
  useEffect(() => {
    const mine = currentOwner();
    const { session } = live.store.getState();
    void unsentWork().then((all) => {
      const others = all.filter(({ owner }) => owner !== mine);
      setFound(
        others.map((work) => {
          const sameSession = mine !== null && sessionOfOwner(work.owner) === sessionOfOwner(mine);
          const delegate = session?.delegates.find(({ id }) => id === personOfOwner(work.owner));
          return { ...work, name: sameSession ? (delegate?.name ?? null) : null };
        }),
      );
    });
  }, [live]);
  return found;
}
