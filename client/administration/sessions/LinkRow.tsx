import type { LinkCandidate, LinkProposal } from '#shared/protocol/register/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { texts as peopleTexts } from '../people/texts.ts';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';

/** Who a delegate is: a PersonId, 'new', 'later', or '' where nobody has said yet. */
export interface Chosen {
  readonly is: string;
  /** What tells somebody new apart. */
  readonly distinction: string;
}

interface LinkRowProps {
  readonly proposal: LinkProposal;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

export function LinkRow({ proposal, chosen, onChange }: LinkRowProps) {
  const t = useTexts(texts);
  const tPeople = useTexts(peopleTexts);
  const { name, title, candidates, proposed } = proposal;
  const options = [
    ...(proposed === null ? [{ value: '', label: t('link.choose') }] : []),
    ...candidates.map((candidate) => ({ value: candidate.personId, label: labelOf(candidate) })),
    { value: 'new', label: t('link.new') },
    { value: 'later', label: t('link.later') },
  ];
  return (
    <li className={styles.linkRow}>
      <SelectField
        label={[name, title || proposal.distinction].filter(Boolean).join(' · ')}
        value={chosen.is}
        options={options}
        onChange={(is) => onChange({ ...chosen, is })}
      />
      {chosen.is === 'new' && proposal.distinction !== '' && (
        <TextField
          label={tPeople('distinction')}
          value={chosen.distinction}
          onChange={(distinction) => onChange({ ...chosen, distinction })}
          maxLength={200}
        />
      )}
    </li>
  );
}

function labelOf({ name, distinction, title }: LinkCandidate): string {
  return [name, distinction, title].filter(Boolean).join(' · ');
}
