import { Checkbox } from '../../forms/Checkbox.tsx';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { Section } from '../../forms/Section.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FORMS, type Form, formOf } from './draft.ts';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

/** How the ballots are taken. */
export function FormSection({ draft, change, forms }: PartProps & { forms: readonly Form[] | undefined }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const form = formOf(draft);
  const possible = FORMS[draft.paperType].filter((candidate) => !forms || forms.includes(candidate));
  // The tablet's part of a secret ballot needs the Web Crypto of a secure context.
  const insecure = form === 'secret' && !window.isSecureContext;
  if (possible.length < 2) return null;
  return (
    <>
      <Section name={t('form')} now={tCommon(`procedure.${form}`)}>
        <RadioCards
          legend={t('form')}
          options={possible.map((value) => ({
            value,
            label: tCommon(`procedure.${value}`),
            hint: t(`forms.${value}`),
          }))}
          value={form}
          onChange={(chosen) => change({ form: chosen })}
        />
        {form === 'open' && (
          <Checkbox
            label={t('showNames')}
            checked={draft.showNames}
            onChange={(showNames) => change({ showNames })}
          />
        )}
      </Section>
      {insecure && <Notice kind="warning">{t('insecure')}</Notice>}
    </>
  );
}
