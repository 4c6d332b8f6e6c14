import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { AREAS, type LogFilter } from './areas.ts';
import styles from './Log.module.css';
import { texts } from './texts.ts';

interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

/** Entries about one thing, or with some words in them. */
export function LogFilters({ filter, onChange }: LogFiltersProps) {
  const t = useTexts(texts);
  return (
    <search className={styles.filters}>
      <TextField
        label={t('search')}
        type="search"
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <Segmented
        label={t('area')}
        options={(['all', ...AREAS] as const).map((value) => ({ value, label: t(`areas.${value}`) }))}
        value={filter.area}
        onChange={(area) => onChange({ ...filter, area })}
      />
    </search>
  );
}
