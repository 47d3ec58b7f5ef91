import { capacityOf, fromWarsaw, isAbsentAt, PRIORITIES, weightOf } from "../src/index";
import type { Arrival, City, Clerk } from "./city";
import type { Desk, Strategy } from "./strategies";

export type Figures = {
  readonly strategy: string;
  readonly matters: number;
  /** Of those that are done or were due until the end. */
  readonly onTime: number;
  /** Mean over time of the fullest person's load less the emptiest one's, in shares of their capacity, within a unit. */
  readonly spread: number;
  /** Working hours that the unluckiest matter waited until somebody had it. */
  readonly longestWait: number;
  /** Times somebody came above their capacity while another who was there had room for it. */
  readonly unfair: number;
  readonly leftInQueue: number;
};

const STEP_MINUTES = 15;
const STEP_HOURS = STEP_MINUTES / 60;
/** Work of somebody who does not know the category takes so much longer. */
const UNKNOWN = 1.3;

class Worker implements Desk {
  open: Arrival[] = [];
  load = 0;
  capacity = 0;
  readonly clerk: Clerk;
  /** Hours of work that are left of each matter. */
  readonly #left = new Map<number, number>();
  constructor(clerk: Clerk) {
    this.clerk = clerk;
  }
  get id() {
    return this.clerk.id;
  }
  readonly knows = (category: number) => this.clerk.knows.has(category);

  take(matter: Arrival): void {
    this.open.push(matter);
    const known = this.knows(matter.category) ? 1 : UNKNOWN;
    this.#left.set(matter.id, this.#left.get(matter.id) ?? matter.effort * known);
  }
  /** Works for one step on what is most urgent; answers what was finished. */
  work(): Arrival[] {
    const done: Arrival[] = [];
    let hours = STEP_HOURS * this.clerk.share;
    this.open.sort(
      (a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) || +a.dueAt - +b.dueAt || a.id - b.id,
    );
    for (let first = this.open[0]; first !== undefined && hours > 0; first = this.open[0]) {
      const left = this.#left.get(first.id) ?? 0;
      if (left > hours) {
        this.#left.set(first.id, left - hours);
        break;
      }
      hours -= left;
      done.push(first);
      this.open.shift();
    }
    return done;
  }
  /** Puts back what is in hand, as somebody who is away for days does. */
  handBack(): Arrival[] {
    const open = this.open;
    this.open = [];
    return open;
  }
  weigh(now: Date): void {
    this.load = this.open.reduce((sum, { priority, createdAt }) => sum + weightOf(priority, createdAt, now), 0);
  }
}

/**
 * Lives through the days of a city with one way of dealing out matters.
 *
 * Shapes  `onDay` hears of each day that is over.
 * Errors  never throws; the same city and a fresh strategy give the same figures.
 */
export function live(city: City, strategy: Strategy, onDay: (day: number) => void = () => undefined): Figures {
  const units = Map.groupBy(
    city.clerks.map((clerk) => new Worker(clerk)),
    ({ clerk }) => clerk.unit,
  );
  const queues = new Map<number, Arrival[]>([...units.keys()].map((unit) => [unit, []]));
  const waited = new Map<number, number>();
  const doneAt = new Map<number, Date>();
  let [next, unfair, spreadSum, spreadCount, longestWait] = [0, 0, 0, 0, 0];
  let now = new Date(0);

  city.days.forEach((date, index) => {
    const hours = city.calendar.hours[1];
    if (hours === undefined || hours === null) return;
    for (let minute = hours.opens; minute < hours.closes; minute += STEP_MINUTES) {
      now = fromWarsaw(date, minute);
      for (let one = city.arrivals[next]; one !== undefined && one.createdAt <= now; one = city.arrivals[next]) {
        queues.get(one.unit)?.push(one);
        next += 1;
      }
      for (const [unit, workers] of units) {
        const queue = queues.get(unit) ?? [];
        for (const worker of workers) {
          if (isAbsentAt(worker.clerk.absences, now)) queue.push(...worker.handBack());
          worker.capacity = capacityOf(city.calendar, worker.clerk.absences, worker.clerk.share, now);
          worker.weigh(now);
        }
        const present = workers.filter(({ clerk, capacity }) => capacity > 0 && !isAbsentAt(clerk.absences, now));
        const waiting: Arrival[] = [];
        for (const matter of strategy.order(queue, now)) {
          const weight = weightOf(matter.priority, matter.createdAt, now);
          const chosenId = strategy.choose(present, matter, now);
          const chosen = present.find(({ id }) => id === chosenId);
          if (chosen === undefined) {
            const hoursWaited = (waited.get(matter.id) ?? 0) + STEP_HOURS;
            waited.set(matter.id, hoursWaited);
            longestWait = Math.max(longestWait, hoursWaited);
            waiting.push(matter);
            continue;
          }
          const couldTake = ({ load, capacity }: Desk) => load + weight <= capacity;
          if (chosen.load + weight > chosen.capacity && present.some((one) => one !== chosen && couldTake(one)))
            unfair += 1;
          chosen.take(matter);
          chosen.load += weight;
        }
        queues.set(unit, waiting);
        const shares = present.map(({ load, capacity }) => load / capacity);
        if (shares.length > 1) {
          spreadSum += Math.max(...shares) - Math.min(...shares);
          spreadCount += 1;
        }
        for (const worker of present) for (const { id } of worker.work()) doneAt.set(id, now);
      }
    }
    onDay(index + 1);
  });

  const judged = city.arrivals.filter(({ id, dueAt }) => doneAt.has(id) || dueAt <= now);
  const inTime = judged.filter(({ id, dueAt }) => (doneAt.get(id) ?? now) <= dueAt && doneAt.has(id));
  return {
    strategy: strategy.name,
    matters: city.arrivals.length,
    onTime: inTime.length / judged.length,
    spread: spreadSum / spreadCount,
    longestWait,
    unfair,
    leftInQueue: [...queues.values()].flat().length,
  };
}
