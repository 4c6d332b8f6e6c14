import type { DelegateId } from '#shared/protocol/ids.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { texts } from '../../texts.ts';
import { NamesByGroup } from '../names/NamesByGroup.tsx';

/** Who has voted so far, never how. */
export function VotedNames({ ids }: { readonly ids: readonly DelegateId[] }) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const voted = new Set(ids);
  return (
    <NamesByGroup
      label={t('votedNames')}
      delegates={delegates.filter(({ id }) => voted.has(id))}
      stateOf={() => 'voted'}
    />
  );
}
