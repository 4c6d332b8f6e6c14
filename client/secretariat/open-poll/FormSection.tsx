import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { Checkbox } from '../forms/Checkbox.tsx';
import { RadioCards } from '../forms/RadioCards.tsx';
import { Section } from '../forms/Section.tsx';
import { FORMS, type Form, formOf } from './draft.ts';
import type { PartProps } from './part.ts';

/** How the ballots are taken. */
export function FormSection({ draft, change, forms }: PartProps & { forms: readonly Form[] | undefined }) {
  const { t } = useTranslation('secretariat');
  const form = formOf(draft);
  const possible = FORMS[draft.paperType].filter((candidate) => !forms || forms.includes(candidate));
  // The tablet's part of a secret ballot needs the Web Crypto of a secure context.
  const insecure = form === 'secret' && !window.isSecureContext;
  if (possible.length < 2) return null;
  return (
    <>
      <Section name={t('poll.form')} now={t(`common:procedure.${form}`)}>
        <RadioCards
          legend={t('poll.form')}
          options={possible.map((value) => ({
            value,
            label: t(`common:procedure.${value}`),
            hint: t(`poll.forms.${value}`),
          }))}
          value={form}
          onChange={(chosen) => change({ form: chosen })}
        />
        {form === 'open' && (
          <Checkbox
            label={t('poll.showNames')}
            checked={draft.showNames}
            onChange={(showNames) => change({ showNames })}
          />
        )}
      </Section>
      {insecure && <Notice kind="warning">{t('poll.insecure')}</Notice>}
    </>
  );
}
