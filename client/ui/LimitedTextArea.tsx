import type { ComponentProps } from 'react';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { TextAreaField } from './Field.tsx';
import styles from './LimitedTextArea.module.css';

interface LimitedTextAreaProps extends Omit<ComponentProps<typeof TextAreaField>, 'maxLength'> {
  /** Characters that the protocol takes. */
  readonly longest: number;
}

/**
 * A field for a long text. It takes more than can be stored, so that nothing of what is pasted is cut unseen, and says how much
 * is too much; whoever sends it asks `isTooLong` first.
 */
export function LimitedTextArea({ longest, hint, value, ...rest }: LimitedTextAreaProps) {
  const t = useTexts(commonTexts);
  const tooLong = isTooLong(value, longest);
  const left = longest - value.length;
  return (
    <TextAreaField
      {...rest}
      value={value}
      aria-invalid={tooLong}
      hint={
        <>
          <span className={tooLong ? styles.tooLong : undefined} role={tooLong ? 'alert' : undefined}>
            {tooLong ? t('tooLong', { over: -left, longest }) : t('lettersLeft', { left })}
          </span>{' '}
          {hint}
        </>
      }
    />
  );
}

export function isTooLong(text: string, longest: number): boolean {
  return text.length > longest;
}
