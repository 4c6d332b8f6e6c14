import { findPerson } from '#shared/session/members/former.ts';
import type { DebateGroup } from '#shared/session/state.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import styles from './Groups.module.css';
import { texts } from './texts.ts';

/** Where a group meets, who chairs it, who keeps its list, and how many are in it. */
export function GroupFacts({ group }: { readonly group: DebateGroup }) {
  const t = useTexts(texts);
  const { room, chair, secretary, members, ended } = group;
  const chairName = useSession((session) => (chair === null ? null : findPerson(session, chair)?.name));
  const secretaryName = useSession((session) => {
    if (secretary === null) return null;
    return secretary.by === 'staff' ? secretary.name : findPerson(session, secretary.delegateId)?.name;
  });
  const nobody = t('nobodyNamed');
  return (
    <>
      {room !== '' && <p className={styles.place}>{t('room', { room })}</p>}
      <p className={styles.facts}>
        <span>{t('chair', { name: chairName ?? nobody })}</span>
        <span>{t('secretary', { name: secretaryName ?? nobody })}</span>
        <span>
          {ended
            ? t('presentThen', { present: ended.present.length, count: members.length })
            : t('members', { count: members.length })}
        </span>
      </p>
    </>
  );
}
