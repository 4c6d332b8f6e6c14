import { expect, it } from 'vitest';
import { audiencesAfter } from '../../../client/secretariat/documents/audience-choice.ts';

it('a new document can be for anybody, a new version for nobody fewer than before', () => {
  expect(audiencesAfter(null)).toEqual(['public', 'guests', 'members']);
  expect(audiencesAfter('members')).toEqual(['public', 'guests', 'members']);
  expect(audiencesAfter('guests')).toEqual(['public', 'guests']);
  expect(audiencesAfter('public')).toEqual(['public']);
});
