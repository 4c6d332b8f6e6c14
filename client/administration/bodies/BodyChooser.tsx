import { useMemo } from 'react';
import type { Body } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField } from '../../ui/Field.tsx';
import { goTo, type Section } from '../place.ts';
import { treeOf } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import { texts } from './texts.ts';

/** How far a part stands below its whole, in a list that shows no tree. */
const STEP = '\u2003';

/** Chooses the body that a section is about; the address keeps it. */
export function BodyChooser({ section, body }: { section: Section; body: Body }) {
  const t = useTexts(texts);
  const bodies = useRegister((state) => state.bodies);
  const options = useMemo(
    () =>
      treeOf(bodies).map((branch) => ({
        value: branch.body.id,
        label: STEP.repeat(branch.depth) + branch.body.name,
      })),
    [bodies],
  );
  return (
    <SelectField
      label={t('body')}
      value={body.id}
      options={options}
      onChange={(chosen) => goTo(section, chosen)}
    />
  );
}
