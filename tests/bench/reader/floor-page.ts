/** pdf.js alone on a bare page; from tests/. */
export const FLOOR_PAGE = 'bench/reader/floor/index.html';
