export const en = { blank: 'none' };
