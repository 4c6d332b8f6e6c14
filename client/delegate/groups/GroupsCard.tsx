import { Users } from 'lucide-react';
import { GroupFacts } from '../../groups/GroupFacts.tsx';
import styles from '../../groups/Groups.module.css';
import { groupState, TONES } from '../../groups/group-state.ts';
import { texts as groupTexts } from '../../groups/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { hrefOf } from '../navigation.ts';
import { useServices } from '../services/TabletServices.tsx';
import { texts } from './texts.ts';

/** On the first page: in which group one is now, where it meets and who chairs it; once they are merged, what all of them said. */
export default function GroupsCard() {
  const t = useTexts(texts);
  const tGroups = useTexts(groupTexts);
  const { me } = useServices();
  const session = useSession((state) => state);
  const debate = session.groupDebates.at(-1);
  if (!debate) return null;
  const item = session.agenda.find(({ id }) => id === debate.agendaItemId);
  // What is merged is news only while its item is dealt with.
  if (!item || (debate.progress.status === 'merged' && item.progress.status !== 'current')) return null;
  const own = debate.groups.find(({ members }) => members.some((id) => id === me));
  const merged = debate.progress.status === 'merged';
  const state = own && groupState(session, debate, own);
  return (
    <Card
      title={own ? t('yourGroup', { name: own.name }) : t('heading')}
      aside={state && <Badge tone={TONES[state]}>{tGroups(`state.${state}`)}</Badge>}
      emphasis={debate.progress.status === 'begun'}
    >
      <p>{t('ofItem', { number: item.number, title: item.title })}</p>
      {own && <GroupFacts group={own} />}
      <a className={styles.enter} href={hrefOf('groups')}>
        <Users aria-hidden size={20} />
        {merged
          ? t('seeMerged')
          : own && debate.progress.status === 'begun'
            ? t('open', { name: own.name })
            : t('openAll')}
      </a>
    </Card>
  );
}
