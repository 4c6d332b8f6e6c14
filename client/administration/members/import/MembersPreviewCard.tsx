import { useId, useState } from 'react';
import type { MembersPreview, PreviewedMember } from '#shared/protocol/register/members-import.ts';
import type { Body } from '#shared/register/state.ts';
import { ProblemNotice } from '../../../forms/ProblemNotice.tsx';
import { useAction } from '../../../forms/useAction.ts';
import { WhyNot } from '../../../forms/WhyNot.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { ChangeTable } from '../../../imports/ChangeTable.tsx';
import { ProblemTable } from '../../../imports/ProblemTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SourceFields } from '../../deeds/SourceFields.tsx';
import { texts as deedTexts } from '../../deeds/texts.ts';
import { useDraft } from '../../deeds/useDraft.ts';
import { post, refresh } from '../../register/register.ts';
import { texts as memberTexts } from '../texts.ts';
import { usePostName } from '../usePostName.ts';
import { answersTo, type Chosen } from './answers.ts';
import styles from './MembersImport.module.css';
import { MembersQuestions } from './MembersQuestions.tsx';
import { texts } from './texts.ts';

interface MembersPreviewCardProps {
  readonly body: Body;
  /** From which day on the list holds, as people write it. */
  readonly from: string;
  readonly fileName: string;
  readonly preview: MembersPreview;
  readonly onDone: (count: number) => void;
  readonly onCancel: () => void;
}

/** What the list would do, everything that is wrong in it, and what only a person can say. */
export function MembersPreviewCard(props: MembersPreviewCardProps) {
  const { body, from, fileName, preview, onDone, onCancel } = props;
  const t = useTexts(texts);
  const tMembers = useTexts(memberTexts);
  const tDeeds = useTexts(deedTexts);
  const postName = usePostName();
  const action = useAction();
  const whyId = useId();
  const grounds = useDraft(() => ({ source: '', reason: t('usualReason', { file: fileName }) }));
  const [chosen, setChosen] = useState<Chosen>({});
  const { members, newParts, questions, problems } = preview;
  const answers = answersTo(questions, chosen);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const changes = members.filter(({ change }) => change !== 'unchanged').length;
  const reason = grounds.draft.reason.trim();
  const why =
    errors > 0
      ? t('hasErrors', { count: errors })
      : changes === 0
        ? t('nothingNew')
        : answers === null
          ? t('open')
          : reason === ''
            ? tDeeds('missing.reason')
            : null;
  const heads = [
    tMembers('name'),
    t('office'),
    tMembers('postHead'),
    tMembers('groups'),
    tMembers('committees'),
    tMembers('constituency'),
    tMembers('seat'),
  ];
  const cellsOf = (member: PreviewedMember) => [
    member.distinction === '' ? member.name : `${member.name} (${member.distinction})`,
    member.title,
    postName(body.kind, member.post),
    member.group,
    member.committee,
    member.constituency,
    member.seat,
  ];
  const confirm = async () => {
    const done = await action.run(async () => {
      await post(`/api/register/members-previews/${preview.previewId}`, {
        answers,
        source: grounds.draft.source.trim(),
        reason,
      });
      await refresh();
      return true;
    });
    if (done) onDone(changes);
  };
  return (
    <Card title={t('preview', { file: fileName })} emphasis>
      {errors > 0 && <Notice kind="error">{t('hasErrors', { count: errors })}</Notice>}
      {errors === 0 && changes === 0 && <Notice kind="info">{t('nothingNew')}</Notice>}
      {errors === 0 && changes > 0 && <Notice kind="info">{t('ready', { count: changes, from })}</Notice>}
      {newParts.length > 0 && <p>{t('newParts', { parts: newParts.map(({ name }) => name).join('; ') })}</p>}
      {errors === 0 && <MembersQuestions questions={questions} chosen={chosen} onChange={setChosen} />}
      <ProblemTable problems={problems} />
      <ChangeTable
        title={tMembers('caption')}
        heads={heads}
        rows={members.map(({ change, member, before }) => {
          const after = cellsOf(member);
          const earlier = before && cellsOf(before);
          const changed = heads.flatMap((label, place) => {
            const [was = '', is = ''] = [earlier?.[place], after[place]];
            return earlier && was !== is ? [{ label, before: was, after: is }] : [];
          });
          return { change, cells: after, changed };
        })}
      />
      {errors === 0 && changes > 0 && <SourceFields draft={grounds.draft} change={grounds.change} />}
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      <WhyNot id={whyId} reason={why} />
      <div className={styles.actions}>
        <Button
          kind="primary"
          size="large"
          disabled={action.busy || why !== null}
          aria-describedby={whyId}
          onClick={() => void confirm()}
        >
          {t('confirm')}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </Card>
  );
}
