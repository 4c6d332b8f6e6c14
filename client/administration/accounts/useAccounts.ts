import { useCallback, useEffect, useState } from 'react';
import type { AccountOwner, AccountsAnswer } from '#shared/protocol/register/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { type Action, useAction } from '../../forms/useAction.ts';
import { namedApart } from '../register/people.ts';
import { read, useKnown, useRegister } from '../register/register.ts';

interface Accounts extends Pick<Action, 'problem' | 'dismiss'> {
  /** By a name that tells them from others of it: a code handed to a namesake opens somebody else's sessions. */
  readonly ownerOf: (personId: PersonId) => AccountOwner | undefined;
  readonly refresh: () => void;
}

/** What became of people's codes; asked for again whenever the register is another one. */
export function useAccounts(): Accounts {
  const { run, problem, dismiss } = useAction();
  const people = useRegister((state) => state.people);
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
    ownerOf: (personId) => {
      const owner = owners.find((one) => one.personId === personId);
      const person = people.find(({ id }) => id === personId);
      return owner && person ? { ...owner, name: namedApart(person) } : owner;
    },
    refresh: useCallback(() => setAsked((times) => times + 1), []),
  };
}
