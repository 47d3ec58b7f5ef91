import type { FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../reply";

/** Passwords that may wait to be hashed; at two at once and a quarter of a second each, about six seconds of work. */
export const MOST_WAITING = 50;

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/**
 * Lets so many requests at once into the handlers that hash passwords, so that nobody can make all others wait.
 *
 * Errors  `busy` for whoever comes while it is full.
 */
export function limitCrowd(most = MOST_WAITING) {
  let inside = 0;
  return (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (inside >= most) return refuse(reply, "busy");
    inside += 1;
    try {
      return await handler(request, reply);
    } finally {
      inside -= 1;
    }
  };
}
