import { findPerson } from '#shared/session/members/former.ts';
import type { GroupDebate } from '#shared/session/state.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import { GroupFacts } from './GroupFacts.tsx';
import styles from './Groups.module.css';
import { texts } from './texts.ts';

/** What each group said, once it is on the record of the hall: for everybody. */
export function MergedGroups({ debate }: { readonly debate: GroupDebate }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { progress, groups } = debate;
  if (progress.status !== 'merged') return null;
  return (
    <>
      {groups.map((group) => {
        const report = progress.reports.find(({ groupId }) => groupId === group.groupId);
        return (
          <div key={group.groupId} className={styles.part}>
            <h3>{group.name}</h3>
            <GroupFacts group={group} />
            <p className={styles.report}>{report?.summary ?? t('noSummary')}</p>
            {report && report.speakers.length > 0 ? (
              <ol className={styles.list}>
                {report.speakers.map(({ delegateId, topic, gist }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a turn is nothing but its place
                  <li key={place}>
                    <strong>{findPerson(session, delegateId)?.name ?? delegateId}</strong>{' '}
                    <span className={styles.said}>{[topic, gist].filter(Boolean).join(' · ')}</span>
                  </li>
                ))}
              </ol>
            ) : (
              <p className={styles.said}>{t('noSpeakers')}</p>
            )}
          </div>
        );
      })}
    </>
  );
}
