import { DELEGATE_HEADINGS, type DelegateColumn } from '../delegate-headings.ts';
import type { Heading } from '../headings.ts';

/** A list of members has what a list of delegates has, the post that each holds, and what tells people of one name apart. */
export const MEMBER_HEADINGS: readonly Heading<DelegateColumn>[] = [
  ...DELEGATE_HEADINGS,
  {
    field: 'post',
    label: 'Chức danh trong cơ quan',
    required: false,
    synonyms: [
      'chuc danh trong co quan',
      'chuc vu trong co quan',
      'chuc danh trong hdnd',
      'chuc vu trong hdnd',
      'chuc danh hdnd',
      'chuc vu hdnd',
      'chuc danh trong ban',
      'chuc vu trong ban',
      'chuc danh trong to',
      'chuc vu trong to',
      'chuc vu dang',
      'chuc vu trong dang',
      'chuc vu cap uy',
      'tu cach',
      'post',
      'post in the body',
    ],
  },
  {
    field: 'distinction',
    label: 'Phân biệt',
    required: false,
    synonyms: ['phan biet', 'dieu phan biet', 'dieu de phan biet', 'phan biet trung ten', 'told apart by'],
  },
  {
    field: 'born',
    label: 'Năm sinh',
    required: false,
    synonyms: [
      'nam sinh',
      'ngay sinh',
      'ngay thang nam sinh',
      'ngay thang sinh',
      'sinh nam',
      'year of birth',
      'date of birth',
    ],
  },
];
