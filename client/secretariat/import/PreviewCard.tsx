import { useState } from 'react';
import type { ImportAnswers, ImportPreview } from '#shared/protocol/http.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ChangedValues } from '../../imports/ChangedValues.tsx';
import { ChangeTable } from '../../imports/ChangeTable.tsx';
import { ProblemTable } from '../../imports/ProblemTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import type { Action } from '../actions/useAction.ts';
import { texts as attendanceTexts } from '../attendance/texts.ts';
import { answersTo, type Chosen } from './answers.ts';
import { changesOfDelegate, changesOfDetails, changesOfDocument, changesOfItem } from './changed-values.ts';
import styles from './Import.module.css';
import { SameQuestions } from './SameQuestions.tsx';
import { texts } from './texts.ts';

interface PreviewCardProps {
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly action: Action;
  readonly onConfirm: (answers: ImportAnswers) => void;
  readonly onCancel: () => void;
}

/** What the import would do, and everything that is wrong in the files. */
export function PreviewCard({ fileName, preview, action, onConfirm, onCancel }: PreviewCardProps) {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const tCommon = useTexts(commonTexts);
  const words = { t, tAttendance, tCommon };
  const { details, delegates, agenda, documents, questions, problems } = preview;
  const [chosen, setChosen] = useState<Chosen>({});
  const answers = answersTo(questions, chosen);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const changes =
    [...delegates, ...agenda, ...documents].filter(({ change }) => change !== 'unchanged').length +
    (details ? 1 : 0);
  const blocked = errors > 0 || changes === 0 || answers === null;
  return (
    <Card title={t('preview', { file: fileName })} emphasis>
      {errors > 0 && <Notice kind="error">{t('hasErrors', { count: errors })}</Notice>}
      {errors === 0 && changes === 0 && <Notice kind="info">{t('nothingNew')}</Notice>}
      {errors === 0 && changes > 0 && <Notice kind="info">{t('ready', { count: changes })}</Notice>}
      {errors === 0 && <SameQuestions preview={preview} chosen={chosen} onChange={setChosen} />}
      <ProblemTable problems={problems} />
      {details && (
        <section>
          <h3>{t('details.heading')}</h3>
          <ChangedValues values={changesOfDetails(details, words)} />
        </section>
      )}
      <ChangeTable
        title={t('delegates')}
        heads={[t('name'), t('title'), tAttendance('group'), t('committee'), t('constituency'), t('seat')]}
        rows={delegates.map((row) => ({
          change: row.change,
          cells: [
            row.delegate.name,
            row.delegate.title,
            row.delegate.group,
            row.delegate.committee,
            row.delegate.constituency,
            row.delegate.seat,
          ],
          changed: changesOfDelegate(row, words),
        }))}
      />
      <ChangeTable
        title={t('agenda')}
        heads={[t('number'), t('itemTitle'), t('kind'), t('day'), t('presenter'), t('minutes')]}
        rows={agenda.map((row) => ({
          change: row.change,
          cells: [
            row.item.number,
            row.item.title,
            tCommon(`agendaKind.${row.item.kind}`),
            String(row.item.day),
            row.item.presenter,
            String(row.item.minutes ?? ''),
          ],
          changed: changesOfItem(row, words),
        }))}
      />
      <ChangeTable
        title={t('documents')}
        heads={[t('file'), t('documentTitle'), t('kind'), t('item')]}
        rows={documents.map((document) => ({
          change: document.change,
          cells: [
            document.fileName,
            document.hasText ? document.title : t('scanned', { title: document.title }),
            tCommon(`documentKind.${document.kind}`),
            document.agendaNumber ?? '',
          ],
          changed: changesOfDocument(document, words),
        }))}
      />
      <ProblemNotice action={action} />
      <div className={styles.actions}>
        <ActionButton
          gives="ApplyImport"
          kind="primary"
          size="large"
          disabled={action.busy || blocked}
          title={errors > 0 ? t('hasErrors', { count: errors }) : undefined}
          onClick={() => answers && onConfirm(answers)}
        >
          {t('confirm')}
        </ActionButton>
        <Button size="large" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </Card>
  );
}
