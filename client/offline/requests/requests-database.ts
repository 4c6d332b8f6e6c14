/** Name of the database of requests and questions that are being prepared; apart, so that forgetting it needs none of their code. */
export const REQUESTS_DATABASE = 'nghi-truong-requests';
