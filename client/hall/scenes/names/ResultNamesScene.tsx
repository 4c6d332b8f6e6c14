import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../../texts.ts';
import { SeatedResult, type SeatedResultProps } from '../seats/SeatedResult.tsx';
import { SeatSums } from '../seats/SeatSums.tsx';
import { NamesByGroup } from './NamesByGroup.tsx';

/** An announced vote by name, by groups as they were then: one clause after another where it has several. */
export function ResultNamesScene({ poll }: Pick<SeatedResultProps, 'poll'>) {
  const t = useTexts(texts);
  return (
    <SeatedResult poll={poll}>
      {({ delegates, stateOf, onPages }) => (
        <>
          <SeatSums states={delegates.map(stateOf)} across />
          <NamesByGroup label={t('resultNames')} delegates={delegates} stateOf={stateOf} onPages={onPages} />
        </>
      )}
    </SeatedResult>
  );
}
