import type { ImportPreview, ImportQuestion } from '#shared/protocol/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Chosen, keyOf, NEW, RENAMED } from './answers.ts';
import styles from './Import.module.css';
import { texts } from './texts.ts';

interface SameQuestionsProps {
  readonly preview: ImportPreview;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Asks of each row that looks new whether it is somebody known under another name: a list corrected, not grown. */
export function SameQuestions({ preview, chosen, onChange }: SameQuestionsProps) {
  const t = useTexts(texts);
  const { questions } = preview;
  if (questions.length === 0) return null;
  const open = questions.filter((question) => !chosen[keyOf(question)]);
  return (
    <section className={styles.questions} aria-label={t('same.heading')}>
      <h3>{t('same.heading')}</h3>
      <p>{t('same.text')}</p>
      {questions.map((question) => (
        <SelectField
          key={keyOf(question)}
          label={t(`same.${question.type}`, { name: nameOf(preview, question) })}
          value={chosen[keyOf(question)] ?? ''}
          options={[
            { value: '', label: t('same.choose') },
            ...question.candidates.flatMap(({ id, label, renames }) => [
              ...(renames
                ? [
                    {
                      value: `${RENAMED}${id}`,
                      label: t('same.renamed', { label, name: nameOf(preview, question) }),
                    },
                  ]
                : []),
              { value: id, label: t(isOfRow(question.type) ? 'same.is' : 'same.isGroup', { label }) },
            ]),
            { value: NEW, label: t(`same.new.${question.type}`) },
          ]}
          onChange={(value) => onChange({ ...chosen, [keyOf(question)]: value })}
        />
      ))}
      {open.length > 0 && <Notice kind="warning">{t('same.open', { count: open.length })}</Notice>}
      {open.length > 1 && (
        <div className={styles.actions}>
          <Button
            onClick={() =>
              onChange({ ...chosen, ...Object.fromEntries(open.map((question) => [keyOf(question), NEW])) })
            }
          >
            {t('same.allNew', { count: open.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whether it asks about the row itself, and not about what several rows share. */
function isOfRow(type: ImportQuestion['type']): boolean {
  return type === 'delegate' || type === 'item';
}

function nameOf({ delegates, agenda }: ImportPreview, { type, row, name }: ImportQuestion): string {
  const delegate = delegates[row]?.delegate;
  switch (type) {
    case 'delegate':
      return delegate?.name ?? '';
    case 'item': {
      const item = agenda[row]?.item;
      return item ? `${item.number}. ${item.title}` : '';
    }
    case 'group':
    case 'committee':
    case 'constituency':
      return name ?? '';
  }
}
