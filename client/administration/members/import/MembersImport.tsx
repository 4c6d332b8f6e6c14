import { useState } from 'react';
import type { MembersPreview } from '#shared/protocol/register/members-import.ts';
import type { Body } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { DayField } from '../../../forms/DayField.tsx';
import { ProblemNotice } from '../../../forms/ProblemNotice.tsx';
import { useAction } from '../../../forms/useAction.ts';
import { useToday } from '../../../forms/useToday.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { texts as deedTexts } from '../../deeds/texts.ts';
import { termsFor, usualTerm } from '../../register/bodies.ts';
import { discard, upload, useRegister } from '../../register/register.ts';
import styles from './MembersImport.module.css';
import { MembersPreviewCard } from './MembersPreviewCard.tsx';
import { texts } from './texts.ts';

interface MembersImportProps {
  readonly body: Body;
  readonly onClose: () => void;
}

type Stage =
  | { readonly type: 'choose' }
  | { readonly type: 'preview'; readonly fileName: string; readonly preview: MembersPreview }
  | { readonly type: 'done'; readonly count: number };

/** Members of a body from a spreadsheet. Nothing is entered before the preview has been seen and confirmed. */
export function MembersImport({ body, onClose }: MembersImportProps) {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const today = useToday();
  const state = useRegister((register) => register);
  const terms = termsFor(state, body.id);
  const [termId, setTermId] = useState(() => usualTerm(terms, today)?.id ?? '');
  const [from, setFrom] = useState(() => {
    const hasMembers = state.memberships.some((one) => one.bodyId === body.id && one.struck === null);
    // Before a body has members, those of its first hour are entered.
    return hasMembers ? today : (usualTerm(terms, today)?.from ?? body.from);
  });
  const [stage, setStage] = useState<Stage>({ type: 'choose' });
  const action = useAction();
  const forgetPreview = () => {
    if (stage.type === 'preview') discard(`/api/register/members-previews/${stage.preview.previewId}`);
  };
  const choose = async (file: File) => {
    forgetPreview();
    const form = new FormData();
    form.append('from', from);
    form.append('termId', termId);
    form.append('file', file);
    const preview = await action.run(() =>
      upload<MembersPreview>(`/api/register/bodies/${body.id}/members/preview`, form),
    );
    setStage(preview ? { type: 'preview', fileName: file.name, preview } : { type: 'choose' });
  };
  const close = () => {
    forgetPreview();
    onClose();
  };
  const again = () => {
    forgetPreview();
    setStage({ type: 'choose' });
  };
  return (
    <Screen>
      <Card title={t('title', { body: body.name })}>
        {stage.type === 'done' ? (
          <Notice kind="success">{t('done', { count: stage.count })}</Notice>
        ) : (
          <>
            <p className={styles.muted}>{t('hint')}</p>
            <div className={styles.pair}>
              <DayField
                label={t('from')}
                value={from}
                onChange={(written) => {
                  setFrom(written);
                  again();
                }}
                required
              />
              {terms.length > 0 && (
                <SelectField
                  label={t('term')}
                  value={termId}
                  options={[
                    ...terms.map(({ id, title }) => ({ value: id, label: title })),
                    { value: '', label: t('withoutTerm') },
                  ]}
                  onChange={(chosen) => {
                    setTermId(terms.find(({ id }) => id === chosen)?.id ?? '');
                    again();
                  }}
                />
              )}
            </div>
            <FileDrop
              label={t('choose')}
              hint={t('chooseHint')}
              accept=".xlsx,.xlsm,.ods,.csv,.tsv"
              file={null}
              onFile={(file) => void choose(file)}
              disabled={from === '' || action.busy}
            />
          </>
        )}
        {action.busy && <p role="status">{t('checking')}</p>}
        {stage.type !== 'preview' && <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />}
        {stage.type !== 'preview' && (
          <div className={styles.actions}>
            <Button onClick={close}>{t('back')}</Button>
          </div>
        )}
      </Card>
      {stage.type === 'preview' && (
        <MembersPreviewCard
          key={stage.preview.previewId}
          body={body}
          from={formatDay(from)}
          fileName={stage.fileName}
          preview={stage.preview}
          onDone={(count) => setStage({ type: 'done', count })}
          onCancel={close}
        />
      )}
    </Screen>
  );
}
