import { findPerson } from '#shared/session/members/former.ts';
import { answerAtFloor, openIssueGroup, questionsOf } from '#shared/session/questioning/find-issues.ts';
import type { IssueGroup } from '#shared/session/state.ts';
import { callAnswerer } from '../../floor/next-on-floor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './ChairScreen.module.css';
import { texts } from './texts.ts';

/** The group of issues that is dealt with, whose questions still wait and who is called to answer; or else which groups are to come. */
export function IssuesPanel() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const open = openIssueGroup(session);
  const planned = session.issueGroups.filter(({ progress }) => progress.status === 'planned');
  if (session.status !== 'open' || (!open && planned.length === 0)) return null;
  return (
    <Card title={open ? t('issues.now', { title: open.title }) : t('issues.heading')}>
      {open ? <OpenIssues group={open} /> : <PlannedIssues groups={planned} />}
    </Card>
  );
}

function PlannedIssues({ groups }: { readonly groups: readonly IssueGroup[] }) {
  const t = useTexts(texts);
  const opens = useMayGive('OpenIssueGroup');
  const { busy, problem, give } = useCommandNow<'OpenIssueGroup'>();
  return (
    <>
      {problem && <Notice kind="error">{problem}</Notice>}
      <RowList gap="small">
        {groups.map(({ issueGroupId, title, mainAnswerer }) => (
          <li key={issueGroupId} className={styles.asked}>
            <p>
              <strong>{title}</strong>{' '}
              <span className={styles.facts}>{t('issues.main', { name: mainAnswerer.name })}</span>
            </p>
            {opens && (
              <Button
                disabled={busy}
                aria-label={t('issues.openNamed', { title })}
                onClick={() => void give({ type: 'OpenIssueGroup', issueGroupId })}
              >
                {t('issues.open')}
              </Button>
            )}
          </li>
        ))}
      </RowList>
    </>
  );
}

function OpenIssues({ group }: { readonly group: IssueGroup }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const calls = useMayGive('CallAnswerer');
  const closes = useMayGive('CloseIssueGroup');
  const { busy, problem, give } = useCommandNow<'CallAnswerer' | 'CloseIssueGroup'>();
  const { issueGroupId, title, mainAnswerer, alongside } = group;
  const answering = answerAtFloor(session)?.questionId;
  const waiting = questionsOf(session, group).filter(({ progress }) => progress.status === 'submitted');
  return (
    <>
      <p className={styles.facts}>{t('issues.main', { name: mainAnswerer.name })}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
      {waiting.length === 0 ? (
        <p className={styles.none}>{t('issues.noneLeft')}</p>
      ) : (
        <RowList ordered gap="small">
          {waiting.map((question) => {
            const { questionId, delegateId, topic } = question;
            const name = findPerson(session, delegateId)?.name ?? '';
            return (
              <li
                key={questionId}
                className={styles.asked}
                aria-current={answering === questionId ? 'true' : undefined}
              >
                <p>{t('issues.asked', { name, topic })}</p>
                {calls && answering !== questionId && (
                  <Button
                    disabled={busy}
                    aria-label={t('issues.callNamed', { name })}
                    onClick={() => void give(callAnswerer(group, mainAnswerer, question))}
                  >
                    {t('issues.call')}
                  </Button>
                )}
              </li>
            );
          })}
        </RowList>
      )}
      <div className={styles.buttons}>
        {calls &&
          [mainAnswerer, ...alongside].map((answerer) => (
            <Button
              key={answerer.name}
              kind="quiet"
              disabled={busy}
              onClick={() => void give(callAnswerer(group, answerer, null))}
            >
              {t('issues.callAlone', { name: answerer.name })}
            </Button>
          ))}
        {closes && (
          <Button
            disabled={busy}
            aria-label={t('issues.closeNamed', { title })}
            onClick={() => void give({ type: 'CloseIssueGroup', issueGroupId })}
          >
            {t('issues.close')}
          </Button>
        )}
      </div>
    </>
  );
}
