import type { MembersQuestion } from '#shared/protocol/register/members-import.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { type Chosen, keyOf, likeliest, NEW, RENAMED } from './answers.ts';
import styles from './MembersImport.module.css';
import { texts } from './texts.ts';

interface MembersQuestionsProps {
  readonly questions: readonly MembersQuestion[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Asks who a row is about that may be somebody of the register, and which group a name is that may be one of them. */
export function MembersQuestions({ questions, chosen, onChange }: MembersQuestionsProps) {
  const t = useTexts(texts);
  if (questions.length === 0) return null;
  const open = questions.filter((question) => !chosen[keyOf(question)]);
  const known = likeliest(open);
  return (
    <section className={styles.questions} aria-label={t('same.heading')}>
      <h3>{t('same.heading')}</h3>
      <p>{t('same.text')}</p>
      {questions.map((question) => (
        <SelectField
          key={keyOf(question)}
          label={t(`same.${question.type}`, { name: question.name })}
          value={chosen[keyOf(question)] ?? ''}
          options={[{ value: '', label: t('same.choose') }, ...optionsOf(question)]}
          onChange={(value) => onChange({ ...chosen, [keyOf(question)]: value })}
        />
      ))}
      {open.length > 0 && <Notice kind="warning">{t('same.open', { count: open.length })}</Notice>}
      {Object.keys(known).length > 1 && (
        <div className={styles.actions}>
          <Button onClick={() => onChange({ ...chosen, ...known })}>
            {t('same.allKnown', { count: Object.keys(known).length })}
          </Button>
        </div>
      )}
    </section>
  );

  function optionsOf(question: MembersQuestion) {
    if (question.type === 'person') {
      const { candidates, newAs, name } = question;
      const known = candidates.map(({ id, label }) => ({ value: id, label: t('same.is', { label }) }));
      if (newAs === null) return known;
      const called = newAs === '' ? name : `${name} (${newAs})`;
      return [...known, { value: NEW, label: t('same.newPerson', { called }) }];
    }
    const { type, name, candidates } = question;
    return [
      ...candidates.flatMap(({ id, label }) => [
        { value: `${RENAMED}${id}`, label: t('same.renamed', { label, name }) },
        { value: id, label: t('same.written', { label }) },
      ]),
      { value: NEW, label: t(`same.new.${type}`) },
    ];
  }
}
