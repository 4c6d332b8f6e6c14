import type { DebateGroup } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { keepCompounds, keepGroupName } from '../compounds.ts';
import { PagedBox } from '../pages/PagedBox.tsx';
import { texts } from '../texts.ts';
import lists from './Lists.module.css';

/** Where each group of a debate meets, and which have come to their end: nobody looks for their room in vain. */
export function GroupsMeeting({ groups }: { readonly groups: readonly DebateGroup[] }) {
  const t = useTexts(texts);
  return (
    <PagedBox max={2.8}>
      <ul className={lists.groups}>
        {groups.map(({ groupId, name, room, ended }) => (
          <li key={groupId} className={lists.group}>
            <span>{keepGroupName(name)}</span>
            <span className={lists.of}>{ended ? t('groupEnded') : keepCompounds(room)}</span>
          </li>
        ))}
      </ul>
    </PagedBox>
  );
}
