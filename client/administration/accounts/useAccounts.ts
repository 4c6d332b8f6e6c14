import { useCallback, useEffect, useState } from 'react';
import type { AccountOwner, AccountsAnswer } from '#shared/protocol/register/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { type Action, useAction } from '../../forms/useAction.ts';
import { read, useKnown } from '../register/register.ts';

interface Accounts extends Pick<Action, 'problem' | 'dismiss'> {
  readonly ownerOf: (personId: PersonId) => AccountOwner | undefined;
  readonly refresh: () => void;
}

/** What became of people's codes; asked for again whenever the register is another one. */
export function useAccounts(): Accounts {
  const { run, problem, dismiss } = useAction();
  const seq = useKnown(({ answer }) => answer?.seq ?? 0);
  const [owners, setOwners] = useState<readonly AccountOwner[]>([]);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another register, and after a deed with a code
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const answer = await read<AccountsAnswer>('/api/register/accounts');
      if (wanted) setOwners(answer.owners);
    });
    return () => {
      wanted = false;
    };
  }, [seq, asked]);
  return {
    problem,
    dismiss,
    ownerOf: (personId) => owners.find((owner) => owner.personId === personId),
    refresh: useCallback(() => setAsked((times) => times + 1), []),
  };
}
