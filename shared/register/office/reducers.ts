import type { Reducers } from '../area.ts';

export const reducers = {
  OfficeFounded: (state, { name }, { at }) => ({ ...state, office: { name, foundedAt: at } }),
  OfficeRenamed: (state, { name }) => ({ ...state, office: state.office && { ...state.office, name } }),
} satisfies Reducers<'OfficeFounded' | 'OfficeRenamed'>;
