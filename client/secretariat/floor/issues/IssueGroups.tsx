import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { questionsOf } from '#shared/session/questioning/find-issues.ts';
import type { IssueGroup } from '#shared/session/state.ts';
import { callAnswerer } from '../../../floor/next-on-floor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import styles from '../Floor.module.css';
import { IssueDialog } from './IssueDialog.tsx';
import { IssueQuestions } from './IssueQuestions.tsx';
import { texts } from './texts.ts';

const TONES = { planned: 'plain', open: 'good', closed: 'plain' } as const;

/** The groups of issues of the questioning: the one under way with who is called to answer what, and those to come. */
export function IssueGroups() {
  const t = useTexts(texts);
  const groups = useSession((session) => session.issueGroups);
  const [adding, setAdding] = useState(false);
  const open = groups.find(({ progress }) => progress.status === 'open');
  const others = groups.filter((group) => group !== open);
  return (
    <>
      {open && <OpenGroup group={open} />}
      <details className={styles.group}>
        <summary>{t('heading', { count: groups.length })}</summary>
        <RowList className={styles.list}>
          {others.map((group) => (
            <OtherGroup key={group.issueGroupId} group={group} />
          ))}
        </RowList>
        <div className={styles.buttons}>
          <ActionButton
            gives="SetIssueGroup"
            icon={<Plus aria-hidden size={20} />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </ActionButton>
        </div>
        {adding && <IssueDialog group={null} onClose={() => setAdding(false)} />}
      </details>
    </>
  );
}

interface GroupProps {
  readonly group: IssueGroup;
}

function Facts({ group }: GroupProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { title, mainAnswerer, alongside, progress } = group;
  const questions = questionsOf(session, group);
  const answered = questions.filter((question) => question.progress.status === 'answered').length;
  return (
    <div className={styles.words}>
      <p>
        <strong>{title}</strong> <Badge tone={TONES[progress.status]}>{t(`state.${progress.status}`)}</Badge>
      </p>
      <p>{t('main', { name: mainAnswerer.name })}</p>
      {alongside.length > 0 && (
        <p className={styles.facts}>
          {t('alongside', { names: alongside.map(({ name }) => name).join('; ') })}
        </p>
      )}
      <p className={styles.facts}>{t('count', { count: questions.length, answered })}</p>
    </div>
  );
}

function EditButton({ group }: GroupProps) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  return (
    <>
      <ActionButton
        gives="SetIssueGroup"
        kind="quiet"
        icon={<Pencil aria-hidden size={20} />}
        aria-label={t('editNamed', { title: group.title })}
        onClick={() => setEditing(true)}
      >
        {t('edit')}
      </ActionButton>
      {editing && <IssueDialog group={group} onClose={() => setEditing(false)} />}
    </>
  );
}

function OtherGroup({ group }: GroupProps) {
  const t = useTexts(texts);
  const running = useSession(({ status }) => status === 'open');
  const action = useCommand('OpenIssueGroup');
  const { issueGroupId, title, progress } = group;
  return (
    <li className={styles.entry}>
      <Facts group={group} />
      {progress.status === 'planned' && group.questions.length > 1 && <IssueQuestions group={group} />}
      <div className={styles.buttons}>
        <ActionButton
          gives="OpenIssueGroup"
          disabled={action.busy || !running}
          aria-label={t('openNamed', { title })}
          onClick={() => void action.give({ type: 'OpenIssueGroup', issueGroupId })}
        >
          {t(progress.status === 'planned' ? 'open' : 'openAgain')}
        </ActionButton>
        {progress.status === 'planned' && <EditButton group={group} />}
      </div>
      <ProblemNotice action={action} />
    </li>
  );
}

function OpenGroup({ group }: GroupProps) {
  const t = useTexts(texts);
  const action = useCommand('CloseIssueGroup', 'CallAnswerer');
  const { issueGroupId, title, mainAnswerer, alongside } = group;
  return (
    <div className={styles.group}>
      <Facts group={group} />
      <IssueQuestions group={group} />
      <div className={styles.buttons}>
        {[mainAnswerer, ...alongside].map((answerer) => (
          <ActionButton
            key={answerer.name}
            gives="CallAnswerer"
            kind="quiet"
            disabled={action.busy}
            onClick={() => void action.give(callAnswerer(group, answerer, null))}
          >
            {t('call', { name: answerer.name })}
          </ActionButton>
        ))}
        <EditButton group={group} />
        <ActionButton
          gives="CloseIssueGroup"
          disabled={action.busy}
          aria-label={t('closeNamed', { title })}
          onClick={() => void action.give({ type: 'CloseIssueGroup', issueGroupId })}
        >
          {t('close')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
    </div>
  );
}
