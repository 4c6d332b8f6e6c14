import { BY_SECRETARY, BY_SERVER, type May } from '../area.ts';

export const may = {
  CorrectEntry: BY_SECRETARY,
  VouchForRecord: BY_SERVER,
} satisfies May<'CorrectEntry' | 'VouchForRecord'>;
