import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    staying: Staying | null;
  }
}

/** How long a request keeps its session loaded: until its handler has ended and its answer is gone, whichever is later. */
class Staying {
  readonly #leave: () => void;
  #isHandled = false;
  #isAnswered = false;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  handled(): void {
    this.#isHandled = true;
    if (this.#isAnswered) this.#leave();
  }

  answered(): void {
    this.#isAnswered = true;
    if (this.#isHandled) this.#leave();
  }
}

/** `request` is in a session from here on; `leave` is called when it has ended. */
export function stay(request: FastifyRequest, reply: FastifyReply, leave: () => void): void {
  const staying = new Staying(leave);
  request.staying = staying;
  // Also when whoever asked has gone before there was an answer.
  if (reply.raw.destroyed) staying.answered();
  else reply.raw.once('close', () => staying.answered());
}

/** Has every route tell when its handler has ended. Called before routes are added. */
export function tellWhenHandled(app: FastifyInstance): void {
  app.decorateRequest('staying', null);
  app.addHook('onRoute', (route) => {
    const { handler } = route;
    route.handler = async function (request, reply) {
      try {
        return await handler.call(this, request, reply);
      } finally {
        request.staying?.handled();
      }
    };
  });
}
