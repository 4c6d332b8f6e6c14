import { useTexts } from '../../i18n/texts.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { texts } from './texts.ts';

interface SearchBoxProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** Somebody is about to search. */
  readonly onFocus: () => void;
}

export function SearchBox({ query, onChange, onFocus }: SearchBoxProps) {
  const t = useTexts(texts);
  return (
    <search>
      <SearchField
        size="large"
        label={t('search.label')}
        hint={t('search.hint')}
        clear={t('search.clear')}
        query={query}
        onQuery={onChange}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusFirstResult(event.currentTarget)) event.preventDefault();
        }}
      />
    </search>
  );
}

/** Goes from the field straight to the first thing that was found below it. */
function focusFirstResult(field: HTMLElement): boolean {
  const first = field.closest('search')?.parentElement?.querySelector<HTMLElement>('ol button');
  first?.focus();
  return first != null;
}
