import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';

/** What stands in a cell of a table; where that is nothing, a dash, which is read aloud as words. */
export function Filled({ text }: { readonly text: string | number | null | undefined }) {
  const t = useTexts(texts);
  if (text !== '' && text !== null && text !== undefined) return text;
  return (
    <span data-blank>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('blank')}</span>
    </span>
  );
}
