import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswers, ImportPreview } from '#shared/protocol/http.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import type { Action } from '../actions/useAction.ts';
import { answersTo, type Chosen } from './answers.ts';
import { ChangedValues } from './ChangedValues.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { changesOfDelegate, changesOfDetails, changesOfDocument, changesOfItem } from './changed-values.ts';
import styles from './Import.module.css';
import { ProblemTable } from './ProblemTable.tsx';
import { SameQuestions } from './SameQuestions.tsx';

interface PreviewCardProps {
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly action: Action;
  readonly onConfirm: (answers: ImportAnswers) => void;
  readonly onCancel: () => void;
}

/** What the import would do, and everything that is wrong in the files. */
export function PreviewCard({ fileName, preview, action, onConfirm, onCancel }: PreviewCardProps) {
  const { t } = useTranslation('secretariat');
  const { details, delegates, agenda, documents, questions, problems } = preview;
  const [chosen, setChosen] = useState<Chosen>({});
  const answers = answersTo(questions, chosen);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const changes =
    [...delegates, ...agenda, ...documents].filter(({ change }) => change !== 'unchanged').length +
    (details ? 1 : 0);
  const blocked = errors > 0 || changes === 0 || answers === null;
  return (
    <Card title={t('import.preview', { file: fileName })} emphasis>
      {errors > 0 && <Notice kind="error">{t('import.hasErrors', { count: errors })}</Notice>}
      {errors === 0 && changes === 0 && <Notice kind="info">{t('import.nothingNew')}</Notice>}
      {errors === 0 && changes > 0 && <Notice kind="info">{t('import.ready', { count: changes })}</Notice>}
      {errors === 0 && <SameQuestions preview={preview} chosen={chosen} onChange={setChosen} />}
      <ProblemTable problems={problems} />
      {details && (
        <section>
          <h3>{t('details.heading')}</h3>
          <ChangedValues values={changesOfDetails(details, t)} />
        </section>
      )}
      <ChangeTable
        title={t('import.delegates')}
        heads={[
          t('import.name'),
          t('import.title'),
          t('attendance.group'),
          t('import.committee'),
          t('import.constituency'),
          t('import.seat'),
        ]}
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
          changed: changesOfDelegate(row, t),
        }))}
      />
      <ChangeTable
        title={t('import.agenda')}
        heads={[
          t('import.number'),
          t('import.itemTitle'),
          t('import.kind'),
          t('import.day'),
          t('import.presenter'),
          t('import.minutes'),
        ]}
        rows={agenda.map((row) => ({
          change: row.change,
          cells: [
            row.item.number,
            row.item.title,
            t(`common:agendaKind.${row.item.kind}`),
            String(row.item.day),
            row.item.presenter,
            String(row.item.minutes ?? ''),
          ],
          changed: changesOfItem(row, t),
        }))}
      />
      <ChangeTable
        title={t('import.documents')}
        heads={[t('import.file'), t('import.documentTitle'), t('import.kind'), t('import.item')]}
        rows={documents.map((document) => ({
          change: document.change,
          cells: [
            document.fileName,
            document.hasText ? document.title : t('import.scanned', { title: document.title }),
            t(`common:documentKind.${document.kind}`),
            document.agendaNumber ?? '',
          ],
          changed: changesOfDocument(document, t),
        }))}
      />
      <ProblemNotice action={action} />
      <div className={styles.actions}>
        <ActionButton
          kind="primary"
          size="large"
          disabled={action.busy || blocked}
          title={errors > 0 ? t('import.hasErrors', { count: errors }) : undefined}
          onClick={() => answers && onConfirm(answers)}
        >
          {t('import.confirm')}
        </ActionButton>
        <Button size="large" onClick={onCancel}>
          {t('import.cancel')}
        </Button>
      </div>
    </Card>
  );
}
